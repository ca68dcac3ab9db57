import type { LinedText } from '../base/lined-text';
import { unquoted } from './cursor-flow';
import { type BlockLine, isBlank, lineSpan, readLine, skipBlanks } from './cursor-line';

/** A key, the `-` of an item, or a value with neither on its line; with all that stands deeper below it. */
export interface BlockElement {
  readonly kind: 'key' | 'dash' | 'value';
  readonly column: number;
  readonly line: BlockLine;
}

/** What surrounds a place in block YAML, told by indentation alone: faults elsewhere don't matter. */
export interface BlockSurroundings {
  /** The elements that hold the place, the outermost first. */
  readonly chain: readonly BlockElement[];
  /** The other keys of the map at the place, with their values as written. */
  readonly siblings: ReadonlyMap<string, string>;
  /** Whether items of a list stand beside the place. */
  readonly hasItems: boolean;
  /** Whether the lines behind the place stand deeper than it. */
  readonly hasChildren: boolean;
  /** Whether what else the innermost element holds, above the place and below it, begins at the same column. */
  readonly isAlignedAbove: boolean;
  readonly isAlignedBelow: boolean;
  /** Whether the place stands in words that belong to nothing. */
  readonly isInStrayValue: boolean;
}

/** A place in block YAML: the column in its line where something begins, or would begin. */
export interface BlockPlace {
  readonly line: BlockLine;
  readonly column: number;
  /** The elements of the line that stand before it. */
  readonly before: readonly BlockElement[];
  /** Whether an item of a list may begin there too. */
  readonly bare: boolean;
}

/** What surrounds the place. */
export function surroundingsOf(lined: LinedText, place: BlockPlace): BlockSurroundings {
  const upward = new UpwardWalk(lined.text, place);
  for (let number = place.line.number - 1; number >= 0 && !upward.done; number -= 1) {
    if (beginsWithin(lined, number, upward.reach)) upward.take(readLine(lined, number));
  }
  const chain = upward.finish();
  const isFirst = place.bare && upward.siblings.size === 0;
  const below = lookBelow(lined, place, chain.at(-1), isFirst);
  const first = firstChildColumn(lined, place, chain.at(-1), upward.marker);
  return {
    chain,
    siblings: new Map([...below.siblings, ...upward.siblings]),
    hasItems: upward.hasItems || below.hasItems,
    hasChildren: below.hasChildren,
    isAlignedAbove: first === undefined || first === place.column,
    isAlignedBelow: below.isAligned,
    isInStrayValue: chain.some((element, index) => isStray(lined, element, chain[index - 1], upward.marker)),
  };
}

/** The elements of a line, from left to right. */
export function elementsOf(line: BlockLine): BlockElement[] {
  const elements = line.dashes.map(
    (dash): BlockElement => ({ kind: 'dash', column: dash - line.start, line }),
  );
  if (line.content === line.end || line.content === line.comment) return elements;
  const kind = line.key === undefined ? 'value' : 'key';
  return [...elements, { kind, column: line.content - line.start, line }];
}

/** Lines that stand deeper than what is looked for need not be read. */
function beginsWithin(lined: LinedText, number: number, reach: number): boolean {
  const { start, end } = lineSpan(lined, number);
  const first = skipBlanks(lined.text, start, Math.min(end, start + reach + 1));
  return first < end && first - start <= reach;
}

/** The line between two documents. */
export function isMarker(text: string, { start, end }: BlockLine): boolean {
  const sign = text.slice(start, start + 3);
  return (sign === '---' || sign === '...') && (start + 3 >= end || isBlank(text.charAt(start + 3)));
}

/** Climbs from a place, line by line, to the elements that hold it. */
class UpwardWalk {
  readonly siblings = new Map<string, string>();
  hasItems = false;
  done: boolean;
  /** The line that begins the document; before the first line where there is none. */
  marker = -1;
  readonly #text: string;
  /** Innermost first. */
  readonly #chain: BlockElement[];
  #limit: number;
  #isDash: boolean;
  #hasHolder: boolean;
  /** A value right at the limit: it holds the place, unless a key above shows that it is a stray word. */
  #pending: BlockElement | undefined;

  /** Whether a key or item at the limit stands between here and the place. */
  #hasPassed: boolean;

  constructor(text: string, { column, before, bare }: BlockPlace) {
    const first = before[0];
    this.#hasPassed = !bare || first !== undefined;
    this.#text = text;
    this.#chain = before.toReversed();
    this.#limit = first?.column ?? column;
    this.#isDash = first?.kind === 'dash';
    this.#hasHolder = first !== undefined;
    this.done = this.#hasHolder && this.#limit === 0 && !this.#isDash;
  }

  /** The deepest column that matters. */
  get reach(): number {
    return this.#limit;
  }

