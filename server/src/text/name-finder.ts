import type { NameTable } from './name-table';
import { hasWord, type WordSet } from './word-match';

/**
 * Names by the words of a query: which names have them all, and how they stand in a name.
 * Names, words and places are numbers of a {@link NameTable}.
 */

/** A word of a query. */
export interface QueryWord extends WordSet {
  /** The word of the table that is the typed word in full; -1 where there is none. */
  readonly exact: number;
}

/** How the words of a query stand in a name that has them all. */
export type Standing = 'whole' | 'whole-in-any-order' | 'beginning' | 'in-order' | 'in-any-order';

/** Looking at each name's words is about this many times dearer than walking a word's list of names. */
const priceOfName = 6;

/** The names that have a word of every set, each once, in no particular order. `marks` has a 0 for each name. */
export function namesWithAll(
  table: NameTable<unknown>,
  sets: readonly WordSet[],
  marks: Uint8Array,
): Uint32Array {
  const rarestFirst = sets
    .map((set) => ({ set, size: occurrences(table, set) }))
    .sort((a, b) => a.size - b.size);
  let names: Uint32Array = new Uint32Array(0);
  let withRarest = names;
  rarestFirst.forEach(({ set, size }, wordsBefore) => {
    names =
      wordsBefore > 0 && names.length * priceOfName < size
        ? names.filter((name) => markName(marks, name, wordsBefore, placeOf(table, set, name, 0) >= 0))
        : namesWith(table, set, size, marks, wordsBefore);
    withRarest = wordsBefore === 0 ? names : withRarest;
  });
  for (const name of withRarest) {
    marks[name] = 0;
  }
  return names;
}

/** The names with a word that begins with what was typed, by word; one with several such words stands there again. */
export function namesWithPrefix(
  { wordStarts, namesOfWord }: NameTable<unknown>,
  { from, to }: WordSet,
): Uint32Array {
  return namesOfWord.subarray(wordStarts[from] ?? 0, wordStarts[to] ?? 0);
}

/** The names whose first word is one of those from a place in the list up to before another. */
export function namesBeginningWith(
  { firstWordStarts, namesOfFirstWord }: NameTable<unknown>,
  from: number,
  to: number,
): Uint32Array {
  return namesOfFirstWord.subarray(firstWordStarts[from] ?? 0, firstWordStarts[to] ?? 0);
}

/** Whether the name has a word of every set. */
export function hasAll(table: NameTable<unknown>, sets: readonly WordSet[], name: number): boolean {
  for (const set of sets) {
    if (placeOf(table, set, name, 0) < 0) {
      return false;
    }
  }
  return true;
}

/** How the query stands in the name; its last word may be unfinished, in the beginning of a name only that one. */
export function standingOf(table: NameTable<unknown>, query: readonly QueryWord[], name: number): Standing {
  const { nameStarts, wordsOfName } = table;
  const start = nameStarts[name] ?? 0;
  const end = nameStarts[name + 1] ?? 0;
  const length = query.length;
  if (length > end - start) {
    return isInOrder(table, query, name) ? 'in-order' : 'in-any-order';
  }
  let place = 0;
  while (place < length && query[place]?.exact === wordsOfName[start + place]) {
    place++;
  }
  if (place === length) {
    return length === end - start ? 'whole' : 'beginning';
  }
  const last = query[length - 1];
  if (place === length - 1 && last !== undefined && hasWord(last, wordsOfName[start + place] ?? 0)) {
    return 'beginning';
  }
  if (length > 1 && length === end - start && isEachWordTyped(table, query, name)) {
    return 'whole-in-any-order';
  }
  return isInOrder(table, query, name) ? 'in-order' : 'in-any-order';
}

/** Whether every word of the name is among the words of the query, typed in full. */
function isEachWordTyped(
  { nameStarts, wordsOfName }: NameTable<unknown>,
  query: readonly QueryWord[],
  name: number,
): boolean {
  const end = nameStarts[name + 1] ?? 0;
  for (let place = nameStarts[name] ?? 0; place < end; place++) {
    if (!query.some(({ exact }) => exact === wordsOfName[place])) {
      return false;
    }
  }
  return true;
}

/** Whether the first of the name's words that is all digits, a document's number within its kind, was typed in full. */
export function hasFirstNumeral(
  { nameStarts, wordsOfName, words }: NameTable<unknown>,
  query: readonly QueryWord[],
  name: number,
): boolean {
  const end = nameStarts[name + 1] ?? 0;
  for (let place = nameStarts[name] ?? 0; place < end; place++) {
    const word = wordsOfName[place] ?? 0;
    if (allDigits.test(words[word] ?? '')) {
      return query.some(({ exact }) => exact === word);
    }
  }
  return false;
}

const allDigits = /^\d+$/;

function isInOrder(table: NameTable<unknown>, query: readonly QueryWord[], name: number): boolean {
  let place = 0;
  for (const set of query) {
    const found = placeOf(table, set, name, place);
    if (found < 0) {
      return false;
    }
    place = found + 1;
  }
  return true;
}

/** The place in the name of its first word that belongs to the set, from a place on; -1 where there is none. */
function placeOf(table: NameTable<unknown>, set: WordSet, name: number, fromPlace: number): number {
  const { nameStarts, wordsOfName } = table;
  const start = nameStarts[name] ?? 0;
  const end = nameStarts[name + 1] ?? 0;
  for (let index = start + fromPlace; index < end; index++) {
    if (hasWord(set, wordsOfName[index] ?? 0)) {
      return index - start;
    }
  }
  return -1;
}

/** How often words of the set occur in names; a name counts once for each of them. */
function occurrences({ wordStarts }: NameTable<unknown>, { from, to, further }: WordSet): number {
  let count = (wordStarts[to] ?? 0) - (wordStarts[from] ?? 0);
  for (const word of further) {
    count += (wordStarts[word + 1] ?? 0) - (wordStarts[word] ?? 0);
  }
  return count;
}

/** The names with a word of the set among those in which all words before have been found. */
function namesWith(
  { wordStarts, namesOfWord }: NameTable<unknown>,
  { from, to, further }: WordSet,
  size: number,
  marks: Uint8Array,
  wordsBefore: number,
): Uint32Array {
  const result = new Uint32Array(size);
  let count = 0;
  const add = (firstWord: number, afterLastWord: number): void => {
    const end = wordStarts[afterLastWord] ?? 0;
    for (let place = wordStarts[firstWord] ?? 0; place < end; place++) {
      const name = namesOfWord[place] ?? 0;
      if (marks[name] === wordsBefore) {
        marks[name] = wordsBefore + 1;
        result[count] = name;
        count++;
      }
    }
  };
  add(from, to);
  for (const word of further) {
    add(word, word + 1);
  }
  return result.subarray(0, count);
}

function markName(marks: Uint8Array, name: number, wordsBefore: number, found: boolean): boolean {
  if (found) {
    marks[name] = wordsBefore + 1;
  }
  return found;
}
