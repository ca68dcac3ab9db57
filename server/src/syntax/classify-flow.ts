import type { Span } from '../base/span';
import {
  anyValue,
  blank,
  type Classified,
  type Complaint,
  faulty,
  type Mask,
  type ParserError,
} from './classified';
import { afterQuotes } from './faulty-line';
import { isKnownKey } from './known-keys';
import type { OpenBracket } from './token-walk';

/** Farther than this a key is not looked for. */
const REACH = 500;
const FIRST_WORD = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,[\]{}]+)/;
const LAST_WORD = /(?:"[^"\n]*"|'[^'\n]*'|[^\s,]+)[ \t]*$/;

/** A bracket that is never closed, at its sign. */
export function unclosedBracket(open: readonly OpenBracket[], complaint: Complaint): Classified | undefined {
  const { text, error } = complaint;
  const before = open.filter(({ sign }) => sign.start <= error.offset);
  const [outer, inner] = before;
  if (outer === undefined) return undefined;
  const closing = text.charAt(outer.sign.start) === '{' ? '}' : ']';
  const closedAt = inner === undefined ? -1 : text.indexOf(closing, inner.sign.start);
  if (inner !== undefined && closedAt !== -1 && closedAt < inner.extent.end) {
    return unclosedAt(inner.sign, { start: inner.sign.start, end: closedAt }, text);
  }
  return closedTooFarLeft(outer, closing, complaint) ?? unclosedAt(outer.sign, outer.extent, text);
}

function unclosedAt(sign: Span, extent: Span, text: string): Classified {
  if (isBeforeBlock(sign, extent, text)) return strayAt(sign, text);
  const startsLine = text.slice(text.lastIndexOf('\n', sign.start) + 1, sign.start).trim() === '';
  const mask = startsLine ? blank(extent) : anyValue(extent);
  return faulty('unclosed-bracket', sign, text.slice(sign.start, sign.end), mask);
}

/**
 * True for a bracket at the end of its line with items or fields in lines of their own below, as they are without
 * brackets: it is one too many, and the lines say what they say.
 */
function isBeforeBlock(sign: Span, extent: Span, text: string): boolean {
  const lines = text.slice(sign.end, extent.end).split('\n').map(withoutComment);
  const [behind, ...below] = lines;
  const first = below.find((line) => line !== '');
  if (behind !== '' || first === undefined) return false;
  return BLOCK_ITEM.test(first) || (BLOCK_FIELD.test(first) && !below.some((line) => FLOW_END.test(line)));
}

/**
 * A bracket before items in lines of their own, never closed itself, that has taken the closing bracket of one of them;
 * undefined where it is none.
 */
export function bracketBeforeBlock(flow: Span, { text }: Complaint): Classified | undefined {
  const sign = { start: flow.start, end: flow.start + 1 };
  const lastLine = text.slice(text.lastIndexOf('\n', flow.end - 1) + 1, flow.end);
  if (!/[[{]/.test(lastLine) || !isBeforeBlock(sign, flow, text)) return undefined;
  return strayAt(sign, text);
}

function strayAt(sign: Span, text: string): Classified {
  return faulty('stray-bracket', sign, text.slice(sign.start, sign.end), blank(sign));
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, '').trim();
}

const BLOCK_ITEM = /^-(?:\s|$)/;
const BLOCK_FIELD = /^[\w-]+:(?:\s|$)/;
const FLOW_END = /[,\]}]$/;

