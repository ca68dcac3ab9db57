/**
 * Measures what users wait for, beside a peer in the same run, on archives that a seed makes, and prints tables in
 * Markdown. What it does meanwhile it says on standard error.
 *
 *   node scripts/bench.mjs [suite…] [--seed N] [--records N] [--full] [--assert] [--json FILE] [--chart FILE]
 */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { activate } from './bench/activate.mjs';
import { generateArchive } from './bench/archive.mjs';
import { features } from './bench/features.mjs';
import { keystroke } from './bench/keystroke.mjs';
import { longKeystroke } from './bench/long-keystroke.mjs';
import { HELP, readOptions } from './bench/options.mjs';
import { findChecker } from './bench/programs.mjs';
import { registry } from './bench/registry.mjs';
import { scale } from './bench/scale.mjs';
import { scaleChart } from './bench/scale-chart.mjs';
import { search } from './bench/search.mjs';
import { checkPrograms } from './bench/servers.mjs';
import { start } from './bench/start.mjs';
import { count, megabytes, ratio } from './bench/tables.mjs';
import { workspace } from './bench/workspace.mjs';
import { runScript, ScriptError } from './lib/say.mjs';

const ORGANIZATIONS = 1000;
const SUITES = {
  keystroke,
  'long-record': longKeystroke,
  registry,
  search,
  features,
  start,
  activate,
  workspace,
  scale,
};

await runScript(async () => {
  const options = readOptions(process.argv.slice(2), Object.keys(SUITES));
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (options.figures !== undefined) {
    await drawChart(options, await readScaleFigures(options.figures));
    return 0;
  }
  await checkPrograms();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'coop-bench-'));
  // At the exit and not in a finally, so that it is done after Ctrl+C too.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return await measure(options, folder);
});

/** Runs the suites; gives the exit code. */
async function measure(options, folder) {
  const machine = machineFacts();
  const checker = await findChecker();
  const context = {
    options,
    tell,
    checker,
    archiveOf: archiveMaker(options.seed, folder, checker),
    temporaryFile: (name) => path.join(folder, name),
  };
  console.log(heading(machine, options));
  const reports = {};
  for (const suite of options.suites) {
    reports[suite] = await SUITES[suite](context);
    console.log(section(reports[suite]));
  }
  if (options.json !== undefined) await writeJson(options, machine, reports);
  if (options.chart !== undefined) await drawChart(options, reports.scale.figures);
  const missed = Object.values(reports).flatMap(({ budgets }) => budgets.filter((budget) => !isKept(budget)));
  return options.assert && missed.length > 0 ? 1 : 0;
}

/**
 * Makes the archive of each size once, and has it checked: figures of an archive with findings would mean nothing.
 * Nothing is kept of that check.
 */
function archiveMaker(seed, folder, checker) {
  const made = new Map();
  return async (records, organizations = ORGANIZATIONS) => {
    const name = `archive-${records}-${organizations}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    tell(`making an archive of ${count(records)} records and ${count(organizations)} organizations`);
    const place = path.join(folder, name);
    const archive = generateArchive({ records, organizations, seed, folder: place });
    made.set(name, archive);
    tell(`checking that nothing is wrong in its ${count(archive.files)} files (${megabytes(archive.bytes)})`);
    await checker.run(place, null);
    return archive;
  };
}

function machineFacts() {
  return {
    cores: os.availableParallelism(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    date: new Date().toISOString().slice(0, 10),
    load: os.loadavg()[0],
  };
}

function heading({ cores, node, platform, date, load }, { seed }) {
  return `Node ${node}, ${platform}, ${cores} cores, load ${load.toFixed(1)} at the start, ${date}, seed ${seed}.\n`;
}

function section({ title, table, budgets }) {
  const lines = budgets.map((budget) => {
    const verdict = isKept(budget) ? 'within budget' : 'over budget';
    return `${verdict}: ${budget.what}, is ${ratio(budget.value)} and may be ${ratio(budget.limit)}\n`;
  });
  return [`## ${title}\n`, `${table}\n`, ...lines].join('\n');
}

function isKept({ value, limit }) {
  return value <= limit;
}

async function writeJson({ json, seed }, machine, reports) {
  const suites = Object.fromEntries(
    Object.entries(reports).map(([name, { budgets, figures }]) => [name, { budgets, figures }]),
  );
  await writeFile(json, `${JSON.stringify({ version: 1, seed, machine, suites }, undefined, 2)}\n`);
  tell(`wrote ${json}`);
}

/** The figures of the suite scale in a file that `--json` wrote. */
async function readScaleFigures(file) {
  try {
    const { suites } = JSON.parse(await readFile(file, 'utf8'));
    if (suites.scale !== undefined) return suites.scale.figures;
  } catch (error) {
    throw new ScriptError(`${file} can’t be read as figures: ${error.message}`);
  }
  throw new ScriptError(`${file} has no figures of the suite scale.`);
}

async function drawChart({ chart, chartLanguage }, figures) {
  await writeFile(chart, scaleChart(figures, chartLanguage));
  tell(`wrote ${chart}`);
}

function tell(text) {
  console.error(`> ${text}`);
}
