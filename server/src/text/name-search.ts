import { Candidates, costOf, type Ranks } from './candidates';
import { hasFirstNumeral, namesBeginningWith, namesWithAll, type QueryWord, standingOf } from './name-finder';
import { buildNameTable, type NameEntry, type NameTable, type NameWeight, searchWords } from './name-table';
import {
  isSameButForOneError,
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
  /** Its rank, where ranks were given; 0 otherwise. */
  readonly rank: number;
}

/** Kinds of match and their scores, from the last resort to the best. */
const scores = {
  'with-typing-errors': 1,
  'inside-words': 2,
  'whole-with-typing-errors': 3,
  'in-any-order': 4,
  'in-order': 5,
  beginning: 6,
  'whole-in-any-order': 7,
  'number-in-part': 8,
  name: 9,
  abbreviation: 10,
  id: 11,
  'name-as-written': 12,
  'abbreviation-as-written': 13,
  'id-as-written': 14,
} as const;
const bestScore = 14;

/** Scores from here on mean that all of a name was typed, in this or another folding. */
export const WHOLE_NAME = scores.name;

const allDigits = /^\d+$/;
const mostQueryWords = 16;
const longestQuery = 400;
/** Finds the words of a list that a typed word may mean. */
type WordMatcher = (sorted: SortedWords, typed: string) => WordSet;

/** An index over the names of entries. Built once; an entry that changes needs a new index. */
export class NameIndex<T> {
  readonly #table: NameTable<T>;
  readonly #candidates: Candidates;

  constructor(table: NameTable<T>) {
    this.#table = table;
    this.#candidates = new Candidates(table.items.length);
  }

  /** How many entries the index holds. */
  get size(): number {
    return this.#table.items.length;
  }

