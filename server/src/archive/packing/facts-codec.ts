import {
  fields,
  flag,
  type JsonCodec,
  list,
  MisreadError,
  oneOf,
  optional,
  text,
  unbounded,
  usually,
  whole,
} from '../../base/json-codec';
import type { Span } from '../../base/span';
import type { DaySpan } from '../../dates/edtf';
import type { FileKind, Space } from '../../format/types';
import type {
  DateFact,
  Definition,
  FileFacts,
  LinkFact,
  LinkRelation,
  NameFact,
  NameRole,
  PathFact,
  PathMentionFact,
  RecordFacts,
  ReferenceFact,
  Suppression,
  WordFact,
} from '../facts';

/** A place, written as where it begins and how long it is. */
export const spanCodec: JsonCodec<Span> = {
  write: ({ start, end }) => [start, end - start],
  read: (json) => {
    if (!Array.isArray(json)) throw new MisreadError('a place');
    const start = whole.read(json[0]);
    return { start, end: start + whole.read(json[1]) };
  },
};

const KINDS = ['record', 'organizations', 'agreements', 'settings'] as const satisfies readonly FileKind[];
const SPACES = ['record', 'organization', 'agreement'] as const satisfies readonly Space[];

export const kindCodec = oneOf(KINDS);

const space = oneOf(SPACES);
const days = fields<DaySpan>({ first: unbounded, last: unbounded });
const word = fields<WordFact>({ text, span: spanCodec });
const date = fields<DateFact>({ days, span: spanCodec });

const ROLES = [
  'name',
  'abbreviation',
  'alias',
  'former-name',
  'number',
] as const satisfies readonly NameRole[];

const RELATIONS = [
  'parent',
  'successors',
  'under',
  'implements',
  'supersedes',
] as const satisfies readonly LinkRelation[];

const name = fields<NameFact>({ text, span: spanCodec, role: oneOf(ROLES), language: optional(text) });
const link = fields<LinkFact>({ relation: oneOf(RELATIONS), text, span: spanCodec });

export const definitionCodec = fields<Definition>({
  space,
  id: text,
  span: spanCodec,
  names: list(name),
  kind: optional(text),
  links: list(link),
  parties: list(text),
  country: optional(text),
  scope: optional(text),
  website: optional(text),
  founded: optional(days),
  dissolved: optional(days),
  adopted: optional(days),
  ended: optional(days),
});

/** Those that most references of most records stand under. */
const USUAL_PATHS = ['parties.organization', 'agreements.agreement', 'source.publisher', 'related'];

const reference = fields<ReferenceFact>({
  space,
  text,
  span: spanCodec,
  path: usually(USUAL_PATHS),
  item: whole,
  flow: flag,
  list: optional(whole),
  relation: optional(text),
});

const path = fields<PathFact>({
  text,
  span: spanCodec,
  suggestions: list(text),
  unless: list(fields({ space, reference: text, id: text })),
});

const record = fields<RecordFacts>({
  event: optional(days),
  status: optional(text),
  published: optional(date),
  accessed: optional(date),
  article: optional(word),
  themes: list(word),
  paths: list(path),
  pathMentions: list(fields<PathMentionFact>({ space, text, span: spanCodec })),
});

const suppression = fields<Suppression>({
  span: spanCodec,
  rules: list(word),
  firstLine: unbounded,
  lastLine: unbounded,
});

export const factsCodec: JsonCodec<FileFacts> = fields<FileFacts>({
  kind: kindCodec,
  incomplete: flag,
  definitions: list(definitionCodec),
  references: list(reference),
  record: optional(record),
  suppressions: list(suppression),
});
