import type { Definition } from '../archive/facts';
import type { Entry } from '../archive/resolver';
import type { Language, Words } from '../base/words';
import { displayName, endOf, kindInWords, namesOf, otherNames } from '../features/entry-names';
import type { CheckedArchive } from '../rules/checked-archive';
import { dateText } from './date-text';
import { shown } from './shown';
import { table, wrapped } from './table';

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
  return table(rows);
}

/** When the entry ended, as a date of the format: a day, month or year; undefined where it has not or nobody knows. */
function endText(definition: Definition): string | undefined {
  return dateText(endOf(definition));
}
