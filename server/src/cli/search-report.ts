import type { Definition } from '../archive/facts';
import type { Entry } from '../archive/resolver';
import type { Language, Words } from '../base/words';
import { calendarDay, type DaySpan, dayNumber, daysInMonth, formatDay } from '../dates/day';
import { displayName, endOf, kindInWords, namesOf, otherNames } from '../features/entry-names';
import type { CheckedArchive } from '../rules/checked-archive';
import { shown } from './text-report';

/** The results for programs: one JSON object, as the documentation promises it. */
export function jsonResults(
  query: string,
  entries: readonly Entry[],
  nameOnDisk: (path: string) => string,
  archive: CheckedArchive,
): string {
  const results = entries.map(({ definition, file }) => ({
    type: definition.space,
    id: definition.id,
    kind: definition.kind ?? null,
    names: definition.names
      .filter(({ role }) => role === 'name')
      .map(({ text, language }) => ({ text, language: language ?? null })),
    abbreviations: namesOf(definition, 'abbreviation'),
    number: namesOf(definition, 'number')[0] ?? null,
    ended: endText(definition) ?? null,
    successors: definition.links.filter(({ relation }) => relation === 'successors').map(({ text }) => text),
    records: archive.usesOf(definition.space, definition.id),
    file: file === undefined ? null : nameOnDisk(file),
  }));
  return `${JSON.stringify({ version: 1, query, entries: results })}\n`;
}

interface Column {
  readonly heading: Words;
  /** The lines of an entry's cell. */
  readonly linesOf: (definition: Definition, language: Language) => readonly string[];
}

/** Longer lines of a cell go on below. */
const CELL_WIDTH = 48;
const GAP = '  ';

const COLUMNS: readonly Column[] = [
  { heading: { vi: 'Mã', en: 'Id' }, linesOf: ({ id }) => [id] },
  {
    heading: { vi: 'Loại', en: 'Kind' },
    linesOf: (definition, language) => wrapped([kindInWords(definition, language) ?? '']),
  },
  {
    heading: { vi: 'Tên', en: 'Names' },
    linesOf: (definition, language) =>
      wrapped([displayName(definition, language), ...otherNames(definition, language)]),
  },
  {
    heading: { vi: 'Viết tắt, số hiệu', en: 'Short' },
    linesOf: (definition) =>
      wrapped([[...namesOf(definition, 'abbreviation'), ...namesOf(definition, 'number')].join(', ')]),
  },
  {
    heading: { vi: 'Kết thúc', en: 'Ended' },
    linesOf: (definition) => [endText(definition) ?? ''],
  },
];

/** The results for people: a table with a row for each, its names below each other. */
export function tableOfResults(entries: readonly Entry[], language: Language): string {
  const rows = [
    COLUMNS.map(({ heading }) => [heading[language]]),
    ...entries.map(({ definition }) =>
      COLUMNS.map(({ linesOf }) => linesOf(definition, language).map(shown)),
    ),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.flatMap((row) => (row[column] ?? []).map(widthOf))),
  );
  return rows.map((row) => rowText(row, widths)).join('');
}

function rowText(row: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...row.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    row
      .map((cell, column) => padded(cell[line] ?? '', widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Columns of a terminal: signs that combine take none, ideographs two. */
function widthOf(text: string): number {
  const narrow = [...text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')];
  return narrow.reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uFF01-\uFF60]/u;

/** The texts below each other, each cut into lines between its words. */
function wrapped(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && widthOf(`${line} ${word}`) > CELL_WIDTH) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

/** When the entry ended, as a date of the format: a day, month or year; undefined where it has not or nobody knows. */
function endText(definition: Definition): string | undefined {
  const end = endOf(definition);
  return end === undefined || !Number.isFinite(end.last) ? undefined : dateText(end);
}

/** A whole month or year as such, else the last day. */
function dateText({ first, last }: DaySpan): string {
  const { year, month } = calendarDay(last);
  const day = formatDay(last);
  if (first === dayNumber(year, 1, 1) && last === dayNumber(year, 12, 31)) return day.slice(0, 4);
  if (first === dayNumber(year, month, 1) && last === first + daysInMonth(year, month) - 1)
    return day.slice(0, 7);
  return day;
}
