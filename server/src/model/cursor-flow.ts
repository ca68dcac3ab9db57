import type { LinedText } from '../base/lined-text';
import type { Span } from '../base/span';
import { closedQuoteEnd, isBlank, isLineEnd, lineSpan, skipBlanks } from './cursor-line';

/** A collection in flow style, read as far as it goes. UTF-16 offsets in the text. */
interface FlowCollection {
  readonly kind: 'map' | 'list';
  readonly open: number;
  /** The closing bracket; undefined while, or where, there is none. */
  close: number | undefined;
  readonly parts: FlowPart[];
  readonly parent: FlowPart | undefined;
}

/** What stands between two commas. */
interface FlowPart {
  readonly start: number;
  end: number;
  readonly collection: FlowCollection;
  /** First and last sign before the colon, or of all where there is none; comments and blanks left out. */
  readonly head: Extent;
  colon: number | undefined;
  readonly tail: Extent;
}

interface Extent {
  start: number | undefined;
  end: number;
}

/** A step down a document: into the value of a key, or into an item of a list. */
export type FlowStep = { readonly kind: 'key'; readonly name: string } | { readonly kind: 'item' };

/** Where in a flow collection the cursor is. */
export interface FlowCursor {
  readonly kind: 'key' | 'value' | 'bare';
  readonly steps: readonly FlowStep[];
  /** What is written there, comments and blanks around it left out; undefined for nothing. */
  readonly content: Span | undefined;
  /** Other keys of the map around, with their values as written. */
  readonly siblings: ReadonlyMap<string, string>;
  /** The end of the key's colon, for a value. */
  readonly behindColon: number | undefined;
  readonly inMap: boolean;
}

/**
 * Where the offset is in the flow collection that begins at `open`. Undefined behind its end and in a comment.
 * `column`: of the key or item that holds it; a line that does not reach further in ends an unclosed collection.
 */
