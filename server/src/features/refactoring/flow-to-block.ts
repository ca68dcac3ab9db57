import { columnOf, endOfLineAt } from '../../base/lined-text';
import { STRING } from '../../format/value-types';
import { isMisspeltPunctuation } from '../../model/full-width';
import type { ListNode, MapNode, YamlNode } from '../../syntax/nodes';
import type { ParsedDocument } from '../../syntax/parse';
import type { TextContext } from '../text-context';
import { colonEndOf, hasComment, listStepOf, mapStepOf, newLine } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { TITLES } from './words';

/** What stands in `[…]` or `{…}`, with each of its items or fields on a line of its own. */
export function blockProposals(
  places: readonly Place[],
  { opened: { document } }: TextContext,
): readonly Proposal[] {
  const place = places.find(({ node }) => (node.kind === 'list' || node.kind === 'map') && node.flow);
  const node = place?.node;
  if (place?.around === undefined || (node?.kind !== 'list' && node?.kind !== 'map') || node.broken)
    return [];
  // Behind a hyphen `a，b` would be one value, which nobody would notice any more.
  if (node.kind === 'list' && node.items.some(({ value }) => isTwoItems(value))) return [];
  const pieces = piecesOf(node, document);
  if (pieces === undefined || pieces.length === 0) return [];
  const edits = place.entry
    ? belowKey(node, pieces, place.entry, document)
    : behindHyphen(node, pieces, document);
  const title = node.kind === 'list' ? TITLES.listToBlock : TITLES.mapToBlock;
  return edits === undefined ? [] : [{ title, edits, contents: new Map() }];
}

function isTwoItems(value: YamlNode | undefined): boolean {
  return value?.kind === 'scalar' && isMisspeltPunctuation(value, STRING, true);
}

/** An item or field with the comments around it. */
interface Piece {
  readonly source: string;
  /** Comments that go before it, or, of a piece without source, behind the last. */
  readonly above: readonly string[];
  /** The comment behind it. */
  readonly behind: string | undefined;
}

/** Undefined where a comment stands within an item or field. */
function piecesOf(node: ListNode | MapNode, document: ParsedDocument): readonly Piece[] | undefined {
  const { text, comments, lines } = document;
  const children = node.kind === 'list' ? node.items : node.entries;
  if (children.some(({ span }) => hasComment(document, span))) return undefined;
  const sources = node.kind === 'list' ? itemsOf(node, text) : fieldsOf(node, text);
  const within = comments.filter(({ span }) => node.span.start < span.start && span.end < node.span.end);
  const between = (start: number, end: number): readonly (typeof within)[number][] =>
    within.filter(({ span }) => start <= span.start && span.end <= end);
  const pieces = children.map(({ span }, index): Piece => {
    const previous = children[index - 1]?.span.end;
    const isBehind = (offset: number, comment: number): boolean =>
      lines.lineAt(offset) === lines.lineAt(comment);
    const above = between(previous ?? node.span.start, span.start).filter(
      (comment) => previous === undefined || !isBehind(previous, comment.span.start),
    );
    const next = children[index + 1]?.span.start ?? node.span.end;
    const behind = between(span.end, next).find((comment) => isBehind(span.end, comment.span.start));
    return {
      source: sources[index] ?? '',
      above: above.map((comment) => comment.text.trimEnd()),
      behind: behind?.text.trimEnd(),
    };
  });
  const last = children.at(-1)?.span.end ?? node.span.end;
  const below = between(last, node.span.end).filter(
    ({ span }) => lines.lineAt(span.start) !== lines.lineAt(last),
  );
  if (below.length === 0) return pieces;
  return [
    ...pieces,
    { source: '', above: below.map((comment) => comment.text.trimEnd()), behind: undefined },
  ];
}

function itemsOf({ items }: ListNode, text: string): readonly string[] {
  return items.map(({ span }) => `- ${onOneLine(text.slice(span.start, span.end))}`);
}

function fieldsOf({ entries }: MapNode, text: string): readonly string[] {
  return entries.map(({ key, value }) => {
    const name = text.slice(key.span.start, key.span.end);
    return value === undefined
      ? `${name}:`
      : `${name}: ${onOneLine(text.slice(value.span.start, value.span.end))}`;
  });
}

function onOneLine(source: string): string {
  return source.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}

function belowKey(
  node: ListNode | MapNode,
  pieces: readonly Piece[],
  entry: NonNullable<Place['entry']>,
  document: ParsedDocument,
): Proposal['edits'] | undefined {
  const colon = colonEndOf(document, entry);
  if (colon === undefined || hasComment(document, { start: colon, end: node.span.start })) return undefined;
  const step = node.kind === 'list' ? listStepOf(document) : mapStepOf(document);
  const line = newLine(document, columnOf(document, entry.key.span.start) + step);
  const block = pieces.flatMap((piece) => linesOf(piece).map((words) => line + words)).join('');
  return moved({ start: colon, end: node.span.end }, '', block, document);
}

/** The first field stays beside the hyphen. */
function behindHyphen(
  node: ListNode | MapNode,
  pieces: readonly Piece[],
  document: ParsedDocument,
): Proposal['edits'] | undefined {
  const [first, ...rest] = pieces;
  if (node.kind === 'list' || first === undefined || first.above.length > 0) return undefined;
  const line = newLine(document, columnOf(document, node.span.start));
  const block = rest.flatMap((piece) => linesOf(piece).map((words) => line + words)).join('');
  const end = endOfLineAt(document, node.span.end);
  if (first.behind !== undefined && hasComment(document, { start: node.span.end, end })) return undefined;
  return moved(node.span, linesOf(first).join(''), block, document);
}

/** Two edits, so that a comment behind the closing bracket stays on the first line. */
function moved(
  span: { readonly start: number; readonly end: number },
  first: string,
  block: string,
  document: ParsedDocument,
): Proposal['edits'] {
  const end = endOfLineAt(document, span.end);
  if (end === span.end) return [{ span, newText: first + block }];
  return [
    { span, newText: first },
    { span: { start: end, end }, newText: block },
  ];
}

function linesOf({ source, above, behind }: Piece): readonly string[] {
  const own = behind === undefined ? source : `${source} ${behind}`;
  return own === '' ? above : [...above, own];
}
