import { columnOf } from '../../base/lined-text';
import type { Span } from '../../base/span';
import type { ListNode } from '../../syntax/nodes';
import type { ParsedDocument } from '../../syntax/parse';

/** The lines of an item, the last one included. */
interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The items of a block list as whole lines, without the last line break, each with its comments: those right above it,
 * and those below that stand further right than the hyphens or are parted from the next item by a blank line. Undefined
 * where an item does not begin on the line of its hyphen.
 */
export function itemBlocks(list: ListNode, document: ParsedDocument): readonly Span[] | undefined {
  const { lines, text } = document;
  const items = list.items.map(
    ({ span }): LineRange => ({
      first: lines.lineAt(span.start),
      last: lines.lineAt(Math.max(span.start, span.end - 1)),
    }),
  );
  if (!items.every(({ first }) => written(first, document).trimStart().startsWith('-'))) return undefined;
  const dash = columnOf(document, list.span.start);
  const tails = items.map(({ last }, index) => tailOf(last, items[index + 1]?.first, dash, document));
  return items.map(({ first }, index) => {
    const floor = tails[index - 1] ?? 0;
    let head = first;
    while (head - 1 > floor && isComment(written(head - 1, document))) head -= 1;
    const start = lines.startOf(head);
    const last = tails[index] ?? first;
    const line = text.slice(lines.startOf(last), lines.startOf(last + 1));
    return { start, end: lines.startOf(last) + line.replace(/[\r\n]+$/, '').length };
  });
}

/** The last line of an item's comments below it; of the item itself, where it has none. */
function tailOf(last: number, next: number | undefined, dash: number, document: ParsedDocument): number {
  let indented = last;
  while (isComment(written(indented + 1, document)) && indentationOf(indented + 1, document) > dash)
    indented += 1;
  let run = indented;
  const isOwn = (line: number): boolean =>
    isComment(written(line, document)) && (next !== undefined || indentationOf(line, document) >= dash);
  while (isOwn(run + 1)) run += 1;
  return run + 1 === next ? indented : run;
}

function written(line: number, { text, lines }: ParsedDocument): string {
  return text.slice(lines.startOf(line), lines.startOf(line + 1));
}

function indentationOf(line: number, document: ParsedDocument): number {
  return written(line, document).search(/\S/);
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}