export function flowCursorAt(
  lined: LinedText,
  open: number,
  column: number,
  offset: number,
): FlowCursor | undefined {
  const reader = new FlowReader(lined, open, limitOf(lined, open, column));
  reader.read();
  if (reader.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const collection = reader.collections.findLast(
    (candidate) => candidate.open < offset && offset <= (candidate.close ?? Number.POSITIVE_INFINITY),
  );
  const part = collection?.parts.find(({ start, end }) => start <= offset && offset <= end);
  return collection && part && cursorIn(lined.text, collection, part, offset);
}

function cursorIn(text: string, collection: FlowCollection, part: FlowPart, offset: number): FlowCursor {
  const isValue = part.colon !== undefined && offset > part.colon;
  const around = stepsTo(text, collection);
  const single: FlowStep[] = collection.kind === 'list' && part.colon !== undefined ? [{ kind: 'item' }] : [];
  const { start, end } = isValue ? part.tail : part.head;
  return {
    kind: isValue ? 'value' : part.colon === undefined ? 'bare' : 'key',
    steps: isValue ? [...around, ...single, keyStep(text, part)] : [...around, ...single],
    content: start === undefined ? undefined : { start, end },
    siblings: siblingsIn(text, collection, part),
    behindColon: isValue ? (part.colon ?? 0) + 1 : undefined,
    inMap: collection.kind === 'map',
  };
}

function stepsTo(text: string, collection: FlowCollection): FlowStep[] {
  const steps: FlowStep[] = [];
  for (let part = collection.parent; part !== undefined; part = part.collection.parent) {
    if (part.colon !== undefined) steps.push(keyStep(text, part));
    if (part.collection.kind === 'list') steps.push({ kind: 'item' });
  }
  return steps.reverse();
}

function keyStep(text: string, { head }: FlowPart): FlowStep {
  return { kind: 'key', name: unquoted(text.slice(head.start ?? head.end, head.end)) };
}

function siblingsIn(text: string, { kind, parts }: FlowCollection, own: FlowPart): Map<string, string> {
  const siblings = new Map<string, string>();
  if (kind === 'list') return siblings;
  for (const part of parts) {
    if (part === own || part.head.start === undefined) continue;
    const value = part.tail.start === undefined ? '' : text.slice(part.tail.start, part.tail.end);
    siblings.set(unquoted(text.slice(part.head.start, part.head.end)), unquoted(value));
  }
  return siblings;
}

/** The words without the quotation marks around them. */
export function unquoted(words: string): string {
  const sign = words.charAt(0);
  const isQuoted = (sign === '"' || sign === "'") && words.length > 1 && words.endsWith(sign);
  return isQuoted ? words.slice(1, -1) : words;
}

/** Quoted words over several lines are not looked for any further, in UTF-16 units. */
const LONGEST_QUOTE = 4000;

/** Where an unclosed collection ends at the latest: at a line that begins no further in than what holds it. */
function limitOf(lined: LinedText, open: number, column: number): number {
  const { text, lines } = lined;
  for (let line = lines.lineAt(open) + 1; line < lines.starts.length; line += 1) {
    const { start, end } = lineSpan(lined, line);
    const first = skipBlanks(text, start, end);
    if (first < end && first - start <= column && !/[\]}#,]/.test(text.charAt(first))) return start;
  }
  return text.length;
}

class FlowReader {
  readonly collections: FlowCollection[] = [];
  readonly comments: Span[] = [];
  readonly #text: string;
  readonly #lines: LinedText;
  readonly #limit: number;
  #at: number;
  #collection: FlowCollection | undefined;

  constructor(lines: LinedText, open: number, limit: number) {
    this.#text = lines.text;
    this.#lines = lines;
    this.#at = open;
    this.#limit = limit;
  }

  /** Reads to the closing bracket of the outermost collection, or to the limit. */
  read(): void {
    do {
      this.#step(this.#text.charAt(this.#at));
      this.#at += 1;
    } while (this.#collection !== undefined && this.#at < this.#limit);
    for (const { parts, close } of this.collections) {
      const last = parts.at(-1);
      if (last !== undefined) last.end = close ?? this.#limit;
    }
  }

  #step(character: string): void {
    if (character === '[' || character === '{') this.#open(character);
    else if (character === ']' || character === '}') this.#close();
    else if (character === ',') this.#separate();
    else if (character === '#' && this.#isAfterBlank()) this.#comment();
    else if (character === ':' && this.#isColon()) this.#colon();
    else if ((character === '"' || character === "'") && this.#extent()?.start === undefined) this.#quote();
    else if (!isBlank(character) && !isLineEnd(character)) this.#extend(this.#at, this.#at + 1);
  }

  #open(sign: string): void {
    this.#extend(this.#at, this.#at + 1);
    const collection: FlowCollection = {
      kind: sign === '{' ? 'map' : 'list',
      open: this.#at,
      close: undefined,
      parts: [],
      parent: this.#part(),
    };
    collection.parts.push(partAt(this.#at + 1, collection));
    this.collections.push(collection);
    this.#collection = collection;
  }

  #close(): void {
    const collection = this.#collection;
    if (collection === undefined) return;
    collection.close = this.#at;
    this.#collection = collection.parent?.collection;
    this.#extend(this.#at, this.#at + 1);
  }

  #separate(): void {
    const part = this.#part();
    if (part === undefined) return;
    part.end = this.#at;
    part.collection.parts.push(partAt(this.#at + 1, part.collection));
  }

  #comment(): void {
    const { end } = lineSpan(this.#lines, this.#lines.lines.lineAt(this.#at));
    this.comments.push({ start: this.#at, end });
    this.#at = end - 1;
  }

  #colon(): void {
    const part = this.#part();
    if (part !== undefined) part.colon = this.#at;
  }

  #quote(): void {
    const { end } = lineSpan(this.#lines, this.#lines.lines.lineAt(this.#at));
    const closed =
      closedQuoteEnd(this.#text, this.#at, end) ?? this.#closedFurtherDown() ?? this.#unclosedQuoteEnd(end);
    this.#extend(this.#at, closed);
    this.#at = closed - 1;
  }

  /** The end of quoted words over several lines, where a separator follows it. */
  #closedFurtherDown(): number | undefined {
    const closed = closedQuoteEnd(this.#text, this.#at, Math.min(this.#limit, this.#at + LONGEST_QUOTE));
    return closed !== undefined && /^\s*(?:[,:\]}]|$)/.test(this.#text.slice(closed, closed + 80))
      ? closed
      : undefined;
  }

  /** An open quotation mark takes what follows it in its line, but not the closing brackets at its end. */
  #unclosedQuoteEnd(end: number): number {
    const rest = this.#text.slice(this.#at + 1, end).replace(/[\s\]},]+$/, '');
    return this.#at + 1 + rest.length;
  }

  #isAfterBlank(): boolean {
    return !/\S/.test(this.#text.charAt(this.#at - 1));
  }

  #isColon(): boolean {
    const part = this.#part();
    if (part === undefined || part.colon !== undefined) return false;
    if (part.head.end === this.#at && /["']/.test(this.#text.charAt(this.#at - 1))) return true;
    return this.#at + 1 >= this.#limit || /[\s,[\]{}]/.test(this.#text.charAt(this.#at + 1));
  }

  #part(): FlowPart | undefined {
    return this.#collection?.parts.at(-1);
  }

  #extent(): Extent | undefined {
    const part = this.#part();
    return part && (part.colon === undefined ? part.head : part.tail);
  }

  #extend(start: number, end: number): void {
    const extent = this.#extent();
    if (extent === undefined) return;
    extent.start ??= start;
    extent.end = end;
  }
}

function partAt(start: number, collection: FlowCollection): FlowPart {
  return {
    start,
    end: Number.POSITIVE_INFINITY,
    collection,
    head: { start: undefined, end: start },
    colon: undefined,
    tail: { start: undefined, end: start },
  };
}
