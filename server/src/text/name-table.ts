import { traitsOf } from './name-traits';
import { searchKey } from './search-folding';

/**
 * The names of many entries, cut into words and packed into typed arrays: the data that a name search walks over.
 */

/** What kind of name it is; it decides which of two equally good matches comes first. */
export type NameWeight = 'id' | 'abbreviation' | 'name' | 'alias' | 'former-name' | 'number';

/** One of the names that an entry bears. */
export interface WeightedName {
  readonly text: string;
  readonly weight: NameWeight;
}

/** An entry with its names. */
export interface NameEntry<T> {
  readonly item: T;
  readonly names: readonly WeightedName[];
}

/**
 * Names and words are numbers here: a name's number is its place in `texts`, a word's its place in `words`.
 * `wordsOfName` from `nameStarts[n]` to `nameStarts[n + 1]` are the words of name n in their order;
 * `namesOfWord` from `wordStarts[w]` to `wordStarts[w + 1]` are the names that have word w, ascending, each once.
 */
export interface NameTable<T> {
  readonly items: readonly T[];
  /** The first name of each item, as it is written; empty where it has none. */
  readonly firstNames: readonly string[];
  /** Each name as it is written. */
  readonly texts: readonly string[];
  /** For each name what the search looks at first, side by side: `glance` of its number and those behind. */
  readonly glances: Uint32Array;
  /** Folded, distinct, in the order of their UTF-16 units. */
  readonly words: readonly string[];
  /** All words in their order, each after a line feed, to be searched at one go; word w begins at `wordOffsets[w]`. */
  readonly wordText: string;
  readonly wordOffsets: Uint32Array;
  readonly nameStarts: Uint32Array;
  readonly wordsOfName: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly namesOfWord: Uint32Array;
  /** From `firstWordStarts[w]` to `firstWordStarts[w + 1]`: the names that begin with word w, ascending. */
  readonly firstWordStarts: Uint32Array;
  readonly namesOfFirstWord: Uint32Array;
}

const onlyPlainWords = /^[a-z0-9 ]*$/;
const betweenWords = /[^\p{L}\p{M}\p{N}]+/u;

/** The words of a text under search folding: runs of letters and digits. */
export function searchWords(text: string): string[] {
  const key = searchKey(text);
  if (onlyPlainWords.test(key)) {
    return key === '' ? [] : key.split(' ');
  }
  return key.split(betweenWords).filter((word) => word !== '');
}

/** Packs entries, in their order. A name without a letter or digit is kept but found by nothing. */
export function buildNameTable<T>(entries: Iterable<NameEntry<T>>): NameTable<T> {
  const items: T[] = [];
  const firstNames: string[] = [];
  const texts: string[] = [];
  const weights: NameWeight[] = [];
  const itemOfName: number[] = [];
  const nameStarts: number[] = [0];
  const wordsInReadingOrder = new Map<string, number>();
  const readingNumbers: number[] = [];
  for (const entry of entries) {
    for (const name of entry.names) {
      for (const word of searchWords(name.text)) {
        const known = wordsInReadingOrder.get(word);
        readingNumbers.push(known ?? wordsInReadingOrder.size);
        if (known === undefined) {
          wordsInReadingOrder.set(word, wordsInReadingOrder.size);
        }
      }
      texts.push(name.text);
      weights.push(name.weight);
      itemOfName.push(items.length);
      nameStarts.push(readingNumbers.length);
    }
    firstNames.push(entry.names[0]?.text ?? '');
    items.push(entry.item);
  }
  const words = [...wordsInReadingOrder.keys()].sort();
  const wordsOfName = renumberWords(readingNumbers, wordsInReadingOrder, words);
  const starts = Uint32Array.from(nameStarts);
  return {
    items,
    firstNames,
    texts,
    glances: glancesOf(texts, weights, itemOfName, starts, wordsOfName),
    words,
    ...joinWords(words),
    nameStarts: starts,
    wordsOfName,
    ...namesByWord(starts, wordsOfName, words.length),
    ...namesByFirstWord(starts, wordsOfName, words.length),
  };
}

/** What `glances` holds of a name from `glanceSize` times its number on. */
export const glanceSize = 3;
export const glance = { item: 0, traits: 1, firstWord: 2 } as const;

