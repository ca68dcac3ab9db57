import type { Definition, FileFacts, LinkRelation } from '../archive/facts';
import type { Resolver } from '../archive/resolver';
import type { Language, Words } from '../base/words';
import { formatDay } from '../dates/day';
import { displayName, namesOf, otherNames } from '../features/entry-names';
import type { Space } from '../format/types';
import type { ListName } from './commands';
import { dateText } from './date-text';

/** One thing that is listed. */
export interface Listed {
  readonly definition: Definition;
  /** Relative to the archive's root, as the disk has it; undefined for what comes with the program. */
  readonly file: string | undefined;
  /** Of that file. */
  readonly facts: FileFacts | undefined;
  /** How many records name it. */
  readonly uses: number;
}

export interface ColumnContext {
  readonly language: Language;
  readonly resolver: Resolver;
}

export type ColumnValue = string | number | readonly string[] | undefined;

export interface ListColumn {
  /** In CSV and JSON. */
  readonly name: string;
  /** In a table; a column without is left out there. */
  readonly heading?: Words;
  readonly value: (listed: Listed, context: ColumnContext) => ColumnValue;
}

const ID: ListColumn = {
  name: 'id',
  heading: { vi: 'Mã', en: 'Id' },
  value: ({ definition }) => definition.id,
};

const FILE: ListColumn = {
  name: 'file',
  heading: { vi: 'Tệp', en: 'File' },
  value: ({ file }) => file,
};

const KIND: ListColumn = {
  name: 'kind',
  heading: { vi: 'Loại', en: 'Kind' },
  value: ({ definition }) => definition.kind,
};

const NAMES: readonly ListColumn[] = [
  {
    name: 'name',
    heading: { vi: 'Tên', en: 'Name' },
    value: ({ definition }, { language }) => displayName(definition, language),
  },
  {
    name: 'otherNames',
    value: ({ definition }, { language }) => otherNames(definition, language),
  },
  {
    name: 'abbreviations',
    heading: { vi: 'Viết tắt', en: 'Abbreviations' },
    value: ({ definition }) => namesOf(definition, 'abbreviation'),
  },
];

const RECORDS: ListColumn = {
  name: 'records',
  heading: { vi: 'Hồ sơ', en: 'Records' },
  value: ({ uses }) => uses,
};

/** What is said of each thing, by the name of the list. */
export const LIST_COLUMNS: { readonly [list in ListName]: readonly ListColumn[] } = {
  records: [
    ID,
    {
      name: 'title',
      heading: { vi: 'Tiêu đề', en: 'Title' },
      value: ({ definition }, { language }) => displayName(definition, language),
    },
    { name: 'activity', value: ({ definition }) => definition.kind },
    { name: 'status', value: ({ facts }) => facts?.record?.status },
    {
      name: 'firstDay',
      heading: { vi: 'Từ ngày', en: 'From' },
      value: ({ facts }) => day(facts?.record?.event?.first),
    },
    {
      name: 'lastDay',
      heading: { vi: 'Đến ngày', en: 'To' },
      value: ({ facts }) => day(facts?.record?.event?.last),
    },
    { name: 'published', value: ({ facts }) => dateText(facts?.record?.published?.days) },
    {
      name: 'organizations',
      heading: { vi: 'Tổ chức', en: 'Organizations' },
      value: ({ facts }, { resolver }) => meant(facts, 'organization', 'parties', resolver),
    },
    {
      name: 'agreements',
      value: ({ facts }, { resolver }) => meant(facts, 'agreement', 'agreements', resolver),
    },
    FILE,
  ],
  organizations: [
    ID,
    KIND,
    ...NAMES,
    { name: 'country', value: ({ definition }) => definition.country },
    { name: 'parent', value: ({ definition }) => links(definition, 'parent')[0] },
    { name: 'founded', value: ({ definition }) => dateText(definition.founded) },
    { name: 'dissolved', value: ({ definition }) => dateText(definition.dissolved) },
    { name: 'successors', value: ({ definition }) => links(definition, 'successors') },
    RECORDS,
    FILE,
  ],
  agreements: [
    ID,
    KIND,
    ...NAMES,
    {
      name: 'number',
      heading: { vi: 'Số hiệu', en: 'Number' },
      value: ({ definition }) => namesOf(definition, 'number')[0],
    },
    { name: 'parties', value: ({ definition }) => definition.parties },
    { name: 'adopted', value: ({ definition }) => dateText(definition.adopted) },
    { name: 'ended', value: ({ definition }) => dateText(definition.ended) },
    { name: 'under', value: ({ definition }) => links(definition, 'under') },
    { name: 'implements', value: ({ definition }) => links(definition, 'implements') },
    { name: 'supersedes', value: ({ definition }) => links(definition, 'supersedes') },
    RECORDS,
    FILE,
  ],
};

function day(days: number | undefined): string | undefined {
  return days === undefined || !Number.isFinite(days) ? undefined : formatDay(days);
}

function links(definition: Definition, relation: LinkRelation): readonly string[] {
  return definition.links.filter((link) => link.relation === relation).map(({ text }) => text);
}

/** Ids of the entries that a record names in one of its fields, each once; what is written for one that nobody knows. */
function meant(
  facts: FileFacts | undefined,
  space: Space,
  field: string,
  resolver: Resolver,
): readonly string[] {
  const references = facts?.references ?? [];
  const ids = references
    .filter(({ space: other, path }) => other === space && (path === field || path.startsWith(`${field}.`)))
    .map(({ text }) => resolver.meant(space, text)?.definition.id ?? text);
  return [...new Set(ids)];
}
