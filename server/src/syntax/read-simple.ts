import { CST } from 'yaml';
import type { LineIndex } from '../base/line-index';
import { meantBy } from './meant-by';
import type { Comment, ListItem, MapEntry, ScalarNode, YamlNode } from './nodes';
import { readFlow } from './simple-flow';
import { colonAt, isQuote, plainScalarAt, quotedScalarAt } from './simple-scalars';

/** A text that is written simply, read. */
export interface SimpleText {
  readonly root: YamlNode;
  readonly comments: readonly Comment[];
}

/** Tabs, lone carriage returns, further controls, byte order marks and the spaces that YAML does not take for spaces. */
const ODD_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x09\x0B\x0C\x0E-\x1F\x7F-\xA0\u2007\u2028\u2029\u202F\u3000\uFEFF\uFFFE\uFFFF]|\r(?!\n)/;

/** Deeper nesting is left to the parser, which limits it. */
const DEPTH_LIMIT = 30;

/** The column of what follows the last line. */
const END = -1;

/**
 * Reads a text that is written as nearly all are: maps and lists by indentation, plain keys, each word or list in
 * brackets on one line, texts below `|` or `>`, comments. Gives what the parser of YAML gives, in a small part of the
 * time; undefined for a text with anything else in it, and for every text that breaks the rules of YAML.
 */
export function readSimple(text: string, lines: LineIndex): SimpleText | undefined {
  return ODD_CHARACTERS.test(text) ? undefined : new SimpleReader(text, lines).read();
}

