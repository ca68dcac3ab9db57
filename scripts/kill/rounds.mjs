/** @file Kills `coop check` at random moments, and looks whether the next run finds what a clean one does. */
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { randomSource } from '../bench/random.mjs';
import { makeFaultyArchive } from '../scale/archive.mjs';
import { checkKilled, checkToEnd, measureCheck } from './check.mjs';
import { editorOf } from './edits.mjs';

/** A run may end before it is killed; then the round begins anew, so often at most. */
const TRIES = 10;

const ORGANIZATIONS = 100;

/**
 * Makes an archive of so many records in `folder` and kills so many runs. Gives `{ passed, failures, unfinished, times }`:
 * rounds in which the next run found what a run without a cache did, what was wrong in the others, how many runs were
 * killed while a cache was being written, and the times of a run that was not killed, as {@link measureCheck} gives them.
 */
export async function killRounds({ records, rounds, seed, folder, tell = () => undefined }) {
  const archive = path.join(folder, 'archive');
  const cacheFolder = path.join(folder, 'cache');
  mkdirSync(cacheFolder, { recursive: true });
  const { made } = await makeFaultyArchive({
    records,
    organizations: ORGANIZATIONS,
    seed,
    folder: archive,
  });
  // What ships takes most of the time of a short run, and is nothing that is kept.
  appendFileSync(path.join(archive, 'coop.config.yaml'), 'reference: none\n');
  const random = randomSource(seed + 2);
  const edit = editorOf(archive, made, random);
  await checkToEnd(archive, ['--cache-dir', cacheFolder]);
  edit();
  const times = await measureCheck(archive, cacheFolder);
  const failures = [];
  let unfinished = 0;
  for (let round = 0; round < rounds; round += 1) {
    const moment = momentOf(round, rounds, times, random);
    const { isUnfinished } = await killOne(archive, cacheFolder, moment, edit);
    if (isUnfinished) unfinished += 1;
    const failure = await failureIn(archive, cacheFolder);
    if (failure !== undefined) failures.push(`round ${round + 1}: ${failure}`);
    tell(round + 1, failures.length);
  }
  return { passed: rounds - failures.length, failures, unfinished, times };
}

/** Every other round one while the cache is being written, which is short; the others spread over a whole run. */
function momentOf(round, rounds, { whole, writing, written }, random) {
  const fraction = random.whole(0, 999) / 1000;
  if (round % 2 === 1) return { isWriting: true, after: fraction * (written - writing) };
  return { isWriting: false, after: ((round + 2 * fraction) / rounds) * whole };
}

async function killOne(archive, cacheFolder, moment, edit) {
  for (let tried = 1; ; tried += 1) {
    edit();
    const killed = await checkKilled(archive, cacheFolder, {
      ...moment,
      after: moment.after * 0.9 ** (tried - 1),
    });
    if (killed.isKilled) return killed;
    if (tried === TRIES) throw new Error('The check always ended before it could be killed.');
  }
}

/** What is wrong with the run after one that was killed; undefined for nothing. */
async function failureIn(archive, cacheFolder) {
  const next = await checkToEnd(archive, ['--cache-dir', cacheFolder]);
  const clean = await checkToEnd(archive, ['--no-cache']);
  // Faults are planted, so that a run with none has not looked.
  if (clean.code !== 1) return `a run without a cache ended with ${clean.code}\n${clean.said}`;
  if (next.code !== clean.code || next.said !== clean.said) return `it ended with ${next.code}\n${next.said}`;
  return next.printed === clean.printed ? undefined : 'other findings than without a cache';
}
