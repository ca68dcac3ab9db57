/**
 * @file `npm run kill`: kills `coop check` at random moments, while it checks and while it writes its cache, and compares
 * what the next run finds with what a run without a cache finds. Ends with the line `N passed, N failed`.
 *
 *   node scripts/kill.mjs [--rounds N] [--seed N] [--records N]
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killRounds } from './kill/rounds.mjs';
import { inProject } from './lib/paths.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';

await runScript(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!existsSync(inProject('server', 'dist', 'cli.js'))) {
    throw new ScriptError('The program is not built yet: npm run build.');
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'coop-kill-'));
  try {
    const { passed, failures, unfinished, times } = await killRounds({ ...options, folder, tell });
    for (const failure of failures) console.log(failure);
    const [whole, written] = [times.whole, times.written - times.writing].map(Math.round);
    say(
      `A run takes ${whole} ms, ${written} of them to write its cache; ${unfinished} were killed in those.`,
    );
    console.log(`${passed} passed, ${failures.length} failed`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  function tell(round, failed) {
    if (round % 10 === 0) say(`${round} of ${options.rounds} rounds, ${failed} failed`);
  }
});

function readOptions(args) {
  const { values } = parsed(args);
  return {
    rounds: wholeNumber('--rounds', values.rounds, 1),
    seed: wholeNumber('--seed', values.seed, 1),
    records: wholeNumber('--records', values.records, 100),
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      options: {
        rounds: { type: 'string', default: '50' },
        seed: { type: 'string', default: '1' },
        records: { type: 'string', default: '2000' },
      },
    });
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

function wholeNumber(option, text, least) {
  if (/^[1-9]\d{0,6}$/.test(text) && Number(text) >= least) return Number(text);
  throw new ScriptError(`${option} takes a whole number from ${least}, not ${text}.`);
}
