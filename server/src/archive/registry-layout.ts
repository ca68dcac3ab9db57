import { lineBreakOf } from '../base/lined-text';
import type { ListNode } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';

/** How the entries of a registry are laid out. Columns from 0. */
export interface EntryLayout {
  /** Where the `-` of an entry stands. */
  readonly dash: number;
  /** Where the keys of an entry stand. */
  readonly key: number;
  readonly lineEnd: string;
  /** A blank line stands between entries. */
  readonly isSpaced: boolean;
}

/** The layout of a block list by its last entries. The line end is the text's. */
export function entryLayoutOf({ text, lines }: ParsedDocument, list: ListNode): EntryLayout {
  const values = list.items.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const last = values.at(-1);
  const before = values.at(-2);
  const dash = lines.positionAt(list.span.start).character;
  const start = last === undefined ? undefined : lines.positionAt(last.span.start);
  const hasDash = start !== undefined && text.charAt(lines.startOf(start.line) + dash) === '-';
  const between =
    last !== undefined && before !== undefined ? text.slice(before.span.end, last.span.start) : '';
  return {
    dash,
    key: hasDash && start.character > dash ? start.character : dash + 2,
    lineEnd: lineBreakOf(text),
    isSpaced: /\n[ \t]*\r?\n/.test(between),
  };
}

/** The entry as lines of a block list, each begun by a line end. */
export function entryBlock(fields: readonly string[], { dash, key, lineEnd, isSpaced }: EntryLayout): string {
  const indentation = lineEnd + ' '.repeat(key);
  const item = `${lineEnd}${' '.repeat(dash)}-${' '.repeat(key - dash - 1)}`;
  return (isSpaced ? lineEnd : '') + item + fields.join(indentation);
}

/** The entry as an item of `[…]`. */
export function flowEntry(fields: readonly string[]): string {
  return `{ ${fields.join(', ')} }`;
}
