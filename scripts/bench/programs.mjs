/** @file Programs that are run to their end. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { watchPeak } from './process-memory.mjs';
import { COOP } from './servers.mjs';

const PARSER = fileURLToPath(new URL('./parse-texts.mjs', import.meta.url));
const SCHEMA_CHECKER = fileURLToPath(new URL('./yaml-ajv.mjs', import.meta.url));

/**
 * `coop check` as this build has it: `keeps` tells whether it keeps between runs what it found in files, which older
 * builds do not, and `run(folder, cacheFolder)` checks an archive as a user would, keeping that in a folder or, with
 * null, nowhere. It gives `{ files, elapsed, peak }`: milliseconds of the whole process, and its highest memory in
 * bytes. A finding is a fault here.
 */
export async function findChecker() {
  const { output: help } = await runNode([COOP, 'check', '--help']);
  const keeps = help.includes('--no-cache') && help.includes('--cache-dir');
  return { keeps, run };

  async function run(folder, cacheFolder) {
    const where = cacheFolder === null ? ['--no-cache'] : ['--cache-dir', cacheFolder];
    const args = [COOP, 'check', folder, '--format', 'json', ...(keeps ? where : [])];
    const { code, output, elapsed, peak } = await runNode(args);
    const { files, diagnostics } = JSON.parse(output);
    if (code !== 0 || diagnostics.length > 0) {
      const first = JSON.stringify(diagnostics[0] ?? null);
      throw new ScriptError(
        `coop check finds ${diagnostics.length} problems in a generated archive, first ${first}`,
      );
    }
    return { files, elapsed, peak };
  }
}

/**
 * Parses all texts of the archive in a process of its own: `{ files, elapsed, peak }`, the milliseconds being those of
 * parsing alone.
 */
export async function runParser(folder) {
  const { code, output, peak } = await runNode([PARSER, folder]);
  if (code !== 0) throw new ScriptError('The generated archive could not be parsed.');
  const { files, milliseconds } = JSON.parse(output);
  return { files, elapsed: milliseconds, peak };
}

/** Checks all files of the archive with `yaml` and `ajv`: `{ files, elapsed, peak }` of the whole process. */
export async function runSchemaChecker(folder) {
  const { code, output, elapsed, peak } = await runNode([SCHEMA_CHECKER, folder]);
  const [, files, problems] = /^(\d+) files, (\d+) problems$/m.exec(output) ?? [];
  if (code !== 0 || problems !== '0') {
    throw new ScriptError(`The schemas find problems in a generated archive: ${output.slice(0, 500)}`);
  }
  return { files: Number(files), elapsed, peak };
}

function runNode(args) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const memory = watchPeak(child.pid);
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => {
      memory.end();
      reject(error);
    });
    child.once('close', (code) => {
      const elapsed = performance.now() - begun;
      const peak = memory.end();
      resolve({ code, output: Buffer.concat(chunks).toString('utf8'), elapsed, peak });
    });
  });
}
