import type { Span } from '../../../base/span';
import type { TextEdit } from '../../../base/text-edit';

/** Edits that put quotation marks around words as they stand: double ones, single ones where they need no escapes. */
export function quoting(text: string, { start, end }: Span): readonly TextEdit[] {
  const words = text.slice(start, end);
  const sign = /["\\]/.test(words) ? "'" : '"';
  const inner = [...words.matchAll(/'/g)].map(({ index }) => insertion(start + index, "'"));
  return [insertion(start, sign), ...(sign === "'" ? inner : []), insertion(end, sign)];
}

/** An edit that writes at an offset and removes nothing. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
