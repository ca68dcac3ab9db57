import type { Span } from '../../../../base/span';
import type { TextEdit } from '../../../../base/text-edit';
import { asQuotedScalar } from '../../../../rules/shared/quoting';
import { lineAround, lineBefore, valueOnLine } from '../../../../syntax/faulty-line';
import type { ParsedDocument } from '../../../../syntax/parse';
import { insertion, quoting } from '../../edits/quote';
import type { Mend } from './mend';

/** The value that the fault lies in, or begins. */
export const quoteValue: Mend = ({ span }, { document }) => ({
  title: 'quoteValue',
  candidates: valuesAround(document, span).map((value) => quoting(document.text, value)),
});

/** The value with a colon in it; where that goes over several lines, from its first. */
export const quoteContinued: Mend = ({ span, detail }, { document }) => {
  const { text, lines } = document;
  if (detail !== '') return { title: 'quoteValue', candidates: [quoting(text, span)] };
  const first = lineBefore(text, lines, lineAround(text, lines, span.start));
  const value = first && valueOnLine(first);
  if (value === undefined) return undefined;
  const ends = [span.end, ...endsBelow(document, span.end)];
  return {
    title: 'quoteValue',
    candidates: ends.map((end) => quoting(text, { start: value.span.start, end })),
  };
};

/** The value with words behind its closing quotation mark, in one pair of marks. */
export const quoteWithin: Mend = ({ span }, { document }) => {
  const { text } = document;
  return {
    title: 'quoteValue',
    candidates: valuesAround(document, span).map((value): readonly TextEdit[] => {
      const written = text.slice(value.start, value.end);
      const [, , words] = /^(["'])(.*)\1$/s.exec(written) ?? [];
      return [{ span: value, newText: asQuotedScalar(words ?? written) }];
    }),
  };
};

export const doubleBackslash: Mend = ({ span }) => ({
  title: 'doubleBackslash',
  candidates: [[insertion(span.start, '\\')]],
});

/** The value of the line that the span lies in, and what stands between the commas or brackets around it. */
function valuesAround({ text, lines }: ParsedDocument, span: Span): readonly Span[] {
  const line = lineAround(text, lines, span.start);
  const value = valueOnLine(line)?.span;
  const before = text.slice(line.span.start, span.start);
  const start = line.span.start + (/^.*[[{,](?:\s*[\w-]+:)?\s*|/.exec(before)?.[0].length ?? 0);
  const rest = text.slice(span.start, line.span.end);
  const length = (/[,\]}]/.exec(rest.slice(1))?.index ?? rest.length - 1) + 1;
  const end = span.start + rest.slice(0, length).trimEnd().length;
  return [...(value !== undefined && value.start <= span.start ? [value] : []), { start, end }];
}

/** The ends of the lines with words below an offset, as far as a value may go on. */
function endsBelow({ text, lines }: ParsedDocument, offset: number): readonly number[] {
  const ends: number[] = [];
  for (let line = lines.lineAt(offset) + 1; ends.length < LINES_AT_MOST; line += 1) {
    const written = text.slice(lines.startOf(line), lines.startOf(line + 1));
    if (!/^[ \t]+[^\s#]/.test(written)) break;
    ends.push(lines.startOf(line) + written.trimEnd().length);
  }
  return ends;
}

const LINES_AT_MOST = 20;
