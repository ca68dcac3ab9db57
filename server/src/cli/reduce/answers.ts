import type { CircleRelation, Definition } from '../../archive/facts';
import { type IndexKey, idAsName, idKey } from '../../archive/index-keys';
import type { EntryIndex, IdSuggestions } from '../../archive/index-resolver';
import { spanCodec } from '../../archive/packing/facts-codec';
import type { Bearer } from '../../archive/resolver';
import { asciiJson, fields, type JsonCodec, list, text } from '../../base/json-codec';
import type { Span } from '../../base/span';
import type { Space } from '../../format/types';

/** A record that claims an id. */
export interface Claim {
  /** Its path, in NFC. */
  readonly path: string;
  /** Where it says so. */
  readonly span: Span;
}

/**
 * What a file is told of an id of records that it bears together with others, or names and nobody bears. Of any other id
 * it is told nothing: one record bears it, or no matter which of several.
 */
export interface Answer {
  readonly id: string;
  /** By which records it is borne, in the order of their paths. */
  readonly claims: readonly Claim[];
  /** What may have been meant, where none bears it. */
  readonly suggestions: readonly string[];
}

const codec: JsonCodec<Answer> = fields<Answer>({
  id: text,
  claims: list(fields<Claim>({ path: text, span: spanCodec })),
  suggestions: list(text),
});

export function packAnswer(answer: Answer): string {
  return asciiJson(codec.write(answer));
}

/** What {@link packAnswer} packed. */
export function unpackAnswer(packed: string): Answer {
  return codec.read(JSON.parse(packed));
}

/** The entries that a file may ask for: those of the registries, and of the records what it was told. */
export class AnsweredIndex implements EntryIndex, IdSuggestions {
  readonly #registries: EntryIndex;
  readonly #search: IdSuggestions;
  readonly #areRecordsIncomplete: boolean;
  readonly #asked: ReadonlySet<string>;
  readonly #answers: ReadonlyMap<string, Answer>;

  /** `asked`: the ids of records that the file names or bears. */
  constructor(
    { registries, search, areRecordsIncomplete }: SharedEntries,
    asked: ReadonlySet<string>,
    answers: readonly Answer[],
  ) {
    this.#registries = registries;
    this.#search = search;
    this.#areRecordsIncomplete = areRecordsIncomplete;
    this.#asked = asked;
    this.#answers = new Map(answers.map((answer) => [answer.id, answer]));
  }

  bearers(key: IndexKey): readonly Bearer[] {
    if (!key.startsWith(RECORD_ID)) return this.#registries.bearers(key);
    const id = key.slice(RECORD_ID.length);
    if (!this.#asked.has(id)) return [];
    const claims = this.#answers.get(id)?.claims ?? ONE_CLAIM;
    return claims.map((claim) => bearerOf(id, claim));
  }

  isIncomplete(space: Space): boolean {
    return space === 'record' ? this.#areRecordsIncomplete : this.#registries.isIncomplete(space);
  }

  isOnCircle(space: Space, relation: CircleRelation, from: string, to: string): boolean {
    return this.#registries.isOnCircle(space, relation, from, to);
  }

  suggest(space: Space, text: string, limit: number): readonly string[] {
    if (space !== 'record') return this.#search.suggest(space, text, limit);
    return (this.#answers.get(text)?.suggestions ?? []).slice(0, limit);
  }
}

/** What is the same for all files. */
export interface SharedEntries {
  /** Organizations and agreements. */
  readonly registries: EntryIndex;
  readonly search: IdSuggestions;
  /** A record can't be read so that nobody knows its id. */
  readonly areRecordsIncomplete: boolean;
}

const RECORD_ID = idKey('record', '');

/** Where one record bears an id nobody asks where it stands. */
const ONE_CLAIM: readonly Claim[] = [{ path: '', span: { start: 0, end: 0 } }];

function bearerOf(id: string, { path, span }: Claim): Bearer {
  const definition: Definition = {
    space: 'record',
    id,
    span,
    names: [],
    kind: undefined,
    country: undefined,
    scope: undefined,
    website: undefined,
    founded: undefined,
    dissolved: undefined,
    adopted: undefined,
    ended: undefined,
    links: [],
    parties: [],
  };
  return { entry: { definition, file: path, start: 0 }, name: idAsName(definition) };
}
