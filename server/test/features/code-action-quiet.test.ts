import assert from 'node:assert/strict';
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

const SAMPLES = samplesIn('samples/broken');

describe('applying one fix after the other', () => {
  it('ends, for the samples', async function () {
    this.timeout(300_000);
    const { service } = await checkedArchive(SAMPLES);
    for (const path of Object.keys(SAMPLES)) await becomesQuiet(service, SAMPLES, path, 0);
  });

  it('ends, for generated records', async function () {
    this.timeout(600_000);
    await holdsForRecords(runsOf(8), async (text, number) => {
      const files = { ...SMALL_ARCHIVE, [RECORD_PATH]: text };
      const { service } = await checkedArchive(files);
      await becomesQuiet(service, files, RECORD_PATH, number % 6);
    });
  });
});

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
