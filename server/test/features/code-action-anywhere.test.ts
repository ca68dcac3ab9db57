import assert from 'node:assert/strict';
import type { Finding } from '../../src/archive/finding';
import type { Fix } from '../../src/features/code-action/fix';
import { ArchiveTrial } from '../support/archive-trial';
import { runsOf } from '../support/effort';
import { holdsForRecords, RECORD_PATH } from '../support/generated-records';
import { checkedArchive } from '../support/memory-archive';
import { type Files, SAMPLE_FOLDERS, samplesIn } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { ALWAYS_FIXED, FixTrial } from './code-action-checks';

/** Here also the faults of YAML: those of records as people write them all have a fix. */
const FIXED_HERE: ReadonlySet<string> = new Set([...ALWAYS_FIXED, 'yaml-syntax']);

/**
 * Everything that is offered anywhere in a file for what is wrong with it: what is offered at a position is offered for
 * the findings there. Gives the fixes that were tried.
 */
async function tryAll(files: Files, path: string): Promise<readonly Fix[]> {
  const { service } = await checkedArchive(files);
  const trial = new FixTrial(service, files, path);
  const fixes = await trial.fixes();
  for (const fix of fixes) await trial.holds(fix);
  for (const silencer of await trial.silencers()) await trial.hides(silencer);
  await trial.safeFixesHold();
  return fixes;
}

/** The findings of a rule that has fixes for which none is offered. */
async function withoutFix(files: Files, path: string, fixes: readonly Fix[]): Promise<readonly string[]> {
  const trial = await ArchiveTrial.of(files);
  const fixed = new Set(fixes.map(({ finding }) => keyOf(finding)));
  const conclusions = trial.service.conclusionsOf(path)?.conclusions ?? [];
  return conclusions
    .filter(({ finding }) => FIXED_HERE.has(finding.rule) || finding.suggestions.length > 0)
    .map(({ finding }) => keyOf(finding))
    .filter((key) => !fixed.has(key));
}

function keyOf({ rule, span }: Finding): string {
  return `${rule} ${span.start}`;
}

describe('fixes anywhere in the samples', function () {
  this.timeout(600_000);
  for (const folder of SAMPLE_FOLDERS) {
    const files = samplesIn(folder);
    for (const path of Object.keys(files))
      it(`of ${folder}/${path} put the finding right, add no error, lose no comment, and can be undone`, async () => {
        const fixes = await tryAll(files, path);
        assert.deepEqual(await withoutFix(files, path, fixes), [], 'nothing is offered');
      });
  }
});

describe('fixes anywhere in generated records', function () {
  this.timeout(3_600_000);
  it('put the finding right, add no error, lose no comment, and can be undone', async () => {
    let tried = 0;
    const count = runsOf(10);
    await holdsForRecords(count, async (text) => {
      tried += (await tryAll({ ...SMALL_ARCHIVE, [RECORD_PATH]: text }, RECORD_PATH)).length;
    });
    assert.ok(tried > count, `only ${tried} were tried`);
  });
});
