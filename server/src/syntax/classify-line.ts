import type { Span } from '../base/span';
import {
  anyValue,
  blank,
  type Classified,
  type Complaint,
  faulty,
  type Mask,
  type ParserError,
  unsupported,
  withoutHyphen,
} from './classified';
import {
  afterQuotes,
  columnsAround,
  contentEnd,
  isItem,
  keyColumn,
  type Line,
  type LineValue,
  lineAfter,
  lineAround,
  lineBefore,
  linesBelow,
  valueOnLine,
} from './faulty-line';
import { isKnownKey } from './known-keys';
import type { UnsupportedKind } from './nodes';

const GLUED_KEY = /^(?:- +)*([a-z][a-z0-9-]*):(?=[^ \t/])/;
const FULL_WIDTH_KEY = /^(?:- +)*([a-z][a-z0-9-]*)\s*：/;
const WORD_AND_COLON = /^[^\s:]+:(?:\s|$)/;

const PROPERTIES: ReadonlyMap<string, UnsupportedKind> = new Map([
  ['&', 'anchor'],
  ['*', 'alias'],
  ['!', 'tag'],
]);

/** What is wrong with the line that the parser complains of. */
export function classifyLine(complaint: Complaint, line: Line, error: ParserError): Classified {
  const { text } = complaint;
  if (error.code === 'TAB_AS_INDENT' || /^[ ]*\t/.test(text.slice(line.span.start, line.contentStart))) {
    return tabIndentation(complaint, line);
  }
  const value = valueOnLine(line);
  const classified = value && classifyValue(complaint, line, value, error);
  if (classified !== undefined) return classified;
  const character = text.charAt(error.offset);
  if (/^[\]},]/.test(character) && error.code !== 'BAD_INDENT') {
    const span = { start: error.offset, end: error.offset + 1 };
    return faulty('stray-bracket', span, character, blank(span));
  }
  if (value !== undefined && /^["']/.test(value.text)) return textAfterValue(value, line);
  return classifyKey(complaint, line, error);
}

function classifyValue(
  complaint: Complaint,
  line: Line,
  { span, text, keyed }: LineValue,
  error: ParserError,
): Classified | undefined {
  const below = blank(linesOfValue(complaint, line));
  const sign = text.charAt(0);
  const property = PROPERTIES.get(sign);
  if (property !== undefined) {
    const word = /^\S+/.exec(text)?.[0] ?? sign;
    return unsupported(property, { start: span.start, end: span.start + word.length }, anyValue(span));
  }
  if (/^[|>]/.test(sign) && error.offset > span.start) {
    const header = /^[|>][-+\d]*\s*/.exec(text)?.[0].length ?? 1;
    const rest = { start: span.start + Math.min(header, text.length - 1), end: span.end };
    return faulty('block-sign', rest, sign, anyValue(span), below);
  }
  if (
    /^[[{]/.test(sign) &&
    error.code === 'UNEXPECTED_TOKEN' &&
    !/^[\]},]/.test(complaint.text.charAt(error.offset))
  ) {
    return faulty(
      'reserved-character',
      { start: span.start, end: span.start + 1 },
      sign,
      anyValue(span),
      below,
    );
  }
  if (!keyed) return undefined;
  if (/^\?(?:\s|$)/.test(text)) {
    return faulty('reserved-character', { start: span.start, end: span.start + 1 }, sign, anyValue(span));
  }
  if (/^-(?:\s|$)/.test(text)) return faulty('list-on-key-line', span, text, anyValue(span), below);
  if (/:(?:\s|$)/.test(afterQuotes(text))) return faulty('colon-in-value', span, text, anyValue(span), below);
  return undefined;
}

function classifyKey(complaint: Complaint, line: Line, error: ParserError): Classified {
  const span = { start: line.contentStart, end: line.contentStart + line.content.length };
  const below = blank(deeperLines(complaint, line));
  const misspelt = misspeltColon(line, blank(span), below);
  if (misspelt !== undefined) return misspelt;
  if (!line.content.includes(':') && !isItem(line)) {
    return faulty('missing-colon', span, line.content, blank(span), below);
  }
  if (isOutOfLine(line, error)) {
    return lineThatShifts(complaint, line) ?? outOfLine(complaint, line, span, error);
  }
  return faulty('other', span, error.message, blank(span), below);
}

/** A colon behind a key that is full-width or has no blank behind it, at the colon. */
export function misspeltColon(line: Line, ...masks: readonly (Mask | undefined)[]): Classified | undefined {
  const fullWidth = FULL_WIDTH_KEY.exec(line.content);
  if (fullWidth !== null) {
    return faulty('full-width-colon', signAt(line, fullWidth), fullWidth[1] ?? '', ...masks);
  }
  const glued = GLUED_KEY.exec(line.content);
  if (glued === null) return undefined;
  return faulty('no-space-after-colon', signAt(line, glued), glued[1] ?? '', ...masks);
}

function isOutOfLine(line: Line, { code, offset }: ParserError): boolean {
  switch (code) {
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return true;
    case 'MISSING_CHAR':
      return offset < line.contentStart;
    case 'UNEXPECTED_TOKEN':
      return offset === line.contentStart;
    default:
      return false;
  }
}

/** A line is out of line because an earlier one is: the file's first, or the neighbour that lacks its hyphen. */
function lineThatShifts(complaint: Complaint, line: Line): Classified | undefined {
  const { text, lines } = complaint;
  const first = lineAround(text, lines, 0);
  if (line.indentation === 0 && first.indentation > 0) {
    const span = { start: first.contentStart, end: first.contentStart + first.content.length };
    const below = linesBelow(text, lines, first, ({ indentation }) => indentation >= first.indentation);
    return faulty('indentation', span, '', blank(span), blank(below));
  }
  const above = neighbourAbove(complaint, line);
  if (!isItem(line) || above === undefined || !/^-\S/.test(above.content)) return undefined;
  const holdsLine = (below: Line): boolean => below.indentation > above.indentation;
  return withoutHyphen(above, linesBelow(text, lines, above, holdsLine));
}

/** All that stands as far right as the line, or farther, is out of line with it: one mistake. */
function outOfLine(complaint: Complaint, line: Line, span: Span, { code }: ParserError): Classified {
  const { text, lines } = complaint;
  const columns = columnsAround(text, lines, line);
  const isProse = code !== 'BAD_INDENT' && !isItem(line) && !WORD_AND_COLON.test(line.content);
  const least = line.indentation === 0 && code !== 'UNEXPECTED_TOKEN' ? 1 : line.indentation;
  const belongs = (below: Line): boolean =>
    holds(line, below, columns) ||
    (below.indentation === line.indentation &&
      below.indentation >= least &&
      (isItem(line) || !isItem(below)));
  const below = linesBelow(text, lines, line, belongs);
  const mayBeItem = !isItem(line) && (line.indentation > 0 || line.content.startsWith('-'));
  if (mayBeItem && isAmongItems(complaint, line, below)) return withoutHyphen(line, below);
  return faulty(isProse ? 'colon-in-value' : 'indentation', span, '', blank(span), blank(below));
}

/** True where the nearest line above or below with no more indentation is an item of the same indentation. */
function isAmongItems(complaint: Complaint, line: Line, below: Span | undefined): boolean {
  const { text, lines } = complaint;
  const isSibling = (other: Line | undefined): boolean =>
    other !== undefined && other.indentation === line.indentation && isItem(other);
  if (isSibling(lineAfter(text, lines, below ? lineAround(text, lines, below.end) : line))) return true;
  return isSibling(neighbourAbove(complaint, line));
}

/** The nearest line above that is indented no further. */
function neighbourAbove({ text, lines }: Complaint, line: Line): Line | undefined {
  let above = lineBefore(text, lines, line);
  while (above !== undefined && above.indentation > line.indentation) above = lineBefore(text, lines, above);
  return above;
}

/** The lines below that are indented further: what the line holds. */
function deeperLines({ text, lines }: Complaint, line: Line): Span | undefined {
  const columns = columnsAround(text, lines, line);
  return linesBelow(text, lines, line, (below) => holds(line, below, columns));
}

/** The lines below that belong to the value of the line's key: farther right than the key, for an item too. */
function linesOfValue(complaint: Complaint, line: Line): Span | undefined {
  const column = keyColumn(line);
  if (column === line.indentation) return deeperLines(complaint, line);
  return linesBelow(complaint.text, complaint.lines, line, ({ indentation }) => indentation > column);
}

/** Deeper lines are left to what is around the line where it can't hold them: words without colon, or out of line. */
function holds(line: Line, below: Line, columns: ReadonlySet<number>): boolean {
  if (below.indentation <= line.indentation) return false;
  if (!columns.has(below.indentation) || isItem(line) || /[:：]$/.test(line.content)) return true;
  return columns.has(line.indentation) && (/[:：]/.test(line.content) || isKnownKey(line.content));
}

/** The last character of what the pattern found at the start of the line. */
function signAt(line: Line, found: RegExpExecArray): Span {
  const end = line.contentStart + found[0].length;
  return { start: end - 1, end };
}

function tabIndentation({ text, lines }: Complaint, line: Line): Classified {
  let last = lines.lineAt(line.span.start);
  while (/^[ ]*\t[ \t]*\S/.test(text.slice(lines.startOf(last + 1), lines.startOf(last + 2)))) last += 1;
  const start = line.span.start + (/^ */.exec(text.slice(line.span.start))?.[0].length ?? 0);
  const tabs = /^[\t ]*/.exec(text.slice(start))?.[0].length ?? 1;
  const span = { start: line.span.start, end: contentEnd(text, lines, last) };
  return faulty('tab-indentation', { start, end: start + Math.max(1, tabs) }, '', {
    span,
    filler: ' ',
    only: /\t/g,
  });
}

function textAfterValue(value: LineValue, line: Line): Classified {
  const rest = afterQuotes(value.text).trim();
  if (rest === '') {
    const span = { start: line.contentStart, end: value.span.end };
    return faulty('other', span, '', blank(span));
  }
  const span = { start: value.span.end - rest.length, end: value.span.end };
  return faulty('text-after-value', span, rest, anyValue(value.span));
}
