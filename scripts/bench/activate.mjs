/** @file The suite “activate”: how long a real VS Code waits for the extension to begin. */
import { findOrInstallChromium } from '../lib/chromium.mjs';
import { unpackExtension } from '../lib/extension-package.mjs';
import { inProject } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { ScriptError } from '../lib/say.mjs';
import { runInVSCode } from '../lib/vscode-by-server.mjs';
import { installVSCodeServer, vscodeVersions } from '../lib/vscode-server.mjs';
import { summaryOf } from './statistics.mjs';
import { markdownTable, milliseconds, ratio } from './tables.mjs';

const RUNS = 6;
const PROGRAM = inProject('out', 'client', 'test', 'measure', 'activation.js');

/** Starts the newest VS Code anew for each run; the extensions take turns in being the first. */
export async function activate({ archiveOf, options, tell }) {
  const { folder } = await archiveOf(options.records);
  const version = [...vscodeVersions.keys()].at(-1);
  const installation = await installVSCodeServer(version);
  await findOrInstallChromium();
  // What packing says is no part of the report.
  const stdio = ['ignore', process.stderr, process.stderr];
  await run(process.execPath, [inProject('scripts', 'package.mjs')], 'It could not be packed', { stdio });
  const extension = await unpackExtension();
  const ours = [];
  const theirs = [];
  tell(`activate: starting VS Code ${version} ${RUNS} times`);
  for (let round = 0; round < RUNS; round += 1) {
    const what = { folder, extension, program: PROGRAM };
    const measured = await measureOnce(installation, what, round % 2 === 0 ? 'ours' : 'peer');
    ours.push(measured.ours);
    theirs.push(measured.theirs);
  }
  return report(version, summaryOf(ours), summaryOf(theirs));
}

async function measureOnce(installation, what, first) {
  const lines = [];
  const environment = { COOP_MEASURE_FIRST: first };
  await runInVSCode(installation, what, { environment, onLine: (line) => lines.push(line) });
  const measured = lines.map((line) => /^measured: (.*)$/m.exec(line)?.[1]).find(Boolean);
  if (measured === undefined)
    throw new ScriptError(`VS Code measured nothing:\n${lines.slice(-20).join('\n')}`);
  return JSON.parse(measured);
}

function report(version, ours, theirs) {
  const share = ours.p50 / theirs.p50;
  const row = (name, { count, p50, max }) => [
    name,
    String(count),
    milliseconds(p50),
    milliseconds(max),
    ratio(p50 / theirs.p50),
  ];
  return {
    title: `Activation in VS Code ${version}`,
    table: markdownTable(
      ['extension', 'runs', 'p50', 'max', 'p50 to CSS’s'],
      [row('Cooperation Records', ours), row('VS Code’s own for CSS', theirs)],
    ),
    budgets: [],
    figures: { version, ours, theirs, share },
  };
}
