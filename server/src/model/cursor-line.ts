import type { LinedText } from '../base/lined-text';
import type { Span } from '../base/span';

/** A key with its colon. UTF-16 offsets in the text. */
export interface LineKey extends Span {
  /** The key without quotation marks. */
  readonly name: string;
  readonly quoted: boolean;
  readonly colon: number;
}

/** One line of block YAML, cut into its parts. UTF-16 offsets in the text; columns are counted from the line's start. */
export interface BlockLine {
  readonly number: number;
  readonly start: number;
  /** The end of the line, without the line end. */
  readonly end: number;
  /** Where the `-` signs stand that open items of lists. */
  readonly dashes: readonly number[];
  /** What follows the indentation and the `-` signs; the end of the line where nothing does. */
  readonly content: number;
  readonly key: LineKey | undefined;
  /** The first character of the value (of the content, where there is no key), and the end of its last one. */
  readonly value: Span;
  /** The `#` of a comment. */
  readonly comment: number | undefined;
  /** Where the first sign that is no blank stands; undefined for a line of blanks, or with a comment only. */
  readonly first: number | undefined;
}

/** The signs that a value in block style may begin with and that make it something other than plain words. */
export const VALUE_INDICATORS = '"\'[{]}|>&*!%@`,#';

/** Cuts the line (from 0) into its parts. Linear in its length. */
export function readLine(lined: LinedText, number: number): BlockLine {
  const { start, end } = lineSpan(lined, number);
  const { text } = lined;
  const first = skipBlanks(text, start, end);
  const dashes: number[] = [];
  let content = first;
  while (text.charAt(content) === '-' && content < end && isBlankAt(text, content + 1, end)) {
    dashes.push(content);
    content = skipBlanks(text, content + 1, end);
  }
  const key = keyAt(text, content, end);
  const valueStart = key === undefined ? content : skipBlanks(text, key.colon + 1, end);
  const comment = commentIn(text, valueStart, end);
  const valueEnd = trimmedEnd(text, valueStart, comment ?? end);
  const isVoid = first === end || comment === first;
  return {
    number,
    start,
    end,
    dashes,
    content,
    key,
    value: { start: Math.min(valueStart, valueEnd), end: valueEnd },
    comment,
    first: isVoid ? undefined : first,
  };
}

/** The line without its line end; a byte order mark at the start of the text is no part of it. */
export function lineSpan({ text, lines }: LinedText, number: number): Span {
  const start = lines.startOf(number);
  let end = lines.startOf(number + 1);
  while (end > start && isLineEnd(text.charAt(end - 1))) end -= 1;
  return { start: number === 0 && text.startsWith('\uFEFF') ? 1 : start, end };
}

/** The place behind the closing quotation mark of the quoted words that begin at `open`; undefined where there is none. */
export function closedQuoteEnd(text: string, open: number, end: number): number | undefined {
  const sign = text.charAt(open);
  for (let at = open + 1; at < end; at += 1) {
    const character = text.charAt(at);
    if (sign === '"' && character === '\\') at += 1;
    else if (character === sign && sign === "'" && text.charAt(at + 1) === sign) at += 1;
    else if (character === sign) return at + 1;
  }
  return undefined;
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

export function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isBlankAt(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text.charAt(at));
}

/** The first place from `from` that holds no blank. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charAt(at))) at += 1;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charAt(at - 1))) at -= 1;
  return at;
}

function keyAt(text: string, start: number, end: number): LineKey | undefined {
  const sign = text.charAt(start);
  if (start >= end) return undefined;
  if (sign === '"' || sign === "'") return quotedKeyAt(text, start, end);
  if (VALUE_INDICATORS.includes(sign) || (sign === '?' && isBlankAt(text, start + 1, end))) return undefined;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '#' && isBlank(text.charAt(at - 1))) return undefined;
    if (character !== ':' || !isBlankAt(text, at + 1, end)) continue;
    const keyEnd = trimmedEnd(text, start, at);
    return { start, end: keyEnd, name: text.slice(start, keyEnd), quoted: false, colon: at };
  }
  return undefined;
}

function quotedKeyAt(text: string, start: number, end: number): LineKey | undefined {
  const keyEnd = closedQuoteEnd(text, start, end);
  if (keyEnd === undefined) return undefined;
  const colon = skipBlanks(text, keyEnd, end);
  if (text.charAt(colon) !== ':' || colon >= end || !isBlankAt(text, colon + 1, end)) return undefined;
  return { start, end: keyEnd, name: text.slice(start + 1, keyEnd - 1), quoted: true, colon };
}

/** The `#` that opens a comment in the line behind `from`, quotation marks minded. */
function commentIn(text: string, from: number, end: number): number | undefined {
  const sign = text.charAt(from);
  if (sign === '"' || sign === "'") {
    const closed = closedQuoteEnd(text, from, end);
    return closed === undefined ? undefined : commentSign(text, closed, end);
  }
  if (sign === '[' || sign === '{') return commentBehindFlow(text, from, end);
  return commentSign(text, from, end);
}

function commentSign(text: string, from: number, end: number): number | undefined {
  for (let at = from; at < end; at += 1) {
    if (text.charAt(at) === '#' && (at === 0 || !/\S/.test(text.charAt(at - 1)))) return at;
  }
  return undefined;
}

function commentBehindFlow(text: string, from: number, end: number): number | undefined {
  let before = '';
  for (let at = from; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '#' && isBlank(text.charAt(at - 1))) return at;
    if ((character === '"' || character === "'") && '[{,:'.includes(before)) {
      at = (closedQuoteEnd(text, at, end) ?? end) - 1;
    }
    if (!isBlank(character)) before = character;
  }
  return undefined;
}
