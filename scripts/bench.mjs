/**
 * Measures what users wait for, beside a peer in the same run, on archives that a seed makes, and prints tables in
 * Markdown. What it does meanwhile it says on standard error.
 *
 *   node scripts/bench.mjs [suite…] [--seed N] [--records N] [--full] [--assert] [--json FILE]
 */
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generateArchive } from './bench/archive.mjs';
import { check } from './bench/check.mjs';
import { features } from './bench/features.mjs';
import { keystroke } from './bench/keystroke.mjs';
import { memory } from './bench/memory.mjs';
import { HELP, readOptions } from './bench/options.mjs';
import { timeOfCheck } from './bench/programs.mjs';
import { search } from './bench/search.mjs';
import { checkPrograms } from './bench/servers.mjs';
import { start } from './bench/start.mjs';
import { count, megabytes, ratio } from './bench/tables.mjs';
import { runScript } from './lib/say.mjs';

const ORGANIZATIONS = 1000;
const SUITES = { keystroke, search, features, start, check, memory };

await runScript(async () => {
  const options = readOptions(process.argv.slice(2), Object.keys(SUITES));
  if (options.help) {
    console.log(HELP);
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
  const context = {
    options,
    sizes: options.sizes,
    tell,
    archiveOf: archiveMaker(options.seed, folder),
    temporaryFile: (name) => path.join(folder, name),
  };
  console.log(heading(machine, options));
  const reports = {};
  for (const suite of options.suites) {
    reports[suite] = await SUITES[suite](context);
    console.log(section(reports[suite]));
  }
  if (options.json !== undefined) await writeJson(options, machine, reports);
  const missed = Object.values(reports).flatMap(({ budgets }) => budgets.filter((budget) => !isKept(budget)));
  return options.assert && missed.length > 0 ? 1 : 0;
}

/** Makes the archive of each size once, and has it checked: figures of an archive with findings would mean nothing. */
function archiveMaker(seed, folder) {
  const made = new Map();
  return async (records) => {
    const known = made.get(records);
    if (known !== undefined) return known;
    tell(`making an archive of ${count(records)} records and ${count(ORGANIZATIONS)} organizations`);
    const place = path.join(folder, `archive-${records}`);
    const archive = await generateArchive({ records, organizations: ORGANIZATIONS, seed, folder: place });
    made.set(records, archive);
    tell(`checking that nothing is wrong in its ${count(archive.files)} files (${megabytes(archive.bytes)})`);
    await timeOfCheck(place);
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

function tell(text) {
  console.error(`> ${text}`);
}
