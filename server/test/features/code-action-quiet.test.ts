import assert from 'node:assert/strict';
import type { Finding } from '../../src/archive/finding';
import type { ArchiveService } from '../../src/service';
import { parseDocument } from '../../src/syntax/parse';
import { runsOf } from '../support/effort';
import { holdsForRecords, RECORD_PATH } from '../support/generated-records';
import { checkedArchive, settle } from '../support/memory-archive';
import { type Files, samplesIn } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { FixTrial } from './code-action-checks';
import { applied } from './code-action-helpers';

/** More rounds than any text has findings that a fix gives rise to. */
const ROUNDS = 60;

/** Rules whose every finding can be put right. */
const ALWAYS_FIXED: ReadonlySet<string> = new Set([
  'ambiguous-name',
  'date-format',
  'date-order',
  'duplicate-item',
  'duplicate-key',
  'event-after-publication',
  'missing-field',
  'name-not-id',
  'split-name',
  'unicode-form',
  'unused-suppression',
  'yaml-syntax',
]);

const SAMPLES = samplesIn('samples/broken');

describe('fixes of the samples', () => {
  it('are offered for every finding of a rule that has one, but where nothing can be suggested', async function () {
    this.timeout(120_000);
    const { service } = await checkedArchive(SAMPLES);
    for (const path of Object.keys(SAMPLES)) {
      const trial = new FixTrial(service, SAMPLES, path);
      const fixed = new Set((await trial.fixes()).map(({ finding }) => keyOf(finding)));
      const without = trial.context.conclusions
        .map(({ finding }) => finding)
        .filter((finding) => ALWAYS_FIXED.has(finding.rule) || finding.suggestions.length > 0)
        .filter((finding) => !fixed.has(keyOf(finding)));
      assert.deepEqual(without.map(keyOf), [], path);
    }
  });
});

describe('applying one fix after the other', () => {
  it('ends, for the samples', async function () {
    this.timeout(300_000);
    const { service } = await checkedArchive(SAMPLES);
    for (const path of Object.keys(SAMPLES)) await becomesQuiet(service, SAMPLES, path, 0);
  });

  it('ends, for generated records', async function () {
    this.timeout(600_000);
    await holdsForRecords(runsOf(15), async (text, number) => {
      const files = { ...SMALL_ARCHIVE, [RECORD_PATH]: text };
      const { service } = await checkedArchive(files);
      await becomesQuiet(service, files, RECORD_PATH, number % 6);
    });
  });
});

function keyOf({ rule, span }: Finding): string {
  return `${rule} ${span.start}`;
}

/** Applies one fix after the other, the preferred one or another, until none is offered but what was left open. */
async function becomesQuiet(
  service: ArchiveService,
  files: Files,
  path: string,
  choice: number,
): Promise<void> {
  const written: string[] = [];
  let now = files;
  for (let round = 0; round < ROUNDS; round += 1) {
    const trial = new FixTrial(service, now, path);
    const fixes = (await trial.fixes()).filter(
      ({ isOpen, changes }) => isOpen !== true && changes?.every((change) => change.path === path),
    );
    if (fixes.length === 0) break;
    const fix = fixes[choice % fixes.length] ?? fixes[0];
    assert.ok(fix);
    now = applied(now, fix);
    written.push(fix.title);
    await service.edit(path, now[path] ?? '');
    await settle(service);
    assert.ok(round < ROUNDS - 1, `no end:\n${written.join('\n')}\n${now[path]}`);
  }
  const before = parseDocument(files[path] ?? '').faults.length;
  assert.ok(parseDocument(now[path] ?? '').faults.length <= before);
}
