import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Range as NodeRange,
  Scalar,
} from 'yaml';
import { type Span, touches } from '../base/span';
import { meantBy } from './meant-by';
import type { ListItem, MapEntry, ScalarNode, ScalarStyle, Unsupported, YamlNode } from './nodes';

export interface Converted {
  readonly root: YamlNode | undefined;
  readonly mergeKeys: readonly Unsupported[];
}

interface Context {
  /** What the parser read: without what was spoilt. */
  readonly text: string;
  /** What stands in the file. */
  readonly written: string;
  /** The spans that a syntax fault spoilt, masked ones included. */
  readonly spoilt: readonly Span[];
  readonly mergeKeys: Unsupported[];
}

/** The parser's document as plain nodes. `written`: the file's text, of which the parser read `text`. What touches a spoilt span is opaque, and the maps around it are broken. */
export function convertDocument(
  text: string,
  document: Document.Parsed | undefined,
  spoilt: readonly Span[],
  written: string,
): Converted {
  const context: Context = { text, written, spoilt, mergeKeys: [] };
  const contents = document?.contents;
  const root = contents ? convertNode(contents, -1, context) : undefined;
  return {
    root: root === undefined ? undefined : withRootBroken(root, spoilt),
    mergeKeys: context.mergeKeys,
  };
}

/** The root holds every fault, also those behind its last entry. */
function withRootBroken(root: YamlNode, spoilt: readonly Span[]): YamlNode {
  if (spoilt.length === 0) return root;
  return root.kind === 'map' || root.kind === 'list'
    ? { ...root, broken: true }
    : { kind: 'opaque', span: root.span };
}

/** `parent`: the column of what holds the node, -1 at the root. */
function convertNode(node: unknown, parent: number, context: Context): YamlNode | undefined {
  if (isScalar(node)) return convertScalar(node, context);
  if (isMap(node)) {
    const column = columnOf(node, parent, context);
    const entries = node.items.flatMap((pair) => (isPair(pair) ? convertPair(pair, column, context) : []));
    const span = spanOfCollection(node, entries);
    const merged = entries.some((entry) => isMergeKey(entry));
    const broken = merged || isSpoiltWithin(node, parent, context);
    return { kind: 'map', span, flow: node.flow === true, entries, broken };
  }
  if (isSeq(node)) {
    const column = columnOf(node, parent, context);
    const items = node.items.map((item) => convertItem(item, column - 1, context));
    return {
      kind: 'list',
      span: spanOfCollection(node, items),
      flow: node.flow === true,
      items,
      broken: isSpoiltWithin(node, parent, context),
    };
  }
  return isAlias(node) ? { kind: 'opaque', span: spanOf(node.range) } : undefined;
}

/** What counts here of the parser's maps and lists. */
interface Collection {
  readonly range?: NodeRange | null | undefined;
  readonly flow?: boolean | undefined;
}

/** A block collection ends with its last item: the blank lines and comments behind it are not its own. */
function spanOfCollection(node: Collection, items: readonly { readonly span: Span }[]): Span {
  const span = spanOf(node.range);
  const last = items.at(-1);
  return node.flow === true || last === undefined ? span : { start: span.start, end: last.span.end };
}

function convertPair(pair: { key: unknown; value: unknown }, column: number, context: Context): MapEntry[] {
  const key = convertKey(pair.key, context);
  if (key === undefined || isSpoiltKey(key.span, context)) return [];
  const value = convertNode(pair.value, column, context);
  const entry = { span: { start: key.span.start, end: value?.span.end ?? key.span.end }, key, value };
  if (isMergeKey(entry)) context.mergeKeys.push({ kind: 'merge-key', span: key.span });
  return [entry];
}

/** A key that is no scalar counts as the words it is written with. */
function convertKey(node: unknown, context: Context): ScalarNode | undefined {
  if (isScalar(node)) {
    const style = styleOf(node);
    return { kind: 'scalar', span: spanOf(node.range), text: meantBy(textOf(node), style), style };
  }
  if (!isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  const { start, end } = spanOf(node.range);
  // The parser counts a map from its first colon where that follows `? `, and the line breaks behind a block to it.
  const first = isMap(node) ? node.items[0]?.key : undefined;
  const span = {
    start: isNode(first) && first.range ? Math.min(start, first.range[0]) : start,
    end: start + context.text.slice(start, end).trimEnd().length,
  };
  return { kind: 'scalar', span, text: context.text.slice(span.start, span.end), style: 'plain' };
}

/** `column`: just left of the hyphens, where a line without one may belong to the item above. */
function convertItem(item: unknown, column: number, context: Context): ListItem {
  const value = convertNode(item, column, context);
  const range = isScalar(item) || isMap(item) || isSeq(item) || isAlias(item) ? item.range : undefined;
  return { span: value?.span ?? spanOf(range), value };
}

function convertScalar(node: Scalar, context: Context): YamlNode | undefined {
  const span = spanOfScalar(node, context.text);
  const whole = spanOf(node.range);
  if (context.spoilt.some((spot) => touches(spot, whole) && spot.start < whole.end))
    return { kind: 'opaque', span };
  const style = styleOf(node);
  const text = textOf(node);
  if (text === '' && style === 'plain' && span.start === span.end) return undefined;
  return { kind: 'scalar', span, text: meantBy(text, style), style };
}

/** Without the blank lines that the parser counts to a block scalar. */
function spanOfScalar(node: Scalar, text: string): Span {
  const { start, end } = spanOf(node.range);
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  return isBlock ? { start, end: start + text.slice(start, end).trimEnd().length } : { start, end };
}

function isSpoiltKey({ start, end }: Span, { spoilt }: Context): boolean {
  return spoilt.some((spot) => spot.start < end && start < spot.end);
}

/**
 * True when a mistake lies in the node, or right before or behind it on a line that is indented further than what
 * holds the node: its words may belong to it.
 */
function isSpoiltWithin({ range, flow }: Collection, parent: number, context: Context): boolean {
  if (!range || context.spoilt.length === 0) return false;
  const [start, , end] = range;
  if (flow === true) return context.spoilt.some((spot) => start <= spot.start && spot.start <= end);
  const behind = afterBlanks(context.text, end);
  return context.spoilt.some((spot) => {
    if (spot.start > behind || (spot.start < start && afterBlanks(context.text, spot.start) < start))
      return false;
    return (start <= spot.start && spot.start < end) || indentationAt(spot.start, context) > parent;
  });
}

/** Where the white space and comments from the offset end. */
function afterBlanks(text: string, offset: number): number {
  return offset + (/^(?:\s+|#.*)*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** The indentation of the line that holds the offset, as it is written. */
function indentationAt(offset: number, { written }: Context): number {
  const line = written.slice(written.lastIndexOf('\n', offset - 1) + 1);
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** How far right a block collection stands, in UTF-16 characters; what is in brackets counts with what is around. */
function columnOf({ range, flow }: Collection, parent: number, { text, spoilt }: Context): number {
  if (!range || flow === true || spoilt.length === 0) return parent;
  return range[0] - (text.lastIndexOf('\n', range[0] - 1) + 1);
}

function isMergeKey(entry: MapEntry): boolean {
  return entry.key.text === '<<' && entry.key.style === 'plain';
}

function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case Scalar.QUOTE_DOUBLE:
      return 'double-quoted';
    case Scalar.QUOTE_SINGLE:
      return 'single-quoted';
    case Scalar.BLOCK_LITERAL:
      return 'literal';
    case Scalar.BLOCK_FOLDED:
      return 'folded';
    default:
      return 'plain';
  }
}

function spanOf(range: NodeRange | null | undefined): Span {
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
