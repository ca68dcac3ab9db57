import type { Span } from '../base/span';
import {
  anyValue,
  blank,
  type Classified,
  type Complaint,
  faulty,
  type ParserError,
  unsupported,
  withoutHyphen,
} from './classified';
import { bracketBeforeBlock, classifyInFlow, unclosedBracket } from './classify-flow';
import { classifyLine, misspeltColon } from './classify-line';
import {
  afterQuotes,
  contentEnd,
  isItem,
  type Line,
  lineAfter,
  lineAround,
  linesBelow,
  valueOnLine,
} from './faulty-line';
import { ODD_SPACES, oddSpacesAt } from './no-break-spaces';
import type { QuotedToken } from './token-walk';

/** What the writer did wrong, where to show it, and what to mask to read on. */
export function classifyFault(complaint: Complaint): Classified {
  const { text, lines, tokens, error } = complaint;
  const quote = tokens.doubtfulQuotes.find((candidate) => isUnclosed(candidate, error.offset, complaint));
  if (quote !== undefined) return unclosedQuote(quote, complaint);
  const bracket = unclosedBracket(tokens.openBrackets, complaint);
  if (bracket !== undefined) return bracket;
  const spaces = oddSpacesAt(text, error.offset);
  if (spaces !== undefined) {
    return faulty('no-break-space', spaces, '', { span: spaces, filler: ' ', only: ODD_SPACES });
  }
  const character = spanFrom(error.offset, 1);
  if (error.code === 'BAD_SCALAR_START') {
    const sign = text.slice(character.start, character.end);
    return faulty('reserved-character', character, sign, anyValue(character));
  }
  const line = lineAround(text, lines, error.offset);
  if (error.code === 'BAD_DQ_ESCAPE') return badEscape(complaint, error, line);
  const directive = tokens.unsupported.find(({ kind }) => kind === 'directive');
  if (directive !== undefined && error.offset <= lines.startOf(lines.lineAt(directive.span.end) + 1)) {
    return unsupported('directive', directive.span, { span: directive.span, filler: ' ' });
  }
  const flow = innermost(tokens.flows, error.offset);
  const inFlow = flow && (bracketBeforeBlock(flow, complaint) ?? classifyInFlow(flow, complaint, error));
  if (inFlow !== undefined) return inFlow;
  if (!isSound(line, error)) return classifyLine(complaint, line, error);
  const next = lineAfter(text, lines, line);
  if (next === undefined) return classifyLine(complaint, line, error);
  return (
    itemWithoutKey(complaint, line, next) ??
    firstWithoutHyphen(complaint, line, next) ??
    classifyLine(complaint, next, error)
  );
}

/** An item with fields below it that names no field itself. */
function itemWithoutKey({ text, lines }: Complaint, line: Line, next: Line): Classified | undefined {
  const value = valueOnLine(line);
  if (value === undefined || value.keyed || next.indentation <= line.indentation) return undefined;
  const misspelt = misspeltColon(line, blank(value.span));
  if (misspelt !== undefined) return misspelt;
  const below = linesBelow(text, lines, line, ({ indentation }) => indentation > line.indentation);
  return faulty('missing-colon', value.span, value.text, anyValue(value.span), blank(below));
}

/** A line of fields whose next neighbour of the same indentation is an item: it should be one too. */
function firstWithoutHyphen({ text, lines }: Complaint, line: Line, next: Line): Classified | undefined {
  if (isItem(line) || next.indentation <= line.indentation) return undefined;
  const below = linesBelow(text, lines, line, ({ indentation }) => indentation > line.indentation);
  const neighbour = below && lineAfter(text, lines, lineAround(text, lines, below.end));
  if (neighbour === undefined || neighbour.indentation !== line.indentation || !isItem(neighbour)) {
    return undefined;
  }
  return withoutHyphen(line, below);
}

/** A list or question mark behind a key, or words behind the sign of a block. */
const UNSOUND_START = /^(?:[-?](?:\s|$)|[|>](?![-+\d]*$))/;

/** A complaint about a value that has nothing wrong is about the deeper line that follows it. */
function isSound(line: Line, { code, offset }: ParserError): boolean {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return false;
  const value = valueOnLine(line);
  if (value === undefined || offset < value.span.start) return false;
  return !/:(?:\s|$)/.test(afterQuotes(value.text)) && !UNSOUND_START.test(value.text);
}

/** A closed quote over several lines is one that was left open when something else follows it on its last line. */
function isUnclosed(quote: QuotedToken, offset: number, { lines }: Complaint): boolean {
  if (!quote.closed) return true;
  return quote.span.end <= offset && lines.lineAt(quote.span.end) === lines.lineAt(offset);
}

function unclosedQuote({ span, inFlow }: QuotedToken, { text, lines }: Complaint): Classified {
  const number = lines.lineAt(span.start);
  const rest = text.slice(span.start, contentEnd(text, lines, number));
  const extent = spanFrom(span.start, Math.max(1, inFlow ? withoutBrackets(rest) : rest.length));
  const startsLine = text.slice(lines.startOf(number), span.start).trim() === '';
  const mask = startsLine && !inFlow ? blank(extent) : anyValue(extent);
  return faulty('unclosed-quote', spanFrom(span.start, 1), text.charAt(span.start), mask);
}

/** The length of the text without the closing brackets and the comma at its end. */
function withoutBrackets(text: string): number {
  let end = text.trimEnd().length;
  if (text.charAt(end - 1) === ',') end = text.slice(0, end - 1).trimEnd().length;
  while (end > 0 && /[\]}\s]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function badEscape({ text }: Complaint, { offset }: ParserError, line: Line): Classified {
  const backslash = text.indexOf('\\', offset);
  const start = backslash === -1 ? offset : backslash;
  const span = { start, end: Math.max(start + 1, Math.min(start + 2, line.span.end)) };
  return faulty('escape', span, text.slice(span.start, span.end), anyValue(span));
}

/** The smallest of the spans around the offset. */
function innermost(spans: readonly Span[], offset: number): Span | undefined {
  return spans
    .filter(({ start, end }) => start < offset && offset < end)
    .reduce<Span | undefined>(
      (least, span) => (least === undefined || span.start > least.start ? span : least),
      undefined,
    );
}

function spanFrom(start: number, length: number): Span {
  return { start, end: start + length };
}
