import assert from 'node:assert/strict';
import type { Span } from '../../src/base/span';
import type { Language } from '../../src/base/words';
import { refactoringsAt } from '../../src/features/refactoring';
import type { Refactoring } from '../../src/features/refactoring/refactoring';
import { record } from '../node/records';
import { editedText } from '../support/archive-trial';
import { atCursor, type TextAtCursor } from '../support/cursor';
import type { Files } from '../support/samples';

/** The refactorings offered at `‸`. */
export async function offeredAt(
  marked: Files,
  language: Language = 'en',
): Promise<{ readonly at: TextAtCursor; readonly refactorings: readonly Refactoring[] }> {
  const at = await atCursor(marked, language);
  return { at, refactorings: await refactoringsIn(at, { start: at.offset, end: at.offset }) };
}

/** The refactorings offered at a span of the open text. */
function refactoringsIn(
  { context, service }: Pick<TextAtCursor, 'context' | 'service'>,
  span: Span,
): Promise<readonly Refactoring[]> {
  return refactoringsAt({ ...context, files: service }, span);
}

/** The titles offered at `‸` in a record. */
export async function titlesAt(marked: string, language: Language = 'en'): Promise<readonly string[]> {
  const { refactorings } = await offeredAt({ 'a.coop.yaml': marked }, language);
  return refactorings.map(({ title }) => title);
}

/** The texts after the refactoring of that title, which is offered at `‸`. */
export async function filesAfter(title: string, marked: Files): Promise<Files> {
  const { at, refactorings } = await offeredAt(marked);
  const chosen = refactorings.find((each) => each.title === title);
  assert.ok(chosen, `“${title}” is not offered, but: ${refactorings.map((each) => each.title).join('; ')}`);
  return appliedTo(at.files, chosen);
}

/** The texts after a refactoring. */
function appliedTo(files: Files, { changes }: Refactoring): Files {
  const after: Record<string, string> = { ...files };
  for (const { path, isNew, document, edits } of changes) {
    assert.equal(isNew, files[path] === undefined, `${path} is ${isNew ? '' : 'not '}new`);
    assert.equal(document.text, files[path] ?? '');
    after[path] = editedText(document.text, edits);
  }
  return after;
}

/** Both texts hold `‸` and turn into one another by the refactorings of the titles. */
export async function turnsInto(one: string, title: string, other: string, back?: string): Promise<void> {
  const vary: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.normalize('NFD'),
  ];
  for (const written of vary) {
    const [before, after] = [written(one), written(other)];
    assert.equal(await textAfter(title, before), unmarked(after));
    if (back !== undefined) assert.equal(await textAfter(back, after), unmarked(before));
  }
}

/** The record after the refactoring. */
export async function textAfter(title: string, marked: string): Promise<string> {
  return (await filesAfter(title, { 'a.coop.yaml': marked }))['a.coop.yaml'] ?? '';
}

export function unmarked(text: string): string {
  return text.replace('‸', '');
}

/** A sound record with these lines in place of, or behind, its own. */
export function recordWith(fields: Readonly<Record<string, string>>): string {
  return record('a', fields);
}
