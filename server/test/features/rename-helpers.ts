import assert from 'node:assert/strict';
import { NEVER } from '../../src/base/cancellation';
import { applyEdits } from '../../src/base/text-edit';
import { type RenameContext, renamableAt, rename } from '../../src/features/rename';
import { atCursor, type TextAtCursor } from '../support/cursor';
import { readMarks } from '../support/marks';
import { checkedArchive, findingsOf } from '../support/memory-archive';
import type { Files } from '../support/samples';
import { mapped, written } from './navigation-helpers';

/**
 * Another id in the place of the one at the cursor is written at all marks, and nowhere else, whatever the line ends and
 * the form of Unicode. What is wrong in the files stays as it was.
 */
export async function renames(marked: Files, newId: string): Promise<void> {
  for (const files of written(marked)) {
    const at = await atCursor(mapped(files, (text) => readMarks(text).text));
    const after = await textsAfter(at, newId);
    assert.deepEqual(
      after,
      mapped(files, (text) => text.replace('‸', '').replaceAll(/⟦[^⟧]*⟧/g, newId)),
    );
    assert.deepEqual(await problemsIn(after), await problemsIn(at.files));
  }
}

/** The texts after renaming; throws where it is refused. */
export async function textsAfter(at: TextAtCursor, newId: string): Promise<Files> {
  const outcome = await rename(contextOf(at), at.offset, newId, NEVER);
  if (outcome?.kind !== 'renaming') assert.fail(outcome?.reason ?? 'nothing is meant');
  const after: Record<string, string> = { ...at.files };
  for (const { path, document, edits } of outcome.changes) {
    assert.ok(edits.length > 0, `nothing changes in ${path}`);
    assert.equal(document.text, after[path]);
    after[path] = applyEdits(document.text, edits);
  }
  return after;
}

/** Why the id at the cursor is not changed. */
export async function refusalFor(
  files: Files,
  newId: string,
  isReading = false,
): Promise<string | undefined> {
  const at = await atCursor(files, 'vi');
  const outcome = await rename({ ...contextOf(at), isReading }, at.offset, newId, NEVER);
  return outcome?.kind === 'refused' ? outcome.reason : undefined;
}

/** What is shown of the place before the new id is asked for: the text there, and the id. */
export async function prepared(files: Files): Promise<readonly string[] | undefined> {
  const at = await atCursor(files);
  const found = renamableAt(contextOf(at), at.offset);
  if (found === undefined) return undefined;
  if (found.kind === 'refused') return [found.reason];
  return [at.files[at.path]?.slice(found.span.start, found.span.end) ?? '', found.id];
}

/** Files may be read as other than they were when they were checked. */
export function contextOf({ service, context }: TextAtCursor): RenameContext {
  return { ...context, files: service, isReading: false };
}

/** Everything that is wrong in the files, as `path line rule`. */
export async function problemsIn(files: Files): Promise<readonly string[]> {
  const { service } = await checkedArchive(files);
  return Object.keys(files).flatMap((path) =>
    findingsOf(service, path).map((finding) => `${path} ${finding.replace(/:\d+ /, ' ')}`),
  );
}
