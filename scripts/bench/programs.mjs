/** @file Programs that are run to their end. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { COOP } from './servers.mjs';

const PARSER = fileURLToPath(new URL('./parse-texts.mjs', import.meta.url));

/** Checks the archive as a user would; gives the milliseconds of the whole process. A finding is a fault here. */
export async function timeOfCheck(folder) {
  const { code, output, elapsed } = await runNode([COOP, 'check', folder, '--format', 'json']);
  const { files, diagnostics } = JSON.parse(output);
  if (code !== 0 || diagnostics.length > 0) {
    const first = JSON.stringify(diagnostics[0] ?? null);
    throw new ScriptError(
      `coop check finds ${diagnostics.length} problems in a generated archive, first ${first}`,
    );
  }
  return { files, elapsed };
}

/** Parses all texts of the archive in a process of its own: `{ files, bytes, milliseconds }`. */
export async function timeOfParse(folder) {
  const { code, output } = await runNode([PARSER, folder]);
  if (code !== 0) throw new ScriptError('The generated archive could not be parsed.');
  return JSON.parse(output);
}

function runNode(args) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const elapsed = performance.now() - begun;
      resolve({ code, output: Buffer.concat(chunks).toString('utf8'), elapsed });
    });
  });
}
