/**
 * Checks an archive in parts by GNU parallel and by Slurm on hosts made of this machine, and compares the reports with
 * that of `coop check`: the test of docs/scale.md. Ends with the line `N passed, N failed`.
 *
 *   node scripts/scale.mjs [parallel|slurm|all|cost]… [--records N] [--parts N] [--seed N] [--report FILE] [--keep]
 */
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inProject } from './lib/paths.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';
import { requireNamespaces, runInNamespaces } from './scale/cluster/namespaces.mjs';
import { measureCost } from './scale/cost.mjs';
import { HELP, readOptions } from './scale/options.mjs';
import { ensurePrograms } from './scale/programs.mjs';
import { removeFolder } from './scale/working-folder.mjs';

await runScript(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (!existsSync(inProject('server', 'dist', 'cli.js'))) {
    throw new ScriptError('The program is not built yet: npm run build.');
  }
  if (!options.cost) {
    await ensurePrograms(options.engines);
    requireNamespaces();
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'coop-scale-'));
  if (options.keep) say(`All is left in ${folder}.`);
  else process.once('exit', () => removeFolder(folder));
  if (options.cost) return measureCost(options, folder);
  return runInNamespaces(inProject('scripts', 'scale', 'inside.mjs'), [folder, JSON.stringify(options)]);
});