  take(line: BlockLine): void {
    if (line.first === undefined) return;
    if (isMarker(this.#text, line)) {
      this.done = true;
      this.marker = line.number;
    } else {
      for (const element of elementsOf(line).reverse()) this.#takeElement(element);
    }
  }

  /** The elements that hold the place, the outermost first. */
  finish(): BlockElement[] {
    this.#settlePending();
    return this.#chain.toReversed();
  }

  #takeElement(element: BlockElement): void {
    if (element.column < this.#limit || this.#isKeyOfItems(element)) {
      this.#settlePending();
      this.#chain.push(element);
      this.#limit = element.column;
      this.#isDash = element.kind === 'dash';
      this.#hasHolder = true;
      this.#hasPassed = element.kind !== 'value';
      this.done = element.column === 0 && element.kind === 'key';
    } else if (element.column === this.#limit) {
      this.#meetSibling(element);
    }
  }

  /** The items of a list may begin at the column of their key. */
  #isKeyOfItems({ kind, column, line }: BlockElement): boolean {
    return kind === 'key' && this.#isDash && column === this.#limit && isEmptyValue(line);
  }

  #meetSibling(element: BlockElement): void {
    const mayHold = element.kind === 'value' && (!this.#hasPassed || this.#startsFlow(element));
    this.#pending = mayHold ? element : undefined;
    this.#hasPassed ||= element.kind !== 'value';
    if (this.#hasHolder || element.kind === 'value') return;
    if (element.kind === 'dash') this.hasItems = true;
    else noteSibling(this.siblings, this.#text, element.line);
  }

  /** What looks like a key inside a flow collection is none. */
  #startsFlow({ line }: BlockElement): boolean {
    return /[[{]/.test(this.#text.charAt(line.value.start));
  }

  #settlePending(): void {
    if (this.#pending !== undefined) this.#chain.push(this.#pending);
    this.#pending = undefined;
  }
}

interface Below {
  readonly siblings: ReadonlyMap<string, string>;
  readonly hasItems: boolean;
  readonly hasChildren: boolean;
  readonly isAligned: boolean;
}

/** `isFirst`: nothing that a map holds stands above the place, so that items or more words may go on below it. */
function lookBelow(
  lined: LinedText,
  place: BlockPlace,
  holder: BlockElement | undefined,
  isFirst: boolean,
): Below {
  const siblings = new Map<string, string>();
  const next = nextLine(lined, place.line.number);
  if (next !== undefined && isMarker(lined.text, next)) {
    const isOutside = isFirst && holder === undefined;
    return { siblings, hasItems: false, hasChildren: false, isAligned: !isOutside };
  }
  const column = next?.first === undefined ? 0 : next.first - next.start;
  if (next === undefined || column < place.column) {
    const isBetween = next !== undefined && column > (holder?.column ?? -1);
    return { siblings, hasItems: false, hasChildren: false, isAligned: !isBetween };
  }
  const startsItem = next.dashes.length > 0 && column === place.column;
  const itemsAreSiblings = isFirst && holder?.kind === 'key';
  const goesOn = isFirst && column === place.column && elementsOf(next)[0]?.kind === 'value';
  const hasChildren = column > place.column || (startsItem && !itemsAreSiblings);
  for (let number = next.number; number < lined.lines.starts.length; number += 1) {
    if (!beginsWithin(lined, number, place.column)) continue;
    const line = readLine(lined, number);
    if (line.first === undefined) continue;
    if (line.first - line.start < place.column || isMarker(lined.text, line)) break;
    if (line.dashes.length === 0) noteSibling(siblings, lined.text, line);
  }
  return { siblings, hasItems: startsItem && itemsAreSiblings, hasChildren, isAligned: !goesOn };
}

/** The next line with something on it. */
function nextLine(lined: LinedText, after: number): BlockLine | undefined {
  for (let number = after + 1; number < lined.lines.starts.length; number += 1) {
    const line = readLine(lined, number);
    if (line.first !== undefined) return line;
  }
  return undefined;
}

/** The column of the first thing that the element, or the document, holds, where that stands before the place. */
function firstChildColumn(
  lined: LinedText,
  place: BlockPlace,
  holder: BlockElement | undefined,
  marker: number,
): number | undefined {
  if (holder?.line.number === place.line.number) return undefined;
  if (holder?.kind === 'dash') {
    const beside = elementsOf(holder.line).find(({ column }) => column > holder.column);
    if (beside !== undefined) return beside.column;
  }
  const next = nextLine(lined, holder?.line.number ?? marker);
  if (next?.first === undefined || next.number >= place.line.number) return undefined;
  return next.first - next.start;
}

/** A value without a key is the first thing that the element around holds, or a stray one. */
function isStray(
  lined: LinedText,
  { kind, line }: BlockElement,
  holder: BlockElement | undefined,
  marker: number,
): boolean {
  if (kind !== 'value' || holder?.line.number === line.number) return false;
  return nextLine(lined, holder?.line.number ?? marker)?.number !== line.number;
}

function noteSibling(siblings: Map<string, string>, text: string, { key, value }: BlockLine): void {
  if (key === undefined || siblings.has(key.name)) return;
  siblings.set(key.name, unquoted(text.slice(value.start, value.end)));
}

/** True when nothing follows the key's colon. */
export function isEmptyValue({ value }: BlockLine): boolean {
  return value.start === value.end;
}
