import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Range as NodeRange,
  Scalar,
} from 'yaml';
import { covers, type Span, touches } from '../base/span';
import { cleanText } from '../text/unicode-form';
import type { ListItem, MapEntry, ScalarNode, ScalarStyle, Unsupported, YamlNode } from './nodes';

export interface Converted {
  readonly root: YamlNode | undefined;
  readonly mergeKeys: readonly Unsupported[];
}

interface Context {
  readonly text: string;
  /** The spans that a syntax fault spoilt, masked ones included. */
  readonly spoilt: readonly Span[];
  readonly mergeKeys: Unsupported[];
}

/** The parser's document as plain nodes; what touches a spoilt span is opaque, and the maps around it are broken. */
export function convertDocument(
  text: string,
  document: Document.Parsed | undefined,
  spoilt: readonly Span[],
): Converted {
  const context: Context = { text, spoilt, mergeKeys: [] };
  const contents = document?.contents;
  const root = contents ? convertNode(contents, context) : undefined;
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

function convertNode(node: unknown, context: Context): YamlNode | undefined {
  if (isScalar(node)) return convertScalar(node, context);
  if (isMap(node)) {
    const entries = node.items.flatMap((pair) => (isPair(pair) ? convertPair(pair, context) : []));
    const span = spanOfCollection(node, entries);
    const merged = entries.some((entry) => isMergeKey(entry));
    const broken = merged || isSpoiltWithin(node.range, context);
    return { kind: 'map', span, flow: node.flow === true, entries, broken };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convertItem(item, context));
    return {
      kind: 'list',
      span: spanOfCollection(node, items),
      flow: node.flow === true,
      items,
      broken: isSpoiltWithin(node.range, context),
    };
  }
  return isAlias(node) ? { kind: 'opaque', span: spanOf(node.range) } : undefined;
}

/** A block collection ends with its last item: the blank lines and comments behind it are not its own. */
function spanOfCollection(
  node: { readonly range?: NodeRange | null | undefined; readonly flow?: boolean },
  items: readonly { readonly span: Span }[],
): Span {
  const span = spanOf(node.range);
  const last = items.at(-1);
  return node.flow === true || last === undefined ? span : { start: span.start, end: last.span.end };
}

function convertPair(pair: { key: unknown; value: unknown }, context: Context): MapEntry[] {
  const key = convertKey(pair.key, context);
  if (key === undefined) return [];
  const value = convertNode(pair.value, context);
  const entry = { span: { start: key.span.start, end: value?.span.end ?? key.span.end }, key, value };
  if (isMergeKey(entry)) context.mergeKeys.push({ kind: 'merge-key', span: key.span });
  return [entry];
}

/** A key that is no scalar counts as the words it is written with. */
function convertKey(node: unknown, context: Context): ScalarNode | undefined {
  if (isScalar(node)) {
    const style = styleOf(node);
    const clean = cleanText(textOf(node));
    return {
      kind: 'scalar',
      span: spanOf(node.range),
      text: style === 'plain' ? clean.trim() : clean,
      style,
    };
  }
  const range = isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  if (!range) return undefined;
  const span = spanOf(range);
  return { kind: 'scalar', span, text: context.text.slice(span.start, span.end), style: 'plain' };
}

function convertItem(item: unknown, context: Context): ListItem {
  if (isPair(item)) {
    const entries = convertPair(item, context);
    const span = entries[0]?.span ?? { start: 0, end: 0 };
    return { span, value: { kind: 'map', span, flow: true, entries, broken: false } };
  }
  const value = convertNode(item, context);
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
  const clean = cleanText(text);
  return { kind: 'scalar', span, text: style === 'plain' ? clean.trim() : clean, style };
}

/** Without the blank lines that the parser counts to a block scalar. */
function spanOfScalar(node: Scalar, text: string): Span {
  const { start, end } = spanOf(node.range);
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  return isBlock ? { start, end: start + text.slice(start, end).trimEnd().length } : { start, end };
}

function isSpoiltWithin(range: NodeRange | null | undefined, { spoilt }: Context): boolean {
  if (!range) return false;
  const extent = { start: range[0], end: range[2] };
  return spoilt.some((spot) => covers(extent, { start: spot.start, end: spot.start }));
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
