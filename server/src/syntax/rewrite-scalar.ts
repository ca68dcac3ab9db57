import type { Span } from '../base/span';
import { doubleQuoted, writtenScalar } from './write-scalar';

/**
 * Where a scalar's words stand by themselves, quotation marks left out. Undefined where they are not written as they
 * read: with escapes, invisible characters or line breaks.
 */
export function placeOfWords(text: string, span: Span, words: string): Span | undefined {
  for (const start of [span.start, span.start + 1]) {
    const end = start + words.length;
    const isWhole = span.end - end === start - span.start;
    if (isWhole && text.slice(start, end) === words) return { start, end };
  }
  return undefined;
}

/** Other words as a scalar that may stand in the place of the one at the span; it keeps its kind of quotation marks. */
export function rewrittenScalar(text: string, span: Span, words: string): string {
  const sign = span.end - span.start > 1 ? text.charAt(span.start) : '';
  if (sign === "'" && !UNQUOTABLE.test(words)) return `'${words.replaceAll("'", "''")}'`;
  const isApart = span.start === 0 || /[\s[{,\uFEFF]/.test(text.charAt(span.start - 1));
  const written = sign === '"' || !isApart ? doubleQuoted(words) : writtenScalar(words, true);
  // A block text ends with its line.
  const lineEnd =
    sign === '|' || sign === '>' ? (/\r?\n$/.exec(text.slice(span.start, span.end))?.[0] ?? '') : '';
  return written + lineEnd;
}

/** Signs that single quotation marks can't hold. */
const UNQUOTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;