  /**
   * The entries that bear a name like the query, best first, at most `limit`, each once. Every word of the query
   * must be the beginning of a word of one name. Equally good matches: a current name before a former one, then by
   * rank, a shorter name before a longer one, then in the order of the entries. Names that only hold a typed word
   * inside a word follow where there is room; where no name has them all at the beginning of words, one typing error
   * is forgiven in each word of five letters or more. A query without letters and digits gives the first entries.
   */
  search(query: string, limit: number, ranks?: Ranks): NameMatch<T>[] {
    const typed = query.slice(0, longestQuery).trim().normalize('NFC');
    const typedWords = searchWords(typed).slice(0, mostQueryWords);
    if (typedWords.length === 0) {
      return this.#firstEntries(limit, ranks);
    }
    this.#collectAsTyped(this.#queryWords(typedWords, wordsBeginningWith), typed, limit);
    const isFoundAsTyped = this.#candidates.count > 0;
    if (this.#candidates.count < limit) {
      this.#collectFurther(this.#queryWords(typedWords, wordsHolding), () => scores['inside-words']);
    }
    if (!isFoundAsTyped) {
      const forgiving = this.#queryWords(typedWords, wordsWithOneError);
      this.#collectFurther(forgiving, (name) => this.#forgivingScoreOf(typedWords, name));
    }
    return this.#candidates.take(limit, ranks).flatMap(({ item: number, name, kind, rank }) => {
      const item = this.#table.items[number];
      const text = this.#table.names[name]?.text;
      return item === undefined || text === undefined
        ? []
        : [{ item, name: text, score: bestScore - kind, rank }];
    });
  }

  #firstEntries(limit: number, ranks: Ranks | undefined): NameMatch<T>[] {
    const { items, firstNames } = this.#table;
    const among = ranks === undefined ? Math.min(limit, items.length) : items.length;
    for (let number = 0; number < among; number++) {
      this.#candidates.add(number, 0, 0);
    }
    return this.#candidates.take(limit, ranks).flatMap(({ item: number, rank }) => {
      const item = items[number];
      return item === undefined ? [] : [{ item, name: firstNames[number] ?? '', score: 0, rank }];
    });
  }

  #queryWords(typedWords: readonly string[], match: WordMatcher): readonly QueryWord[] {
    return typedWords.map((typed) => {
      const matches = match(this.#table, typed);
      return { ...matches, exact: this.#table.words[matches.from] === typed ? matches.from : -1 };
    });
  }

  #collectFurther(query: readonly QueryWord[], scoreOf: (name: number) => number): void {
    if (query.some(({ further }) => further.size > 0)) {
      this.#collect(query, scoreOf);
    }
  }

  /** Adds the names in which every query word has a match. */
  #collect(query: readonly QueryWord[], scoreOf: (name: number) => number): void {
    for (const name of namesWithAll(this.#table, query)) {
      this.#add(name, scoreOf(name));
    }
  }

  /** Adds the names in which every query word begins a word; where `limit` match well, not those that match worse. */
  #collectAsTyped(query: readonly QueryWord[], typed: string, limit: number): void {
    const [first] = query;
    if (first === undefined) {
      return;
    }
    const isSingle = query.length === 1 && !allDigits.test(typed);
    if (isSingle) {
      this.#collectBeginning(first, typed);
    }
    if (isSingle && this.#candidates.count >= limit) {
      return;
    }
    const names = namesWithAll(this.#table, query);
    if (isSingle) {
      // Those that begin with the word have been added, and stay as they are.
      for (const name of names) {
        this.#add(name, scores['in-order']);
      }
      return;
    }
    const mayBeGood = (name: number): boolean => this.#mayMatchWell(query, first, name);
    let goodItems = 0;
    for (const name of names) {
      if (mayBeGood(name)) {
        const before = this.#candidates.count;
        const score = this.#scoreOf(query, typed, name);
        this.#add(name, score);
        goodItems += score >= scores.beginning ? this.#candidates.count - before : 0;
      }
    }
    if (goodItems >= limit) {
      return;
    }
    for (const name of names) {
      if (!mayBeGood(name)) {
        this.#add(name, this.#scoreOf(query, typed, name));
      }
    }
  }

  /** False where words in their order are the best that a name can give: a glance, before the name is looked at. */
  #mayMatchWell(query: readonly QueryWord[], first: QueryWord, name: number): boolean {
    const { nameStarts, wordsOfName, isNumber } = this.#table;
    const start = nameStarts[name] ?? 0;
    const length = (nameStarts[name + 1] ?? 0) - start;
    return wordsOfName[start] === first.exact || length === query.length || isNumber[name] === 1;
  }

  /** Adds the names that begin with the only word of the query. */
  #collectBeginning(query: QueryWord, typed: string): void {
    for (let word = query.from; word < query.to; word++) {
      const isExact = word === query.exact;
      for (const name of namesBeginningWith(this.#table, word)) {
        this.#add(name, isExact ? this.#scoreOf([query], typed, name) : scores.beginning);
      }
    }
  }

  #add(name: number, score: number): void {
    const { itemOfName, isFormer, lengths } = this.#table;
    const cost = costOf(bestScore - score, isFormer[name] ?? 0, lengths[name] ?? 0);
    this.#candidates.add(itemOfName[name] ?? 0, name, cost);
  }

  #scoreOf(query: readonly QueryWord[], typed: string, name: number): number {
    const standing = standingOf(this.#table, query, name);
    if (standing !== 'whole') {
      const isNumber = (this.#table.isNumber[name] ?? 0) === 1 && hasFirstNumeral(this.#table, query, name);
      return scores[isNumber ? 'number-in-part' : standing];
    }
    const whole = this.#table.names[name];
    const kind = kindOfName(whole?.weight ?? 'name');
    return scores[whole?.text === typed ? (`${kind}-as-written` as const) : kind];
  }

  /** All of a name, each word in full but for an error, before a part of one. */
  #forgivingScoreOf(typedWords: readonly string[], name: number): number {
    const { nameStarts, wordsOfName, words } = this.#table;
    const nameWords = wordsOfName.subarray(nameStarts[name] ?? 0, nameStarts[name + 1] ?? 0);
    const isTyped = (word: number): boolean =>
      typedWords.some((typed) => isSameButForOneError(words[word] ?? '', typed));
    const isWhole = nameWords.length === typedWords.length && nameWords.every(isTyped);
    return scores[isWhole ? 'whole-with-typing-errors' : 'with-typing-errors'];
  }
}

/** Builds the index of entries; their order decides between equally good matches. */
export function buildNameIndex<T>(entries: Iterable<NameEntry<T>>): NameIndex<T> {
  return new NameIndex(buildNameTable(entries));
}

function kindOfName(weight: NameWeight): 'id' | 'abbreviation' | 'name' {
  return weight === 'id' || weight === 'abbreviation' ? weight : 'name';
}