function glancesOf(
  texts: readonly string[],
  weights: readonly NameWeight[],
  itemOfName: readonly number[],
  nameStarts: Uint32Array,
  wordsOfName: Uint32Array,
): Uint32Array {
  const glances = new Uint32Array(texts.length * glanceSize);
  texts.forEach((text, name) => {
    const at = name * glanceSize;
    const start = nameStarts[name] ?? 0;
    glances[at + glance.item] = itemOfName[name] ?? 0;
    const words = (nameStarts[name + 1] ?? 0) - start;
    glances[at + glance.traits] = traitsOf(text.length, weights[name] ?? 'name', words);
    glances[at + glance.firstWord] = wordsOfName[start] ?? 0;
  });
  return glances;
}

function joinWords(words: readonly string[]): Pick<NameTable<unknown>, 'wordText' | 'wordOffsets'> {
  const wordOffsets = new Uint32Array(words.length);
  let offset = 1;
  words.forEach((word, number) => {
    wordOffsets[number] = offset;
    offset += word.length + 1;
  });
  return { wordText: `\n${words.join('\n')}`, wordOffsets };
}

function renumberWords(
  readingNumbers: readonly number[],
  wordsInReadingOrder: ReadonlyMap<string, number>,
  sortedWords: readonly string[],
): Uint32Array {
  const sortedNumber = new Uint32Array(sortedWords.length);
  sortedWords.forEach((word, number) => {
    sortedNumber[wordsInReadingOrder.get(word) ?? 0] = number;
  });
  return Uint32Array.from(readingNumbers, (number) => sortedNumber[number] ?? 0);
}

/** Turns "words of each name" round into "names of each word". */
function namesByWord(
  nameStarts: Uint32Array,
  wordsOfName: Uint32Array,
  wordCount: number,
): Pick<NameTable<unknown>, 'wordStarts' | 'namesOfWord'> {
  const nameCount = nameStarts.length - 1;
  const wordStarts = new Uint32Array(wordCount + 1);
  forEachWordOnce(nameStarts, wordsOfName, wordCount, (word) => {
    wordStarts[word + 1] = (wordStarts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < wordCount; word++) {
    wordStarts[word + 1] = (wordStarts[word + 1] ?? 0) + (wordStarts[word] ?? 0);
  }
  const nextPlace = wordStarts.slice();
  const namesOfWord = new Uint32Array(nameCount === 0 ? 0 : (wordStarts[wordCount] ?? 0));
  forEachWordOnce(nameStarts, wordsOfName, wordCount, (word, name) => {
    const place = nextPlace[word] ?? 0;
    namesOfWord[place] = name;
    nextPlace[word] = place + 1;
  });
  return { wordStarts, namesOfWord };
}

/** The same for the first word of each name alone. */
function namesByFirstWord(
  nameStarts: Uint32Array,
  wordsOfName: Uint32Array,
  wordCount: number,
): Pick<NameTable<unknown>, 'firstWordStarts' | 'namesOfFirstWord'> {
  const firstWordStarts = new Uint32Array(wordCount + 1);
  const visit = (take: (word: number, name: number) => void): void => {
    for (let name = 0; name + 1 < nameStarts.length; name++) {
      const start = nameStarts[name] ?? 0;
      if (start < (nameStarts[name + 1] ?? 0)) {
        take(wordsOfName[start] ?? 0, name);
      }
    }
  };
  visit((word) => {
    firstWordStarts[word + 1] = (firstWordStarts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < wordCount; word++) {
    firstWordStarts[word + 1] = (firstWordStarts[word + 1] ?? 0) + (firstWordStarts[word] ?? 0);
  }
  const nextPlace = firstWordStarts.slice();
  const namesOfFirstWord = new Uint32Array(firstWordStarts[wordCount] ?? 0);
  visit((word, name) => {
    const place = nextPlace[word] ?? 0;
    namesOfFirstWord[place] = name;
    nextPlace[word] = place + 1;
  });
  return { firstWordStarts, namesOfFirstWord };
}

/** Visits each name's distinct words, names ascending. */
function forEachWordOnce(
  nameStarts: Uint32Array,
  wordsOfName: Uint32Array,
  wordCount: number,
  visit: (word: number, name: number) => void,
): void {
  const lastNameOfWord = new Int32Array(wordCount).fill(-1);
  for (let name = 0; name + 1 < nameStarts.length; name++) {
    const end = nameStarts[name + 1] ?? 0;
    for (let place = nameStarts[name] ?? 0; place < end; place++) {
      const word = wordsOfName[place] ?? 0;
      if (lastNameOfWord[word] !== name) {
        lastNameOfWord[word] = name;
        visit(word, name);
      }
    }
  }
}