/** Lines of a list in brackets that are not indented, although it is closed: the parser stops before them. */
function closedTooFarLeft(
  { sign, extent }: OpenBracket,
  closing: string,
  complaint: Complaint,
): Classified | undefined {
  const { text } = complaint;
  const rest = text.slice(extent.end, extent.end + REACH);
  const lines = /^[^\S\n]*,?[^\S\n]*\n(?:[^\n:#]*\n)*?[^\n:#[\]{}]*[\]}]/.exec(rest);
  if (lines === null || !lines[0].endsWith(closing)) return undefined;
  const end = extent.end + lines[0].length;
  const first = extent.end + (/\S/.exec(rest.slice(rest.indexOf('\n')))?.index ?? 0) + rest.indexOf('\n');
  const line = FIRST_WORD.exec(text.slice(first, first + REACH))?.[0].length ?? 1;
  return faulty('indentation', { start: first, end: first + line }, '', anyValue({ start: sign.start, end }));
}

/** A mistake between brackets that are closed; undefined where the line tells more. */
export function classifyInFlow(flow: Span, complaint: Complaint, error: ParserError): Classified | undefined {
  const { text } = complaint;
  const { offset, code } = error;
  const character = text.charAt(offset);
  if (character === ',')
    return faulty('stray-bracket', spanAt(offset, 1), ',', { span: spanAt(offset, 1), filler: ' ' });
  if (character === '，') return fullWidthComma(offset);
  if (code === 'BLOCK_IN_FLOW' || code === 'MULTILINE_IMPLICIT_KEY') return colonInFlow(flow, text, offset);
  if (code !== 'MISSING_CHAR' && code !== 'UNEXPECTED_TOKEN') return undefined;
  const word = FIRST_WORD.exec(text.slice(offset, Math.min(flow.end, offset + REACH)))?.[0];
  if (word === undefined) return undefined;
  const isKey = isKnownKey(bare(word.replace(/:$/, '')));
  if (isKey || /^["']/.test(word))
    return missingComma(flow, spanAt(offset, word.replace(/:$/, '').length), text);
  const span = { start: offset, end: valueEnd(flow, text, offset) };
  return faulty('text-after-value', span, text.slice(span.start, span.end), blank(span));
}

/** Two colons without a comma between them: a comma is missing before a key, or a value has a colon in it. */
function colonInFlow(flow: Span, text: string, offset: number): Classified | undefined {
  const ahead = text.slice(offset, Math.min(flow.end, offset + REACH));
  const colon = /:(?=\s|$)/.exec(afterQuotes(ahead));
  if (colon === null) return undefined;
  const colonAt = ahead.length - afterQuotes(ahead).length + colon.index;
  const words = ahead.slice(0, colonAt);
  const comma = words.lastIndexOf('，');
  if (comma !== -1 && isKnownKey(bare(words.slice(comma + 1).trim()))) return fullWidthComma(offset + comma);
  const last = LAST_WORD.exec(words);
  if (last !== null && last.index > 0 && isKnownKey(bare(last[0].trimEnd()))) {
    return missingComma(flow, spanAt(offset + last.index, last[0].trimEnd().length), text);
  }
  const span = { start: offset, end: valueEnd(flow, text, offset) };
  return faulty('colon-in-value', span, text.slice(span.start, span.end), anyValue(span));
}

/** A comma of Chinese or Japanese writing where YAML's own is meant. */
function fullWidthComma(offset: number): Classified {
  const span = spanAt(offset, 1);
  return faulty('full-width-comma', span, '，', { span, filler: ',' });
}

/** The comma takes the place of the blank before the word; without a blank the brackets are not read. */
function missingComma(flow: Span, word: Span, text: string): Classified {
  const before = spanAt(word.start - 1, 1);
  const mask: Mask = /[ \t]/.test(text.charAt(before.start)) ? { span: before, filler: ',' } : anyValue(flow);
  return faulty('missing-comma', word, text.slice(word.start, word.end), mask);
}

/** Where a value between brackets ends: at the next comma, closing bracket or line end. */
function valueEnd(flow: Span, text: string, offset: number): number {
  const ahead = text.slice(offset, flow.end - 1);
  const length = /[,\]}\r\n]/.exec(ahead)?.index ?? ahead.length;
  return offset + Math.max(1, ahead.slice(0, length).trimEnd().length);
}

function bare(word: string): string {
  return word.replace(/^["']|["']$/g, '');
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