/** Walks from line to line. Each method gives undefined for what it does not know; then nothing more is asked. */
class SimpleReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #comments: Comment[] = [];
  #number = -1;
  /** Where the words of the line begin and end; its hyphen, if that is already read, is left out. */
  #at = 0;
  #end = 0;
  /** How far right they stand; `END` behind the last line. */
  #column = 0;

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
  }

  read(): SimpleText | undefined {
    this.#next();
    if (this.#column !== 0) return undefined;
    const root = this.#block(0);
    const isWhole = this.#number >= this.#lines.starts.length;
    return root !== undefined && isWhole ? { root, comments: this.#comments } : undefined;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  #next(): void {
    for (this.#number += 1; this.#number < this.#lines.starts.length; this.#number += 1) {
      const start = this.#lines.startOf(this.#number);
      const end = this.#endOfLine(this.#number);
      const at = this.#behindSpaces(start, end);
      if (at === end) continue;
      if (this.#text.charCodeAt(at) === HASH) {
        this.#noteComment(at);
        continue;
      }
      this.#at = at;
      this.#column = at - start;
      this.#end = end;
      while (this.#text.charCodeAt(this.#end - 1) === SPACE) this.#end -= 1;
      return;
    }
    this.#column = END;
  }

  /** The map or list that begins here. */
  #block(depth: number): YamlNode | undefined {
    if (depth > DEPTH_LIMIT) return undefined;
    return this.#isItem(this.#at) ? this.#list(depth) : this.#map(depth);
  }

  #map(depth: number): YamlNode | undefined {
    const start = this.#at;
    const column = this.#column;
    const entries: MapEntry[] = [];
    while (this.#column === column && !this.#isItem(this.#at)) {
      const entry = this.#entry(column, depth);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    const last = entries.at(-1);
    if (this.#column > column || last === undefined) return undefined;
    return { kind: 'map', span: { start, end: last.span.end }, flow: false, entries, broken: false };
  }

  #entry(column: number, depth: number): MapEntry | undefined {
    const start = this.#at;
    const end = colonAt(this.#text, start, this.#end);
    if (end < 0) return undefined;
    const key: ScalarNode = {
      kind: 'scalar',
      span: { start, end },
      text: this.#text.slice(start, end),
      style: 'plain',
    };
    const at = this.#behindSpaces(end + 1, this.#end);
    if (!this.#isBlank(at)) {
      const value = this.#words(at, column);
      return value && { span: { start, end: value.span.end }, key, value };
    }
    this.#endLine(at);
    const isNested = this.#column > column || (this.#column === column && this.#isItem(this.#at));
    if (!isNested) return { span: { start, end }, key, value: undefined };
    const value = this.#block(depth + 1);
    return value && { span: { start, end: value.span.end }, key, value };
  }

  #list(depth: number): YamlNode | undefined {
    const start = this.#at;
    const column = this.#column;
    const items: ListItem[] = [];
    while (this.#column === column && this.#isItem(this.#at)) {
      const value = this.#item(column, depth);
      if (value === undefined) return undefined;
      items.push({ span: value.span, value });
    }
    const last = items.at(-1);
    if (this.#column > column || last === undefined) return undefined;
    return { kind: 'list', span: { start, end: last.span.end }, flow: false, items, broken: false };
  }

  #item(column: number, depth: number): YamlNode | undefined {
    const at = this.#behindSpaces(this.#at + 1, this.#end);
    if (this.#isBlank(at)) {
      this.#endLine(at);
      return this.#column > column ? this.#block(depth + 1) : undefined;
    }
    if (colonAt(this.#text, at, this.#end) < 0) return this.#words(at, column);
    this.#column += at - this.#at;
    this.#at = at;
    return depth < DEPTH_LIMIT ? this.#map(depth + 1) : undefined;
  }

  /** What begins at the offset and ends on this line, or goes on below `|` or `>`. `parent`: the column of what holds it. */
  #words(at: number, parent: number): YamlNode | undefined {
    const sign = this.#text.charAt(at);
    const value = sign === '|' || sign === '>' ? this.#blockScalar(at, parent) : this.#onLine(at);
    // Words that stand further right would go on with the value, or be out of place.
    return value !== undefined && this.#column <= parent ? value : undefined;
  }

  #onLine(at: number): YamlNode | undefined {
    const value = this.#flowNode(at);
    if (value === undefined) return undefined;
    const behind = this.#behindSpaces(value.span.end, this.#end);
    if (!this.#isBlank(behind) || (behind === value.span.end && behind < this.#end)) return undefined;
    this.#endLine(behind);
    return value;
  }

  #flowNode(at: number): YamlNode | undefined {
    const sign = this.#text.charAt(at);
    if (sign === '[' || sign === '{') return readFlow(this.#text, at, this.#end);
    return isQuote(this.#text.charCodeAt(at))
      ? quotedScalarAt(this.#text, at, this.#end)
      : plainScalarAt(this.#text, at, this.#end);
  }

  #blockScalar(offset: number, parent: number): YamlNode | undefined {
    const header = this.#text.slice(offset, this.#end);
    if (!/^[|>]-?$/.test(header)) return undefined;
    const headerLine = this.#number;
    const last = this.#lastLineOfBlock(parent);
    if (last === headerLine) return undefined;
    const bodyStart = this.#lines.startOf(headerLine + 1);
    const source = this.#text.slice(bodyStart, this.#lines.startOf(last + 1));
    const lineBreak = this.#text.slice(this.#endOfLine(headerLine), bodyStart);
    const props: CST.SourceToken[] = [
      { type: 'block-scalar-header', offset, indent: parent, source: header },
      { type: 'newline', offset: offset + header.length, indent: parent, source: lineBreak },
    ];
    const token: CST.BlockScalar = { type: 'block-scalar', offset, indent: parent, props, source };
    const style = header.startsWith('|') ? 'literal' : 'folded';
    const { value } = CST.resolveAsScalar(token);
    this.#number = last;
    this.#next();
    const end = bodyStart + source.trimEnd().length;
    return { kind: 'scalar', span: { start: offset, end }, text: meantBy(value, style), style };
  }

  /** The last line with words of the text below this line; this line where there is none, or what is odd about it. */
  #lastLineOfBlock(parent: number): number {
    const first = this.#number + 1;
    const least = this.#indentation(first);
    if (least <= parent) return this.#number;
    let last = this.#number;
    for (let number = first; number < this.#lines.starts.length; number += 1) {
      const indentation = this.#indentation(number);
      if (indentation === BLANKS) return this.#number;
      if (indentation >= least) last = number;
      else if (indentation !== EMPTY) break;
    }
    return last;
  }

  /** The number of spaces before the words of a line; negative for a line without words. */
  #indentation(number: number): number {
    const start = this.#lines.startOf(number);
    const end = this.#endOfLine(number);
    if (start === end) return EMPTY;
    const at = this.#behindSpaces(start, end);
    return at === end ? BLANKS : at - start;
  }

  /** Notes the comment at the offset, if there is one, and goes on. */
  #endLine(at: number): void {
    if (at < this.#end) this.#noteComment(at);
    this.#next();
  }

  #noteComment(start: number): void {
    const end = this.#endOfLine(this.#number);
    this.#comments.push({ span: { start, end }, text: this.#text.slice(start, end) });
  }

  /** Where a line ends, its line break left out. */
  #endOfLine(number: number): number {
    let end = this.#lines.startOf(number + 1);
    if (end > this.#lines.startOf(number) && this.#text.charCodeAt(end - 1) === LINE_FEED) end -= 1;
    if (end > this.#lines.startOf(number) && this.#text.charCodeAt(end - 1) === CARRIAGE_RETURN) end -= 1;
    return end;
  }

  /** True where nothing but a comment is left of the line. */
  #isBlank(at: number): boolean {
    return at >= this.#end || (this.#text.charCodeAt(at) === HASH && this.#text.charCodeAt(at - 1) === SPACE);
  }

  #isItem(at: number): boolean {
    if (this.#text.charCodeAt(at) !== HYPHEN) return false;
    return at + 1 === this.#end || this.#text.charCodeAt(at + 1) === SPACE;
  }

  #behindSpaces(at: number, end: number): number {
    let next = at;
    while (next < end && this.#text.charCodeAt(next) === SPACE) next += 1;
    return next;
  }
}

/** Lines without words: with nothing in them, with spaces. */
const EMPTY = -1;
const BLANKS = -2;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const HYPHEN = 0x2d;
