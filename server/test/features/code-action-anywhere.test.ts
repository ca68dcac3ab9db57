import assert from 'node:assert/strict';
import { runsOf } from '../support/effort';
import { holdsForRecords, RECORD_PATH } from '../support/generated-records';
import { checkedArchive } from '../support/memory-archive';
import { type Files, SAMPLE_FOLDERS, samplesIn } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { FixTrial } from './code-action-checks';

/**
 * Everything that is offered anywhere in a file for what is wrong with it: what is offered at a position is offered for
 * the findings there. Gives how many fixes were tried.
 */
async function tryAll(files: Files, path: string): Promise<number> {
  const { service } = await checkedArchive(files);
  const trial = new FixTrial(service, files, path);
  const fixes = await trial.fixes();
  for (const fix of fixes) await trial.holds(fix);
  for (const silencer of await trial.silencers()) await trial.hides(silencer);
  await trial.safeFixesHold();
  return fixes.length;
}

describe('fixes anywhere in the samples', function () {
  this.timeout(600_000);
  for (const folder of SAMPLE_FOLDERS) {
    const files = samplesIn(folder);
    for (const path of Object.keys(files))
      it(`of ${folder}/${path} put the finding right, add no error, lose no comment, and can be undone`, async () => {
        await tryAll(files, path);
      });
  }
});

describe('fixes anywhere in generated records', function () {
  this.timeout(3_600_000);
  it('put the finding right, add no error, lose no comment, and can be undone', async () => {
    let tried = 0;
    const count = runsOf(18);
    await holdsForRecords(count, async (text) => {
      tried += await tryAll({ ...SMALL_ARCHIVE, [RECORD_PATH]: text }, RECORD_PATH);
    });
    assert.ok(tried > count, `only ${tried} were tried`);
  });
});
