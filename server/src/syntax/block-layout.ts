import { type CST, Parser } from 'yaml';
import type { ParsedDocument } from './parsed-document';

/** How the lines of a text are nested: what stands where, whatever it says. UTF-16 offsets. */
export type LayoutNode = BlockCollection | FlowCollection | FlowScalar | BlockScalar;

/** A map or list in lines of its own. */
export interface BlockCollection {
  readonly kind: 'map' | 'list';
  /** Of the first key or hyphen. */
  readonly start: number;
  readonly end: number;
  readonly members: readonly LayoutMember[];
}

export interface LayoutMember {
  /** Of the key or the hyphen. */
  readonly start: number;
  readonly value: LayoutNode | undefined;
}

/** What stands in brackets. */
export interface FlowCollection {
  readonly kind: 'flow';
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
  /** The collections and scalars in it that are written in brackets or quotation marks or over several lines. */
  readonly inner: readonly LayoutNode[];
}

/** Words, quoted or not. */
export interface FlowScalar {
  readonly kind: 'plain' | 'quoted';
  readonly start: number;
  readonly end: number;
}

/** A text below a `|` or `>`. */
export interface BlockScalar {
  readonly kind: 'block-scalar';
  /** Of the sign. */
  readonly start: number;
  /** Of the line below the sign. */
  readonly bodyStart: number;
  /** Where the lines end that may be the text's, blank ones included. */
  readonly end: number;
  /** The number of columns that the sign says the text is indented by, beyond what holds it. */
  readonly indent: number | undefined;
  /** Blank lines at its end are part of it (`|+`). */
  readonly keepsBlankLines: boolean;
}

/**
 * How the lines of a text are nested. Undefined for a text with syntax faults, for one whose content is no map or list
 * in lines of its own, and for what is not part of the format: anchors, tags, keys behind `?`, several documents.
 */
export function blockLayout({ text, faults, unsupported }: ParsedDocument): BlockCollection | undefined {
  if (faults.length > 0 || unsupported.length > 0) return undefined;
  let root: BlockCollection | undefined;
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue;
    const layout = token.value && nodeOf(token.value);
    if (root !== undefined || layout === undefined || (layout.kind !== 'map' && layout.kind !== 'list'))
      return undefined;
    root = layout;
  }
  return root;
}

/** Undefined for what has no place in the format. */
function nodeOf(token: CST.Token): LayoutNode | undefined {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return scalarOf(token);
    case 'block-scalar':
      return blockScalarOf(token);
    case 'flow-collection':
      return flowOf(token);
    case 'block-map':
      return collectionOf('map', token.items.map(memberOfMap));
    case 'block-seq':
      return collectionOf('list', token.items.map(memberOfList));
    default:
      return undefined;
  }
}

function scalarOf({ type, offset, source }: CST.FlowScalar): FlowScalar {
  return { kind: type === 'scalar' ? 'plain' : 'quoted', start: offset, end: offset + source.length };
}

function blockScalarOf({ offset, props, source }: CST.BlockScalar): BlockScalar | undefined {
  const header = props.find((part) => part.type === 'block-scalar-header');
  const lengths = props.map((part) => ('source' in part ? part.source.length : 0));
  if (header === undefined || !('source' in header)) return undefined;
  const bodyStart = offset + lengths.reduce((sum, length) => sum + length, 0);
  const digit = /\d/.exec(header.source)?.[0];
  return {
    kind: 'block-scalar',
    start: header.offset,
    bodyStart,
    end: bodyStart + source.length,
    indent: digit === undefined ? undefined : Number(digit),
    keepsBlankLines: header.source.includes('+'),
  };
}

function flowOf(token: CST.FlowCollection): FlowCollection | undefined {
  const last = token.end.findLast(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  if (last === undefined) return undefined;
  const inner = token.items.flatMap(({ key, value }) => [key, value]).filter((each) => each != null);
  const nodes = inner.map(nodeOf);
  const known = nodes.filter((node) => node !== undefined);
  if (known.length < nodes.length) return undefined;
  return { kind: 'flow', start: token.start.offset, end: last.offset + 1, inner: known };
}

/** A member that stands for nothing holds what was written behind the last one: blanks and comments. */
type Member = LayoutMember | 'nothing' | undefined;

function memberOfMap({ start, key, sep, value }: CST.BlockMap['items'][number]): Member {
  if (!key && !sep && !value) return start.every(isNothing) ? 'nothing' : undefined;
  if (!key || !start.every(isNothing)) return undefined;
  const node = value ? nodeOf(value) : undefined;
  const isSound = nodeOf(key) !== undefined && (!value || node !== undefined);
  return isSound ? { start: key.offset, value: node } : undefined;
}

function memberOfList({ start, key, sep, value }: CST.BlockSequence['items'][number]): Member {
  const hyphen = start.find(({ type }) => type === 'seq-item-ind');
  if (hyphen === undefined) return !value && start.every(isNothing) ? 'nothing' : undefined;
  const node = value ? nodeOf(value) : undefined;
  if (key || sep || (value && node === undefined)) return undefined;
  return start.every((part) => part === hyphen || isNothing(part))
    ? { start: hyphen.offset, value: node }
    : undefined;
}

function isNothing({ type }: CST.SourceToken): boolean {
  return type === 'space' || type === 'newline' || type === 'comment';
}

function collectionOf(kind: 'map' | 'list', read: readonly Member[]): BlockCollection | undefined {
  const members = read.filter((member) => member !== 'nothing');
  const known = members.filter((member) => member !== undefined);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < members.length) return undefined;
  return { kind, start: first.start, end: Math.max(last.start + 1, last.value?.end ?? 0), members: known };
}
