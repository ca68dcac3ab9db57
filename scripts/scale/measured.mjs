/** @file What a command costs: time, processor time, memory, and room for temporary files. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ScriptError } from '../lib/say.mjs';
import { familyOf, memoryOf } from './cluster/process-table.mjs';

/** Milliseconds between two looks at a running command. */
const INTERVAL = 100;

/** Has bash tell elapsed, user and system time of a command in seconds, as the last line of what it says. */
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" <"$INPUT" >"$OUTPUT"';

/**
 * Runs a command to its end: `{ seconds, processorSeconds, memory, scratchBytes }`, the last two being the most that was
 * seen, in bytes, of all its processes together and of the files in the folder `scratch`, which it is given for its
 * temporary files. `input` and `output` are files. Exit codes above 0, with `mayFail` above 1, are a `ScriptError`.
 */
export async function measured(command, { input = '/dev/null', output, scratch, cwd, mayFail = false }) {
  const cache = `${scratch}-cache`;
  const env = { ...process.env, INPUT: input, OUTPUT: output, TMPDIR: scratch, XDG_CACHE_HOME: cache };
  const child = spawn('bash', ['-c', TIMED, 'bash', ...command], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const most = { memory: 0, scratchBytes: 0 };
  const looking = setInterval(() => look(child.pid, scratch, most), INTERVAL);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(looking);
  const text = Buffer.concat(said).toString('utf8');
  if (code > (mayFail ? 1 : 0)) throw new ScriptError(`${command.join(' ')} ended with ${code}.\n${text}`);
  const [seconds, user, system] = text.trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds, processorSeconds: user + system, ...most };
}

/** Raises the greatest values seen to those of the moment. */
async function look(pid, scratch, most) {
  const memory = familyOf(pid)
    .map(memoryOf)
    .reduce((sum, bytes) => sum + bytes, 0);
  most.memory = Math.max(most.memory, memory);
  most.scratchBytes = Math.max(most.scratchBytes, await bytesIn(scratch));
}

/** The bytes of all files below a folder; those that go meanwhile do not count. */
async function bytesIn(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(path.join(folder, name)).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
