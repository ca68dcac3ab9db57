import type { ErrorCode } from 'yaml';
import type { LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Line } from './faulty-line';
import type { SyntaxFault, SyntaxFaultKind, Unsupported, UnsupportedKind } from './nodes';
import type { TokenFindings } from './token-walk';

/** The parser's first complaint. */
export interface ParserError {
  readonly code: ErrorCode;
  readonly offset: number;
  readonly message: string;
}

/** A text, what a walk over its tokens found, and what the parser has against it. */
export interface Complaint {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: TokenFindings;
  readonly error: ParserError;
}

/**
 * What is replaced, character by character, so that the rest of the text can be read: the first line by the filler,
 * further lines by blanks. Line ends stay.
 */
export interface Mask {
  readonly span: Span;
  readonly filler: string;
  /** Only these characters of the span. */
  readonly only?: RegExp;
}

/** What the writer did: a mistake, or something that the format does without. */
export interface Classified {
  readonly fault?: SyntaxFault;
  readonly unsupported?: Unsupported;
  readonly masks: readonly Mask[];
}

/** A mistake of the kind. `detail`: the words concerned. */
export function faulty(
  kind: SyntaxFaultKind,
  span: Span,
  detail: string,
  ...masks: readonly (Mask | undefined)[]
): Classified {
  return { fault: { kind, span, detail }, masks: masks.filter((mask) => mask !== undefined) };
}

/** Something that the format does without, and that the parser can't make sense of either. */
export function unsupported(kind: UnsupportedKind, span: Span, ...masks: readonly Mask[]): Classified {
  return { unsupported: { kind, span }, masks };
}

/** A line that should begin an item of a list, with what it holds. */
export function withoutHyphen(line: Line, below: Span | undefined): Classified {
  const span = { start: line.contentStart, end: line.contentStart + line.content.length };
  return faulty('missing-hyphen', span, '', blank(span), blank(below));
}

/** Takes the span out of the text. */
export function blank(span: Span | undefined): Mask | undefined {
  return span && { span, filler: ' ' };
}

/** Puts a value that nobody will look at in place of the span. */
export function anyValue(span: Span): Mask {
  return { span, filler: 'x' };
}
