import assert from 'node:assert/strict';
import type { ReadResult } from '../../src/archive/host';
import { NEVER } from '../../src/base/cancellation';
import { type Renamable, type RenameContext, renamableAt, rename } from '../../src/features/rename';
import { parseDocument } from '../../src/syntax/parse';
import { ArchiveTrial, moreOften } from '../support/archive-trial';
import { writings } from '../support/cursor';
import { offsetsOf, runsOf } from '../support/effort';
import { holdsForRecords, RECORD_PATH } from '../support/generated-records';
import { type Files, SAMPLE_FOLDERS, samplesIn } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';

/** An id that nothing bears, and that needs quotation marks in YAML of other versions. */
const FRESH = '0123';

describe('renaming anywhere in the samples', function () {
  this.timeout(3_600_000);
  for (const folder of SAMPLE_FOLDERS) {
    const files = samplesIn(folder);
    for (const [index, name] of ['as they are', 'with CRLF', 'with decomposed letters'].entries()) {
      it(`names the same by another id, and nothing new is wrong: ${folder} ${name}`, async () => {
        const written = Object.fromEntries(
          Object.entries(files).map(([path, text]) => [path, writings(text)[index] ?? text]),
        );
        let tried = 0;
        for (const path of Object.keys(files)) tried += await tryAll(written, path, index === 0 ? 7 : 23);
        assert.ok(tried > 5, `only ${tried} were tried`);
      });
    }
  }
});

describe('renaming anywhere in generated records', function () {
  this.timeout(3_600_000);
  it('names the same by another id, and nothing new is wrong', async () => {
    let tried = 0;
    const count = runsOf(12);
    await holdsForRecords(count, async (text) => {
      tried += await tryAll({ ...SMALL_ARCHIVE, [RECORD_PATH]: text }, RECORD_PATH, 3);
    });
    assert.ok(tried > count, `only ${tried} were tried`);
  });
});

/** Renames what can be renamed from the positions of a file, from each mention once; gives how many there are. */
async function tryAll(files: Files, path: string, stride: number): Promise<number> {
  const trial = await ArchiveTrial.of(files);
  const context: RenameContext = { ...trial.contextOf(path), files: trial.service, isReading: false };
  const seen = new Set<string>();
  for (const offset of offsetsOf(files[path] ?? '', stride)) {
    const found = renamableAt(context, offset);
    if (found?.kind !== 'renamable') continue;
    const mention = JSON.stringify(found);
    if (seen.has(mention)) continue;
    seen.add(mention);
    // Quotation marks are left out.
    const { start, end } = found.span;
    assert.ok(start - 1 <= offset && offset <= end + 1, `${mention} is not at ${offset}`);
    await holds(trial, context, offset, found);
  }
  return seen.size;
}

async function holds(
  trial: ArchiveTrial,
  context: RenameContext,
  offset: number,
  { span, id, space }: Renamable,
): Promise<void> {
  const { path } = context.opened;
  const text = trial.files[path] ?? '';
  const outcome = await rename(context, offset, FRESH, NEVER);
  const shown = `${space} ${id} from “${text.slice(span.start, span.end)}” in ${path}\n${text}`;
  if (outcome?.kind !== 'renaming') assert.fail(`${outcome?.reason ?? 'nothing is meant'}: ${shown}`);
  const before = trial.problems();
  const after = trial.textsAfter(outcome.changes);
  assert.ok(Object.keys(after).length > 0, `nothing changes: ${shown}`);
  const now = await trial.lookAfter(after, (opened) => {
    for (const [changed, { document }] of opened) {
      const faults = parseDocument(trial.files[changed] ?? '').faults.length;
      assert.equal(document.faults.length, faults, shown);
    }
    return trial.problems();
  });
  const seen = `${shown}\n--- after\n${Object.values(after).join('\n---\n')}`;
  assert.deepEqual(moreOften(now.all, before.all), [], `new: ${seen}`);
  assert.deepEqual(moreOften(before.all, now.all), [], `gone: ${seen}`);
  await isTakenBack(trial, after, id, path);
}

/** Renaming back, from wherever the new id stands in the file, restores the texts. */
async function isTakenBack(trial: ArchiveTrial, after: Files, id: string, path: string): Promise<void> {
  const files = { ...trial.files, ...after };
  await trial.lookAfter(after, async () => {
    const renamed = new ArchiveTrial(trial.service, files);
    const read = async (each: string): Promise<ReadResult> => ({ kind: 'text', text: files[each] ?? '' });
    const context: RenameContext = { ...renamed.contextOf(path), files: { read }, isReading: false };
    const offset = [...(files[path] ?? '').matchAll(new RegExp(FRESH, 'g'))]
      .map(({ index }) => index)
      .find((index) => renamableAt(context, index)?.kind === 'renamable');
    // What named the entry by a name still does.
    if (offset === undefined) return;
    const back = await rename(context, offset, id, NEVER);
    if (back?.kind !== 'renaming') assert.fail(back?.reason ?? 'nothing is meant');
    assert.deepEqual({ ...files, ...renamed.textsAfter(back.changes) }, trial.files);
  });
}
