import type { CutRegistry } from './cut-registry';
import type { ParsedDocument } from './parsed-document';

/** One or more items of a registry, read by themselves. */
export interface ReadItems<Read> {
  readonly text: string;
  /** How many of the pieces that the registry was cut into. */
  readonly pieces: number;
  /** What was read did not depend on what follows. */
  readonly isSettled: boolean;
  readonly read: Read;
}

/** Items with their place. */
export interface PlacedItems<Read> extends ReadItems<Read> {
  /** What offsets in them are to be moved by: they were read below a head of their own. */
  readonly shift: number;
}

/** How items are read. */
export interface ItemReader<Read> {
  /** `text`: a registry of a few items. */
  readonly read: (text: string) => Read;
  readonly documentOf: (read: Read) => Pick<ParsedDocument, 'faults' | 'root'>;
}

/** Quotation marks and brackets that are closed so many pieces further on, as a text goes on over them, are found. */
const PIECES_LOOKED_AT = 4;

/**
 * Reads a registry item by item. What stands as it stood before is not read again. The result depends on the text
 * alone: an item whose quotation mark or bracket is not closed in it is read with those behind it if they close it.
 * Undefined where the parser finds something that belongs to no item.
 */
export function readItems<Read>(
  text: string,
  { head, starts }: CutRegistry,
  reader: ItemReader<Read>,
  before: readonly ReadItems<Read>[] = [],
): readonly PlacedItems<Read>[] | undefined {
  const known = sameAtBothEnds(text, starts, before);
  const all: PlacedItems<Read>[] = [];
  for (let piece = 0; piece < starts.length; ) {
    const items = known.get(piece) ?? readFrom(text, starts, piece, head, reader);
    if (isMoreThanItems(reader.documentOf(items.read))) return undefined;
    const start = starts[piece] ?? 0;
    all.push({ ...items, shift: piece === 0 ? 0 : start - head.length });
    piece += items.pieces;
  }
  return all;
}

function readFrom<Read>(
  text: string,
  starts: readonly number[],
  piece: number,
  head: string,
  { read, documentOf }: ItemReader<Read>,
): ReadItems<Read> {
  const itemsOf = (pieces: number): ReadItems<Read> => {
    const items = textOf(text, starts, piece, pieces);
    const registry = piece === 0 ? items : head + items;
    const readHere = read(registry);
    // Cut from what was read, so that what is kept of this version is not all of it.
    const own = piece === 0 ? items : registry.slice(head.length);
    return { text: own, pieces, isSettled: pieces === 1, read: readHere };
  };
  const alone = itemsOf(1);
  if (!isOpen(documentOf(alone.read))) return alone;
  const most = Math.min(PIECES_LOOKED_AT, starts.length - piece);
  for (let pieces = 2; pieces <= most; pieces += 1) {
    const joined = itemsOf(pieces);
    if (documentOf(joined.read).faults.length === 0) return joined;
  }
  return { ...alone, isSettled: false };
}

function isOpen({ faults }: Pick<ParsedDocument, 'faults'>): boolean {
  return faults.some(({ kind }) => kind === 'unclosed-quote' || kind === 'unclosed-bracket');
}

function isMoreThanItems({ root }: Pick<ParsedDocument, 'root'>): boolean {
  return root?.kind === 'map' && root.entries.length > 1;
}

/** The text of some pieces; with all that stands before the first item, if that is among them. */
function textOf(text: string, starts: readonly number[], piece: number, pieces: number): string {
  return text.slice(piece === 0 ? 0 : starts[piece], starts[piece + pieces]);
}

/** What is read already, by the number of its first piece. */
function sameAtBothEnds<Read>(
  text: string,
  starts: readonly number[],
  before: readonly ReadItems<Read>[],
): ReadonlyMap<number, ReadItems<Read>> {
  const known = new Map<number, ReadItems<Read>>();
  const isSame = (items: ReadItems<Read>, piece: number): boolean =>
    items.isSettled && textOf(text, starts, piece, items.pieces) === items.text;
  let first = 0;
  let piece = 0;
  for (; first < before.length; first += 1) {
    const items = before[first];
    if (items === undefined || !isSame(items, piece)) break;
    known.set(piece, items);
    piece += items.pieces;
  }
  let end = starts.length;
  for (let last = before.length - 1; last >= Math.max(first, 1); last -= 1) {
    const items = before[last];
    if (items === undefined) break;
    end -= items.pieces;
    if (end < Math.max(piece, 1) || !isSame(items, end)) break;
    known.set(end, items);
  }
  return known;
}
