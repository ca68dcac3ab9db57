import { AS_TYPED, buildNameIndex, type NameIndex, type NameMatch } from '../text/name-search';
import { COMPARED_IDS, EntrySearch, weightedNames } from './entry-search';
import type { Entry } from './resolver';

/** Entries are looked at together whose names have so many characters, and a little more for each. */
const AT_ONCE = 1 << 20;
const MORE = 64;

/** The best that a text may mean among the entries so far. */
interface Best {
  /** Where no typing error is forgiven. */
  readonly asTyped: readonly NameMatch<Entry>[];
  /** Where errors are forgiven because nothing is found without; empty once something is. */
  readonly forgiven: readonly NameMatch<Entry>[];
}

const NOTHING: Best = { asTyped: [], forgiven: [] };

/**
 * Ids of records for "did you mean", of records that need not be in memory together: what {@link EntrySearch} suggests
 * where it has them all. The order in which it finds entries does not depend on which others there are, so that the
 * best of all are among the best of each part.
 */
export class GradualSuggestions {
  readonly #limit: number;
  /** Where there are few enough to be compared letter by letter, all of them stay. */
  readonly #areFew: boolean;
  readonly #best: Map<string, Best>;
  #waiting: Entry[] = [];
  #waitingLength = 0;
  #search: EntrySearch | undefined;

  /** `limit`: how many ids are wanted for each of the texts. `count`: how many records there are in all. */
  constructor(texts: Iterable<string>, limit: number, count: number) {
    this.#best = new Map(Array.from(texts, (text) => [text, NOTHING]));
    this.#limit = limit;
    this.#areFew = count <= COMPARED_IDS;
  }

  /** Takes a record, in any order. */
  add(entry: Entry): void {
    this.#waiting.push(entry);
    this.#waitingLength += lengthOf(entry);
    if (!this.#areFew && this.#waitingLength >= AT_ONCE) this.#lookAtWaiting();
  }

  /** For one of the texts, when all records were taken: at most as many as are wanted, best first. */
  idsFor(text: string): readonly string[] {
    if (this.#areFew) return this.#searchAmongAll().suggest('record', text, this.#limit);
    if (this.#waiting.length > 0) this.#lookAtWaiting();
    const { asTyped, forgiven } = this.#best.get(text) ?? NOTHING;
    const found = forgiven.length > 0 ? forgiven : asTyped;
    return [...new Set(found.map(({ item }) => item.definition.id))];
  }

  #searchAmongAll(): EntrySearch {
    this.#search ??= new EntrySearch({ entries: () => inOrder(this.#waiting) });
    return this.#search;
  }

  #lookAtWaiting(): void {
    const names = namesOf(this.#waiting);
    this.#waiting = [];
    this.#waitingLength = 0;
    for (const [text, best] of this.#best) this.#best.set(text, this.#better(text, best, names));
  }

  #better(text: string, before: Best, names: NameIndex<Entry>): Best {
    const limit = this.#limit;
    const asTyped = merged(before.asTyped, names, (among) => among.searchAsTyped(text, limit));
    if ((asTyped[0]?.score ?? 0) >= AS_TYPED) return { asTyped, forgiven: [] };
    return { asTyped, forgiven: merged(before.forgiven, names, (among) => among.search(text, limit)) };
  }
}

function lengthOf({ definition: { id, names } }: Entry): number {
  return names.reduce((length, { text }) => length + text.length + MORE, id.length + MORE);
}

/** The best of both. */
function merged(
  before: readonly NameMatch<Entry>[],
  names: NameIndex<Entry>,
  search: (among: NameIndex<Entry>) => readonly NameMatch<Entry>[],
): readonly NameMatch<Entry>[] {
  const found = search(names);
  if (before.length === 0 || found.length === 0) return found.length === 0 ? before : found;
  return search(namesOf([...before, ...found].map(({ item }) => item)));
}

function namesOf(entries: readonly Entry[]): NameIndex<Entry> {
  return buildNameIndex(
    inOrder(entries).map((entry) => ({ item: entry, names: weightedNames(entry.definition) })),
  );
}

/** In the order of their paths, which decides between equal matches. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => ((a.file ?? '') < (b.file ?? '') ? -1 : 1));
}
