import { fields, type JsonCodec, list, whole } from './json-codec';
import type { Span } from './span';

/** A place in a text as LSP counts it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A piece of a text as LSP counts it, `end` not included. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where the lines of a text begin. Lines end at `\n`, `\r\n` or a lone `\r`, as in LSP. */
export class LineIndex {
  /** UTF-16 offset of each line's first character; the first is 0. */
  readonly starts: readonly number[];
  /** UTF-16 length of the text. */
  readonly length: number;
  readonly #breaks: Breaks;

  private constructor(starts: readonly number[], length: number, breaks: Breaks) {
    this.starts = starts;
    this.length = length;
    this.#breaks = breaks;
  }

  static of(text: string): LineIndex {
    return text.includes('\r') ? LineIndex.#ofAnyBreaks(text) : LineIndex.#ofLineFeeds(text);
  }

  static #ofLineFeeds(text: string): LineIndex {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return new LineIndex(starts, text.length, { usual: 1, unusual: new Set() });
  }

  static #ofAnyBreaks(text: string): LineIndex {
    const starts = [0];
    const unusual = new Set<number>();
    let usual: number | undefined;
    for (let offset = 0; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
      const isPair = code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED;
      const length = isPair ? 2 : 1;
      usual ??= length;
      if (length !== usual) unusual.add(starts.length - 1);
      offset += length - 1;
      starts.push(offset + 1);
    }
    return new LineIndex(starts, text.length, { usual: usual ?? 1, unusual });
  }

  /** Writes the lengths of the lines, which are short numbers. */
  static readonly codec: JsonCodec<LineIndex> = {
    write: (index) => {
      const { starts, length } = index;
      const { usual, unusual } = index.#breaks;
      const lengths = starts.map((start, line) => (starts[line + 1] ?? length) - start);
      return written.write({ lengths, usual, unusual: [...unusual] });
    },
    read: (json) => {
      const { lengths, usual, unusual } = written.read(json);
      let length = 0;
      const starts = lengths.map((each) => {
        length += each;
        return length - each;
      });
      return new LineIndex(starts, length, { usual, unusual: new Set(unusual) });
    },
  };

  /** The line (from 0) that holds the offset; offsets out of the text count as its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** UTF-16 offset where the line begins; the text's length for a line past the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.length;
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(inside);
    return { line, character: inside - this.startOf(line) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The offsets of a range, each as {@link offsetAt} gives it. */
  spanOf(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  /** UTF-16 offset of a position; a character past the line's end counts as the line's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.startOf(position.line);
    return Math.max(start, Math.min(start + position.character, this.#endOf(position.line)));
  }

  /** Where the line ends, its line break left out. */
  #endOf(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.length;
    const { usual, unusual } = this.#breaks;
    return next - (unusual.has(line) ? BOTH_LENGTHS - usual : usual);
  }
}

const written = fields<{
  readonly lengths: readonly number[];
  readonly usual: number;
  readonly unusual: readonly number[];
}>({ lengths: list(whole), usual: whole, unusual: list(whole) });

/** How long the breaks between lines are: one or two characters. */
interface Breaks {
  /** The length of the first. */
  readonly usual: number;
  /** The lines that end with one of the other length. */
  readonly unusual: ReadonlySet<number>;
}

/** Both lengths together. */
const BOTH_LENGTHS = 3;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
