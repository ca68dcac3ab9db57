import { endOfLine, indentationOf, isFirstOnLine } from '../../../base/lined-text';
import type { Span } from '../../../base/span';
import type { TextEdit } from '../../../base/text-edit';
import type { ListItem, MapEntry } from '../../../syntax/nodes';
import type { ParsedDocument } from '../../../syntax/parse';
import type { EntryStep, ItemStep } from './path-to';

/** Edits that remove an entry of a map; comments stay. */
export function removeEntry(document: ParsedDocument, { map, entry }: EntryStep): readonly TextEdit[] {
  const span = spanOfEntry(document, entry);
  const at = map.entries.indexOf(entry);
  if (map.flow) return removeBetweenCommas(document, span, map.entries, at);
  if (isFirstOnLine(document, span.start)) return removeLines(document, span);
  const next = map.entries[at + 1];
  if (next === undefined || hasComment(document, span.start, next.key.span.start))
    return [removal(span.start, afterBlanks(document, span.end))];
  return [removal(span.start, next.key.span.start)];
}

/** Edits that remove an item of a list; comments stay. Undefined where it can't be told what belongs to the item. */
export function removeItem(
  document: ParsedDocument,
  { list, item, index }: ItemStep,
): readonly TextEdit[] | undefined {
  if (list.flow) return removeBetweenCommas(document, item.span, list.items, index);
  const dash = dashOf(document, list.span.start, item);
  if (dash === undefined) return undefined;
  const span = { start: dash, end: item.span.end };
  if (isFirstOnLine(document, dash)) return removeLines(document, span);
  const next = list.items[index + 1];
  const nextDash = next && dashOf(document, list.span.start, next);
  if (nextDash === undefined || hasComment(document, dash, nextDash)) return undefined;
  return [removal(dash, nextDash)];
}

/** Where the `-` of an item stands. */
function dashOf({ text, lines }: ParsedDocument, listStart: number, { span }: ListItem): number | undefined {
  const column = lines.positionAt(listStart).character;
  const first = lines.lineAt(listStart);
  for (let line = lines.lineAt(span.start); line >= first; line -= 1) {
    const at = lines.startOf(line) + column;
    if (at < span.start && text.charAt(at) === '-') return at;
  }
  return undefined;
}

/** From the key to the end of the value, or to the colon where there is none. */
function spanOfEntry({ text }: ParsedDocument, { span, value }: MapEntry): Span {
  if (value !== undefined) return span;
  const colon = /^[ \t]*:/.exec(text.slice(span.end))?.[0].length ?? 0;
  return { start: span.start, end: span.end + colon };
}

/** The lines that a span takes, of which nothing but their comments stays. */
function removeLines(document: ParsedDocument, span: Span): readonly TextEdit[] {
  const { lines } = document;
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line += 1) {
    const end = endOfLine(document, line);
    const comment = commentIn(document, Math.max(span.start, lines.startOf(line)), end);
    const start = line === first ? span.start : lines.startOf(line) + indentationOf(document, line).length;
    if (comment === undefined) edits.push(removal(lines.startOf(line), lines.startOf(line + 1)));
    else if (start < comment) edits.push(removal(start, comment));
  }
  const isAtEnd =
    lines.startOf(last + 1) === document.text.length && endOfLine(document, last) === document.text.length;
  return isAtEnd ? withoutLineBreakBefore(document, edits) : edits;
}

/** Where the last line goes that has no line break, the one before it goes too, unless it ends a line that stays. */
function withoutLineBreakBefore(document: ParsedDocument, edits: readonly TextEdit[]): readonly TextEdit[] {
  const last = edits.at(-1);
  const run = edits.findLast((edit, index) => edits[index - 1]?.span.end !== edit.span.start);
  if (last === undefined || run === undefined || last.span.end !== document.text.length) return edits;
  const line = document.lines.lineAt(run.span.start);
  if (line === 0 || run.span.start !== document.lines.startOf(line)) return edits;
  const before = endOfLine(document, line - 1);
  return edits.map((edit) => (edit === run ? removal(before, edit.span.end) : edit));
}

/** One of the parts of `[…]` or `{…}`, with one of the commas around it. */
function removeBetweenCommas(
  document: ParsedDocument,
  span: Span,
  parts: readonly { readonly span: Span }[],
  at: number,
): readonly TextEdit[] {
  const { text } = document;
  const before = parts[at - 1];
  const next = parts[at + 1];
  if (before !== undefined) {
    const comma = text.indexOf(',', before.span.end);
    if (comma < 0 || comma > span.start) return [removal(span.start, span.end)];
    if (!hasComment(document, comma, span.start)) return [removal(comma, span.end)];
    return [removal(comma, comma + 1), removal(span.start, span.end)];
  }
  if (next === undefined) return [removal(span.start, span.end)];
  if (!hasComment(document, span.end, next.span.start)) return [removal(span.start, next.span.start)];
  return [removal(span.start, text.indexOf(',', span.end) + 1)];
}

function afterBlanks({ text }: ParsedDocument, offset: number): number {
  return offset + (/^[ \t]*/.exec(text.slice(offset))?.[0].length ?? 0);
}

function hasComment(document: ParsedDocument, start: number, end: number): boolean {
  return commentIn(document, start, end) !== undefined;
}

/** The offset of the first comment that begins between two offsets. */
function commentIn({ comments }: ParsedDocument, start: number, end: number): number | undefined {
  return comments.find(({ span }) => start <= span.start && span.start < end)?.span.start;
}

function removal(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: '' };
}
