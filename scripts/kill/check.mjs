/** @file Runs of `coop check` on an archive, to their end or until they are killed. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { inProject } from '../lib/paths.mjs';
import { ScriptError } from '../lib/say.mjs';

const program = inProject('server', 'dist', 'cli.js');

/** Runs to the end. Gives `{ code, printed, said }`. */
export async function checkToEnd(archive, options) {
  return (await started(archive, options).ended).result;
}

/**
 * Runs to the end and gives how long that took and when the cache was written: `{ whole, writing, written }` in
 * milliseconds from the start.
 */
export async function measureCheck(archive, cacheFolder) {
  const before = new Set(unfinishedIn(cacheFolder));
  const run = started(archive, ['--cache-dir', cacheFolder]);
  let [writing, written] = [undefined, undefined];
  while (!run.isOver()) {
    if (unfinishedIn(cacheFolder).some((name) => !before.has(name))) {
      writing ??= run.elapsed();
      written = run.elapsed();
    }
    await setTimeout(1);
  }
  const { elapsed } = await run.ended;
  if (writing === undefined) throw new ScriptError('The check was not seen to write its cache.');
  return { whole: elapsed, writing, written };
}

/**
 * Runs until it is killed: `after` milliseconds from its start, or from when it begins to write the cache. Gives
 * `{ isKilled, isUnfinished }`: whether it had not ended before, and whether it left an unfinished cache behind.
 */
export async function checkKilled(archive, cacheFolder, { isWriting, after }) {
  const before = new Set(unfinishedIn(cacheFolder));
  const isLeft = () => unfinishedIn(cacheFolder).some((name) => !before.has(name));
  const run = started(archive, ['--cache-dir', cacheFolder]);
  while (isWriting && !run.isOver() && !isLeft()) await setTimeout(1);
  // Of a few milliseconds each counts, and a timer knows whole ones only.
  for (const end = performance.now() + after; performance.now() < end; )
    if (end - performance.now() > 2) await setTimeout(1);
  run.kill();
  const { signal } = await run.ended;
  return { isKilled: signal === 'SIGKILL', isUnfinished: isLeft() };
}

function started(archive, options) {
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'check', '--format', 'json', ...options], {
    cwd: archive,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, said] = [[], []];
  child.stdout.on('data', (data) => printed.push(data));
  child.stderr.on('data', (data) => said.push(data));
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const result = { code, printed: textOf(printed), said: textOf(said) };
      resolve({ result, signal, elapsed: performance.now() - start });
    });
  });
  return {
    ended,
    elapsed: () => performance.now() - start,
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => child.kill('SIGKILL'),
  };
}

function textOf(chunks) {
  return Buffer.concat(chunks).toString();
}

/** Names of caches that somebody has begun to write and not ended. */
function unfinishedIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.unfinished'));
}
