import { lazy } from '../base/lazy';
import { Candidates, type Ranks } from './candidates';
import {
  hasAll,
  hasFirstNumeral,
  namesBeginningWith,
  namesWithAll,
  namesWithPrefix,
  type QueryWord,
  standingOf,
} from './name-finder';
import {
  buildNameTable,
  glance,
  glanceSize,
  type NameEntry,
  type NameTable,
  searchWords,
} from './name-table';
import { isNumber, shortFormOf, wordCountOf } from './name-traits';
import {
  hasWord,
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

/** Scores from here on mean that no typing error had to be forgiven, and that each word begins as it was typed. */
export const AS_TYPED = scores['in-any-order'];

const allDigits = /^\d+$/;
const mostQueryWords = 16;
const longestQuery = 400;
/** Finds the words of a list that a typed word may mean. */
type WordMatcher = (sorted: SortedWords, typed: string) => WordSet;

/** One walk over the names that have the rarest word of a query. */
interface Pass {
  readonly query: readonly QueryWord[];
  readonly first: QueryWord;
  /** The words but for the rarest. */
  readonly others: readonly QueryWord[];
  /** False for several words without one typed in full: then words in their order are the best that a name can give. */
  readonly mayMatchWell: boolean;
  /** The first walk takes the names that may match well, the second those that can't. */
  readonly isFirst: boolean;
}

/** The most that a name can score: a glance, before all of its words are looked at. */
function mostOf({ query, first, mayMatchWell }: Pass, traits: number, firstWord: number): number {
  if (!mayMatchWell) {
    return scores['in-order'];
  }
  const isAsLong = wordCountOf(traits) === query.length;
  if (query.length === 1 ? hasWord(first, firstWord) : firstWord === first.exact) {
    return isAsLong ? bestScore : isNumber(traits) === 1 ? scores['number-in-part'] : scores.beginning;
  }
  if (isNumber(traits) === 1) {
    return scores['number-in-part'];
  }
  return isAsLong ? scores['whole-in-any-order'] : scores['in-order'];
}

/** An index over the names of entries. Built once; an entry that changes needs a new index. */
export class NameIndex<T> {
  /** What it searches. */
  readonly table: NameTable<T>;
  readonly #candidates: Candidates;
  /** A 0 for each name. */
  readonly #marks: () => Uint8Array;

  constructor(table: NameTable<T>) {
    this.table = table;
    this.#candidates = new Candidates(table.items.length);
    this.#marks = lazy(() => new Uint8Array(table.texts.length));
  }

  /** How many entries the index holds. */
  get size(): number {
    return this.table.items.length;
  }

  /**
   * The entries that bear a name like the query, best first, at most `limit`, each once. Every word of the query
   * must be the beginning of a word of one name. Equally good matches: a current name before a former one, then by
   * rank, a shorter name before a longer one, then in the order of the entries. Names that only hold a typed word
   * inside a word follow where there is room; where no name has them all at the beginning of words, one typing error
   * is forgiven in each word of five letters or more. A query without letters and digits gives the first entries.
   */
  search(query: string, limit: number, ranks?: Ranks): NameMatch<T>[] {
    return this.#find(query, limit, ranks, true);
  }

  /** The same, but no typing error is forgiven. */
  searchAsTyped(query: string, limit: number): NameMatch<T>[] {
    return this.#find(query, limit, undefined, false);
  }

  #find(query: string, limit: number, ranks: Ranks | undefined, isForgiving: boolean): NameMatch<T>[] {
    if (limit <= 0) {
      return [];
    }
    const typed = query.slice(0, longestQuery).trim().normalize('NFC');
    const typedWords = searchWords(typed).slice(0, mostQueryWords);
    this.#candidates.begin(limit, ranks);
    if (typedWords.length === 0) {
      return this.#firstEntries(ranks === undefined ? limit : Infinity);
    }
    this.#collectAsTyped(this.#queryWords(typedWords, wordsBeginningWith), typed);
    const isFoundAsTyped = this.#candidates.count > 0;
    if (this.#candidates.count < limit) {
      this.#collectFurther(this.#queryWords(typedWords, wordsHolding), () => scores['inside-words']);
    }
    if (isForgiving && !isFoundAsTyped) {
      const forgiving = this.#queryWords(typedWords, wordsWithOneError);
      this.#collectFurther(forgiving, (name) => this.#forgivingScoreOf(typedWords, name));
    }
    return this.#candidates.take().flatMap(({ item: number, name, kind, rank }) => {
      const item = this.table.items[number];
      const text = this.table.texts[name];
      return item === undefined || text === undefined
        ? []
        : [{ item, name: text, score: bestScore - kind, rank }];
    });
  }

  /** The best of the first so many entries. */
  #firstEntries(among: number): NameMatch<T>[] {
    const { items, itemStarts, texts } = this.table;
    for (let number = 0; number < Math.min(among, items.length); number++) {
      this.#candidates.add(number, 0, 0, 0);
    }
    return this.#candidates.take().flatMap(({ item: number, rank }) => {
      const item = items[number];
      const [name = ''] = texts.slice(itemStarts[number], itemStarts[number + 1]);
      return item === undefined ? [] : [{ item, name, score: 0, rank }];
    });
  }

  #queryWords(typedWords: readonly string[], match: WordMatcher): readonly QueryWord[] {
    return typedWords.map((typed) => {
      const matches = match(this.table, typed);
      return { ...matches, exact: this.table.words[matches.from] === typed ? matches.from : -1 };
    });
  }

  #collectFurther(query: readonly QueryWord[], scoreOf: (name: number) => number): void {
    if (query.some(({ further }) => further.size > 0)) {
      this.#collect(query, scoreOf);
    }
  }

  /** Adds the names in which every query word has a match. */
  #collect(query: readonly QueryWord[], scoreOf: (name: number) => number): void {
    for (const name of namesWithAll(this.table, query, this.#marks())) {
      this.#add(name, scoreOf(name));
    }
  }

  /** Adds the names in which every query word begins a word; where enough match well, not those that match worse. */
  #collectAsTyped(query: readonly QueryWord[], typed: string): void {
    const [first] = query;
    if (first === undefined) {
      return;
    }
    if (query.length === 1 && !allDigits.test(typed)) {
      this.#collectWord(first, typed);
      return;
    }
    const sizes = query.map((word) => namesWithPrefix(this.table, word).length);
    const rarest = query[sizes.indexOf(Math.min(...sizes))] ?? first;
    const names = namesWithPrefix(this.table, rarest);
    const others = query.filter((word) => word !== rarest);
    const mayMatchWell = query.length === 1 || query.some(({ exact }) => exact >= 0);
    const pass = { query, first, others, mayMatchWell };
    if (mayMatchWell) {
      this.#collectFitting(names, typed, { ...pass, isFirst: true });
    }
    if (!this.#candidates.hasEnough(bestScore - scores.beginning)) {
      this.#collectFitting(names, typed, { ...pass, isFirst: false });
    }
  }

  /** Adds the names that have the other words too, of those that the walk takes. */
  #collectFitting(names: Uint32Array, typed: string, pass: Pass): void {
    const { query, others, isFirst } = pass;
    const { glances } = this.table;
    const candidates = this.#candidates;
    for (let place = 0; place < names.length; place++) {
      const name = names[place] ?? 0;
      const item = glances[name * glanceSize + glance.item] ?? 0;
      const traits = glances[name * glanceSize + glance.traits] ?? 0;
      const firstWord = glances[name * glanceSize + glance.firstWord] ?? 0;
      const most = mostOf(pass, traits, firstWord);
      if (
        most >= scores.beginning === isFirst &&
        candidates.mayAdd(item, bestScore - most, traits) &&
        hasAll(this.table, others, name)
      ) {
        candidates.add(item, name, bestScore - this.#scoreOf(query, typed, name), traits);
      }
    }
  }

  /** Adds the names with a word that begins like the only one of the query: first those that begin with such a word. */
  #collectWord(word: QueryWord, typed: string): void {
    const afterExact = word.exact < 0 ? word.from : word.exact + 1;
    for (const name of namesBeginningWith(this.table, word.from, afterExact)) {
      this.#add(name, this.#scoreOf([word], typed, name));
    }
    this.#addAll(namesBeginningWith(this.table, afterExact, word.to), scores.beginning);
    if (!this.#candidates.hasEnough(bestScore - scores.beginning)) {
      this.#addAll(namesWithPrefix(this.table, word), scores['in-order']);
    }
  }

  #addAll(names: Uint32Array, score: number): void {
    const { glances } = this.table;
    const candidates = this.#candidates;
    for (let place = 0; place < names.length; place++) {
      const name = names[place] ?? 0;
      const item = glances[name * glanceSize + glance.item] ?? 0;
      candidates.add(item, name, bestScore - score, glances[name * glanceSize + glance.traits] ?? 0);
    }
  }

  #add(name: number, score: number): void {
    const { glances } = this.table;
    const item = glances[name * glanceSize + glance.item] ?? 0;
    this.#candidates.add(item, name, bestScore - score, this.#traitsOf(name));
  }

  #traitsOf(name: number): number {
    return this.table.glances[name * glanceSize + glance.traits] ?? 0;
  }

  #scoreOf(query: readonly QueryWord[], typed: string, name: number): number {
    const standing = standingOf(this.table, query, name);
    if (standing !== 'whole') {
      const isOfNumber = isNumber(this.#traitsOf(name)) === 1 && hasFirstNumeral(this.table, query, name);
      return scores[isOfNumber ? 'number-in-part' : standing];
    }
    const kind = shortFormOf(this.#traitsOf(name));
    return scores[this.table.texts[name] === typed ? (`${kind}-as-written` as const) : kind];
  }

  /** All of a name, each word in full but for an error, before a part of one. */
  #forgivingScoreOf(typedWords: readonly string[], name: number): number {
    const { nameStarts, wordsOfName, words } = this.table;
    const nameWords = wordsOfName.subarray(nameStarts[name] ?? 0, nameStarts[name + 1] ?? 0);
    const isTyped = (word: number): boolean =>
      typedWords.some((typed) => isSameButForOneError(words[word] ?? '', typed));
    const isWhole = nameWords.length === typedWords.length && nameWords.every(isTyped);
    return scores[isWhole ? 'whole-with-typing-errors' : 'with-typing-errors'];
  }
}

/**
 * Builds the index of entries; their order decides between equally good matches. With an index of before, those that it
 * has by their source cost little.
 */
export function buildNameIndex<T>(entries: Iterable<NameEntry<T>>, before?: NameIndex<T>): NameIndex<T> {
  return new NameIndex(buildNameTable(entries, before?.table));
}
