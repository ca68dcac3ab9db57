import { indentationOf, lineText } from '../../../../base/lined-text';
import type { ParsedDocument } from '../../../../syntax/parse';
import { insertion } from '../../edits/quote';
import type { Mend } from './mend';

/** Farther below than this an end is not looked for. */
const LINES_AT_MOST = 50;

/** At the end of its own line. */
export const closeQuote: Mend = ({ span, detail }, { document }) => ({
  title: 'closeQuote',
  candidates: endsOnLine(document, span.end, document.lines.lineAt(span.start)).map((end) => [
    insertion(end, detail),
  ]),
});

/** At the end of its line, or of a line below that is indented further. */
export const closeBracket: Mend = ({ span, detail }, { document }) => {
  const sign = detail === '{' ? '}' : ']';
  const blank = /^ \S/.test(document.text.slice(span.end)) ? ' ' : '';
  return {
    title: 'closeBracket',
    values: { sign },
    candidates: endsWithin(document, span.end).map((end) => [insertion(end, blank + sign)]),
  };
};

export const removeBracket: Mend = ({ span, detail }) => ({
  title: 'removeSign',
  values: { sign: detail },
  candidates: [[{ span, newText: '' }]],
});

/** Behind what stands before the word. */
export const insertComma: Mend = ({ span }, { document: { text } }) => {
  const before = text.slice(0, span.start).trimEnd().length;
  const comma = before < span.start ? ',' : ', ';
  return { title: 'insertComma', candidates: [[insertion(before, comma)]] };
};

/** Places on a line behind an offset: before the brackets that close there, before a comment, and the line's end. */
function endsOnLine({ text, lines }: ParsedDocument, from: number, line: number): readonly number[] {
  const written = text.slice(from, lines.startOf(line + 1)).trimEnd();
  const comment = /\s#/.exec(written)?.index;
  const words = written.slice(0, comment).trimEnd();
  const within = words.replace(/[\]},\s]+$/, '');
  return [...new Set([within, words, written].map(({ length }) => from + length))];
}

function endsWithin(document: ParsedDocument, from: number): readonly number[] {
  const { lines } = document;
  const first = lines.lineAt(from);
  const column = indentationOf(document, first).length;
  const ends = [...endsOnLine(document, from, first)];
  for (let line = first + 1; line <= first + LINES_AT_MOST && line < lines.starts.length; line += 1) {
    const written = lineText(document, line);
    if (written.trim() === '') continue;
    if (indentationOf(document, line).length <= column) break;
    ends.push(...endsOnLine(document, lines.startOf(line), line));
  }
  return ends;
}
