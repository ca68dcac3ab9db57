import { readSuppressions } from '../../archive/suppressions';
import type { Span } from '../../base/span';
import { applyEdits } from '../../base/text-edit';
import type { ListNode, MapNode } from '../../syntax/nodes';
import type { ParsedDocument } from '../../syntax/parse';
import { type Content, type Contents, contentOf } from './content';
import type { Proposal } from './proposal';

/** The part of a file that edits concern, which can be read by itself. */
export interface Excerpt {
  readonly before: string;
  readonly after: string;
  /** What it says once it is edited. */
  readonly content: Content;
}

/**
 * The entries of the root that the edits concern, with all that stands between them and their neighbours; of a long list, the items that they concern. A proposal is tried on
 * them, so that trying costs the same in a long file. All of a file with comments that switch rules off: these work on
 * lines wherever they are.
 */
export function excerptOf(document: ParsedDocument, { edits, contents }: Proposal): Excerpt {
  const { root, text } = document;
  const span = {
    start: Math.min(...edits.map((edit) => edit.span.start)),
    end: Math.max(...edits.map((edit) => edit.span.end)),
  };
  const isWhole = readSuppressions(document).length > 0;
  if (isWhole || root?.kind !== 'map' || root.flow || root.entries.length === 0)
    return { before: text, after: applyEdits(text, edits), content: contentOf(root, contents) };
  const part = partOf(document, root, span, contents);
  const { head, slice } = part;
  const shift = slice.start - head.length;
  const before = head + text.slice(slice.start, slice.end);
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - shift, end: edit.span.end - shift },
  }));
  return { before, after: applyEdits(before, moved), content: part.content };
}

interface Part {
  /** What goes before the slice so that it can be read. */
  readonly head: string;
  readonly slice: Span;
  readonly content: Content;
}

function partOf(document: ParsedDocument, root: MapNode, span: Span, contents: Contents): Part {
  const { text, lines } = document;
  const starts = root.entries.map((_, index) => startBehind(document, root.entries[index - 1]?.span));
  const first = lastAtMost(starts, span.start);
  const last = Math.max(first, lastAtMost(starts, span.end));
  const end = startOfLine(document, root.entries[last + 1]?.span) ?? text.length;
  const slice = { start: starts[first] ?? 0, end };
  const entries = root.entries.slice(first, last + 1);
  const only = entries.length === 1 ? entries[0] : undefined;
  const list = only?.value;
  if (only !== undefined && list?.kind === 'list' && !list.flow && !contents.has(list)) {
    const itemsFrom = lines.startOf(lines.lineAt(list.span.start));
    if (itemsFrom > only.key.span.end && itemsFrom <= span.start) {
      const part = partOfList(document, list, span, { start: itemsFrom, end: slice.end });
      const items = list.items.slice(part.first, part.last + 1);
      return {
        head: text.slice(slice.start, itemsFrom),
        slice: part.slice,
        content: {
          pairs: [[only.key.text, { items: items.map(({ value }) => contentOf(value, contents)) }]],
        },
      };
    }
  }
  return {
    head: '',
    slice,
    content: { pairs: entries.map(({ key, value }) => [key.text, contentOf(value, contents)]) },
  };
}

function partOfList(
  document: ParsedDocument,
  list: ListNode,
  span: Span,
  extent: Span,
): { readonly slice: Span; readonly first: number; readonly last: number } {
  const starts = list.items.map((_, index) =>
    index === 0 ? extent.start : startBehind(document, list.items[index - 1]?.span),
  );
  const first = lastAtMost(starts, span.start);
  const last = Math.max(first, lastAtMost(starts, span.end));
  const end = startOfLine(document, list.items[last + 1]?.span) ?? extent.end;
  return { slice: { start: starts[first] ?? extent.start, end }, first, last };
}

/** Where the line below the span begins; 0 where there is no span. */
function startBehind({ lines }: ParsedDocument, span: Span | undefined): number {
  return span === undefined ? 0 : lines.startOf(lines.lineAt(Math.max(span.start, span.end - 1)) + 1);
}

/** Where the first line of the span begins; undefined where there is no span. */
function startOfLine({ lines }: ParsedDocument, span: Span | undefined): number | undefined {
  return span && lines.startOf(lines.lineAt(span.start));
}

/** The index of the last of the ascending numbers that is at most the limit; 0 where there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  return Math.max(
    0,
    numbers.findLastIndex((number) => number <= limit),
  );
}
