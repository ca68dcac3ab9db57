import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder } from '../node/temporary-folder';
import { PROJECT } from '../support/reference';

const ROUNDS = 6;
const RECORDS = 300;

describe('coop check after one that was killed', () => {
  it('finds what a run without a cache finds', () =>
    inFolder({}, async (folder) => {
      const { passed, failures, unfinished } = await killRounds(folder);
      assert.deepEqual(failures, []);
      assert.equal(passed, ROUNDS);
      assert.ok(Number(unfinished) > 0, 'none was killed while it wrote its cache');
    })).timeout(180_000);
});

/** As `npm run kill` does it, with fewer rounds and records. */
async function killRounds(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const module: unknown = await import(pathToFileURL(join(PROJECT, 'scripts/kill/rounds.mjs')).href);
  assert.ok(typeof module === 'object' && module !== null && 'killRounds' in module);
  assert.ok(typeof module.killRounds === 'function');
  const done: unknown = await module.killRounds({ records: RECORDS, rounds: ROUNDS, seed: 3, folder });
  assert.ok(typeof done === 'object' && done !== null);
  return { ...done };
}
