/** @file What map and reduce cost here, and what follows from that for archives that no single machine would read. */
import { mkdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { say } from '../lib/say.mjs';
import { makeFaultyArchive } from './archive.mjs';
import { costTables } from './cost-tables.mjs';
import { measured } from './measured.mjs';
import { programFile } from './program.mjs';

/**
 * Measures `coop map` and `coop reduce` on an archive of the size that is asked for and on one of a tenth of it, and
 * prints the tables of docs/scale.md and docs/scale.vi.md. Gives the exit code.
 */
export async function measureCost({ records, seed }, folder) {
  const sizes = [Math.round(records / 10), records];
  const costs = [];
  for (const size of sizes) costs.push(await costOf(size, seed, path.join(folder, String(size))));
  const machine = {
    cores: os.availableParallelism(),
    model: os.cpus()[0].model,
    node: process.versions.node,
    load: os.loadavg()[0],
    date: new Date().toISOString().slice(0, 10),
  };
  for (const language of ['en', 'vi']) console.log(costTables(language, machine, costs));
  return 0;
}

async function costOf(records, seed, folder) {
  say(`making an archive of ${records} records …`);
  const archive = path.join(folder, 'archive');
  const { bytes } = await makeFaultyArchive({ records, seed, folder: archive });
  const scratch = path.join(folder, 'scratch');
  await mkdir(scratch);
  const [paths, stream, report] = ['paths', 'stream', 'report'].map((name) => path.join(folder, name));
  const coop = (args, files) =>
    measured([process.execPath, programFile(), ...args], { ...files, cwd: archive, scratch });
  await coop(['paths', archive], { output: paths });
  say(`mapping ${records} records …`);
  const map = await coop(['map', '--root', archive], { input: paths, output: stream });
  say(`reducing ${records} records …`);
  const reduce = await coop(['reduce', '--format', 'ndjson', stream], { output: report, mayFail: true });
  return { records, bytes, map, reduce, streamBytes: (await stat(stream)).size };
}
