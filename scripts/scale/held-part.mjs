/** @file A part that comes to a halt half way, so that its worker meets with an accident just there. */
import { realpathSync } from 'node:fs';
import { constants, open, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processes, programOf, standardInputOf, ticksOf } from './cluster/process-table.mjs';
import { outputOf, until } from './commands.mjs';

/** Characters that a pipe surely takes while nobody reads. */
const PIPE = 16_384;

/**
 * Puts a pipe in the place of a part's file, from which only the first half of its paths comes, or what a pipe takes of it.
 * Gives three functions:
 * - `reader()` waits until a worker has done what there was and waits for more, and gives its process id;
 * - `restore()` puts the file back for whoever opens it from then on;
 * - `giveRest()` gives the rest to who still reads the pipe, if anybody does, and closes it.
 */
export async function holdPart(file) {
  const work = path.dirname(path.dirname(file));
  const whole = path.join(work, `whole-${path.basename(file)}`);
  const pipe = path.join(work, `pipe-${path.basename(file)}`);
  const text = await readFile(file, 'utf8');
  const half = text.lastIndexOf('\n', Math.min(text.length / 2, PIPE)) + 1;
  await writeFile(whole, text);
  await outputOf('mkfifo', [pipe]);
  // Open for both, a pipe waits for nobody.
  const handle = await open(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  await handle.write(text.slice(0, half));
  await rename(pipe, file);
  return {
    reader: (timeout) => waitingReader(file, timeout),
    restore: () => rename(whole, file),
    giveRest: () => giveRest(handle, text.slice(half)),
  };
}

/** The process that reads the file and has nothing to do. */
async function waitingReader(file, timeout) {
  const node = realpathSync(process.execPath);
  const reader = await until(
    `a worker reads ${file}`,
    () => processes().find(({ pid }) => standardInputOf(pid) === file && programOf(pid) === node),
    timeout,
  );
  let before;
  await until(`the worker of ${file} waits`, async () => {
    const ticks = ticksOf(reader.pid);
    await sleep(400);
    const isIdle = ticks !== undefined && ticks === ticksOf(reader.pid) && ticks === before;
    before = ticks;
    return isIdle;
  });
  return reader.pid;
}

/** Writes to the pipe as fast as it is read, by a handle that fails when its last reader has gone. */
async function giveRest(handle, text) {
  const writer = await open(`/proc/self/fd/${handle.fd}`, constants.O_WRONLY);
  await handle.close();
  await writer.writeFile(text).catch(ignoreBrokenPipe);
  await writer.close();
}

function ignoreBrokenPipe(error) {
  if (error.code !== 'EPIPE') throw error;
}
