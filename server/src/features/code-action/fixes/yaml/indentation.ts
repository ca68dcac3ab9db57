import { indentationOf, lineText } from '../../../../base/lined-text';
import type { TextEdit } from '../../../../base/text-edit';
import { columnsAround, lineAround } from '../../../../syntax/faulty-line';
import type { ParsedDocument } from '../../../../syntax/parse';
import type { Mend } from './mend';

/** The widths of a tab, in columns, the likeliest first. */
const TAB_WIDTHS: readonly number[] = [2, 4, 8, 1, 3];

/** Spaces in place of the tabs of the line and of those that follow it. */
export const indentWithSpaces: Mend = ({ span }, { document }) => {
  const { lines } = document;
  const first = lines.lineAt(span.start);
  let last = first;
  while (/^ *\t/.test(lineText(document, last + 1))) last += 1;
  return {
    title: 'tabsToSpaces',
    candidates: TAB_WIDTHS.map((width) =>
      range(first, last).flatMap((line): TextEdit[] => {
        const written = indentationOf(document, line);
        const start = lines.startOf(line);
        const newText = written.replaceAll('\t', ' '.repeat(width));
        return newText === written ? [] : [{ span: { start, end: start + written.length }, newText }];
      }),
    ),
  };
};

/** Ordinary spaces in place of others, in the line and in those that follow it. */
export const plainSpaces: Mend = ({ span }, { document }) => {
  const { text, indentedText, lines } = document;
  const own = [
    ...differences(
      text,
      text.slice(0, span.start) + asPlain(text, span.start, span.end),
      span.start,
      span.end,
    ),
  ];
  const first = lines.lineAt(span.start);
  let last = first;
  const isLed = (line: number): boolean => {
    const start = lines.startOf(line);
    const end = lines.startOf(line + 1);
    return text.slice(start, end).trim() === '' || text.slice(start, end) !== indentedText.slice(start, end);
  };
  while (last + 1 < lines.starts.length && isLed(last + 1)) last += 1;
  const led = [...differences(text, indentedText, lines.startOf(first), lines.startOf(last + 1))];
  return { title: 'plainSpaces', candidates: [led, own] };
};

/** The line with all that is indented as far as it, or further, at a column where the lines above stand. */
export const alignLine: Mend = ({ span }, { document }) => {
  const { text, lines } = document;
  const number = lines.lineAt(span.start);
  const line = lineAround(text, lines, span.start);
  const column = line.indentation;
  const columns = [...columnsAround(text, lines, line)].sort((a, b) => b - a);
  const targets = [...columns, ...columns.map((each) => each + 2), 0].filter((each) => each !== column);
  const last = lastOfBlock(document, number, column);
  return {
    title: 'alignLine',
    candidates: [...new Set(targets)].flatMap((target) => [
      shifted(document, range(number, last), target - column),
      shifted(document, [number], target - column),
    ]),
  };
};

/** Edits that move lines to the right, or to the left where the columns are negative. */
export function shifted(
  document: ParsedDocument,
  numbers: readonly number[],
  columns: number,
): readonly TextEdit[] {
  return numbers.flatMap((number): TextEdit[] => {
    const start = document.lines.startOf(number);
    const blanks = indentationOf(document, number).length;
    if (lineText(document, number).trim() === '') return [];
    if (columns >= 0) return [{ span: { start, end: start }, newText: ' '.repeat(columns) }];
    return [{ span: { start, end: start + Math.min(blanks, -columns) }, newText: '' }];
  });
}

/** The last of the lines below that are indented as far as the column, or further. */
function lastOfBlock(document: ParsedDocument, number: number, column: number): number {
  let last = number;
  for (let next = number + 1; next < document.lines.starts.length; next += 1) {
    if (lineText(document, next).trim() === '') continue;
    if (indentationOf(document, next).length < column) break;
    last = next;
  }
  return last;
}

function asPlain(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\S\r\n\t]/g, ' ');
}

/** The characters between two offsets that another text of the same length has differently, each as an edit. */
function* differences(text: string, other: string, start: number, end: number): Iterable<TextEdit> {
  for (let at = start; at < end; at += 1) {
    if (text[at] === other[at]) continue;
    const from = at;
    while (at + 1 < end && text[at + 1] !== other[at + 1]) at += 1;
    yield { span: { start: from, end: at + 1 }, newText: other.slice(from, at + 1) };
  }
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
