import { namesWithAll, type QueryWord, standingOf } from './name-finder';
import { buildNameTable, type NameEntry, type NameTable, type NameWeight, searchWords } from './name-table';
import {
  type SortedWords,
  type WordSet,
  wordsBeginningWith,
  wordsHolding,
  wordsWithOneError,
} from './word-match';

/**
 * Search among the names of very many entries, on every keystroke: any word order, unfinished words, in any folding,
 * with one typing error a word as the last resort.
 */

/** An entry that was found. */
export interface NameMatch<T> {
  readonly item: T;
  /** The name of the entry that matches best, as it is written. */
  readonly name: string;
  /** How well it matches, the more the better; equal scores mean the same kind of match. */
  readonly score: number;
}

/** Kinds of match and their scores, from the last resort to the best. */
const scores = {
  'with-typing-errors': 1,
  'inside-words': 2,
  'in-any-order': 3,
  'in-order': 4,
  beginning: 5,
  name: 6,
  abbreviation: 7,
  id: 8,
  'name-as-written': 9,
  'abbreviation-as-written': 10,
  'id-as-written': 11,
} as const;
const bestScore = 11;

const mostQueryWords = 16;
const longestQuery = 400;
const lengthsApart = 4096;
const notFound = 0xffffffff;
/** Up to this many results are picked out without sorting all that was found. */
const fewResults = 500;

/** What has been found so far: for each item its lowest cost and the name that gave it. */
interface Found {
  readonly costs: Uint32Array;
  readonly names: Uint32Array;
  readonly items: number[];
}

/** Finds the words of a list that a typed word may mean. */
type WordMatcher = (sorted: SortedWords, typed: string) => WordSet;

/** An index over the names of entries. Built once; an entry that changes needs a new index. */
export class NameIndex<T> {
  readonly #table: NameTable<T>;

  constructor(table: NameTable<T>) {
    this.#table = table;
  }

  /** How many entries the index holds. */
  get size(): number {
    return this.#table.items.length;
  }

  /**
   * The entries that bear a name like the query, best first, at most `limit`, each once. Every word of the query
   * must be the beginning of a word of one name. Equally good matches: a current name before a former one, a shorter
   * name before a longer one, then in the order of the entries. Names that only hold a typed word inside a word
   * follow where there is room; where nothing is found at all, one typing error is forgiven in each word of five
   * letters or more. A query without letters and digits gives the first entries.
   */
  search(query: string, limit: number): NameMatch<T>[] {
    const typed = query.slice(0, longestQuery).trim().normalize('NFC');
    const typedWords = searchWords(typed).slice(0, mostQueryWords);
    if (typedWords.length === 0) {
      return this.#firstEntries(limit);
    }
    const found: Found = {
      costs: new Uint32Array(this.size).fill(notFound),
      names: new Uint32Array(this.size),
      items: [],
    };
    const beginning = this.#queryWords(typedWords, wordsBeginningWith);
    this.#collect(found, beginning, (name) => this.#scoreOf(beginning, typed, name));
    if (found.items.length < limit) {
      this.#collectFurther(found, this.#queryWords(typedWords, wordsHolding), scores['inside-words']);
    }
    if (found.items.length === 0) {
      const forgiving = this.#queryWords(typedWords, wordsWithOneError);
      this.#collectFurther(found, forgiving, scores['with-typing-errors']);
    }
    return this.#best(found, limit);
  }

  #firstEntries(limit: number): NameMatch<T>[] {
    const { items, firstNames } = this.#table;
    return items
      .slice(0, Math.max(0, limit))
      .map((item, number) => ({ item, name: firstNames[number] ?? '', score: 0 }));
  }

  #queryWords(typedWords: readonly string[], match: WordMatcher): readonly QueryWord[] {
    return typedWords.map((typed) => {
      const matches = match(this.#table, typed);
      return { ...matches, exact: this.#table.words[matches.from] === typed ? matches.from : -1 };
    });
  }

  #collectFurther(found: Found, query: readonly QueryWord[], score: number): void {
    if (query.some(({ further }) => further.size > 0)) {
      this.#collect(found, query, () => score);
    }
  }

  /** Adds the names in which every query word has a match. */
  #collect(
    { costs, names, items }: Found,
    query: readonly QueryWord[],
    scoreOf: (name: number) => number,
  ): void {
    const { itemOfName } = this.#table;
    for (const name of namesWithAll(this.#table, query)) {
      const item = itemOfName[name] ?? 0;
      const cost = this.#costOf(scoreOf(name), name);
      const before = costs[item] ?? notFound;
      if (before === notFound) {
        items.push(item);
      }
      if (cost < before) {
        costs[item] = cost;
        names[item] = name;
      }
    }
  }

  #scoreOf(query: readonly QueryWord[], typed: string, name: number): number {
    const standing = standingOf(this.#table, query, name);
    if (standing !== 'whole') {
      return scores[standing];
    }
    const whole = this.#table.names[name];
    const kind = kindOfName(whole?.weight ?? 'name');
    return scores[whole?.text === typed ? (`${kind}-as-written` as const) : kind];
  }

  /** Smaller is better: the score, then current before former names, then the length of the name. */
  #costOf(score: number, name: number): number {
    const { isFormer, lengths } = this.#table;
    const scoreAndAge = (bestScore - score) * 2 + (isFormer[name] ?? 0);
    return scoreAndAge * lengthsApart + Math.min(lengths[name] ?? 0, lengthsApart - 1);
  }

  #best({ costs, names, items }: Found, limit: number): NameMatch<T>[] {
    const inOrder = (a: number, b: number): number => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b;
    return firstOf(items, limit, inOrder).flatMap((number) => {
      const item = this.#table.items[number];
      const name = this.#table.names[names[number] ?? 0];
      return item === undefined || name === undefined
        ? []
        : [{ item, name: name.text, score: scoreOfCost(costs[number] ?? notFound) }];
    });
  }
}

/** Builds the index of entries; their order decides between equally good matches. */
export function buildNameIndex<T>(entries: Iterable<NameEntry<T>>): NameIndex<T> {
  return new NameIndex(buildNameTable(entries));
}

function kindOfName(weight: NameWeight): 'id' | 'abbreviation' | 'name' {
  return weight === 'id' || weight === 'abbreviation' ? weight : 'name';
}

function scoreOfCost(cost: number): number {
  return bestScore - Math.floor(cost / (2 * lengthsApart));
}

/** The first items in the order, sorted; picks them out where few of many are wanted. */
function firstOf(
  items: readonly number[],
  limit: number,
  compare: (a: number, b: number) => number,
): number[] {
  if (limit <= 0) {
    return [];
  }
  if (limit > fewResults || items.length <= limit) {
    return [...items].sort(compare).slice(0, limit);
  }
  const first: number[] = [];
  for (const item of items) {
    const worst = first[limit - 1];
    if (worst !== undefined && compare(worst, item) <= 0) {
      continue;
    }
    let place = Math.min(first.length, limit - 1);
    while (place > 0 && compare(first[place - 1] ?? item, item) > 0) {
      first[place] = first[place - 1] ?? item;
      place--;
    }
    first[place] = item;
  }
  return first;
}
