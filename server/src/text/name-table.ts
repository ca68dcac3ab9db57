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
  /** What stands for the names: where a table had them, they need not be read for the next. */
  readonly source?: object;
}

/**
 * Names and words are numbers here: a name's number is its place in `texts`, a word's its place in `words`.
 * `wordsOfName` from `nameStarts[n]` to `nameStarts[n + 1]` are the words of name n in their order;
 * `namesOfWord` from `wordStarts[w]` to `wordStarts[w + 1]` are the names that have word w, ascending, each once.
 */
export interface NameTable<T> {
  readonly items: readonly T[];
  readonly sources: readonly (object | undefined)[];
  /** The names of item i are those from `itemStarts[i]` to before `itemStarts[i + 1]`. */
  readonly itemStarts: Uint32Array;
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

/**
 * Packs entries, in their order. A name without a letter or digit is kept but found by nothing. What was packed before
 * is taken from there: cutting names into words is most of the work.
 */
export function buildNameTable<T>(entries: Iterable<NameEntry<T>>, before?: NameTable<T>): NameTable<T> {
  const builder = new NameTableBuilder<T>(before);
  for (const entry of entries) {
    builder.add(entry);
  }
  return builder.table();
}

class NameTableBuilder<T> {
  readonly #before: NameTable<T> | undefined;
  readonly #placesBefore: ReadonlyMap<object | undefined, number>;
  readonly #items: T[] = [];
  readonly #sources: (object | undefined)[] = [];
  readonly #itemStarts: number[] = [0];
  readonly #texts: string[] = [];
  readonly #traits: number[] = [];
  readonly #nameStarts: number[] = [0];
  /** Each word with the number it was given when it was first read; those of the table before have theirs of there. */
  readonly #wordNumbers: Map<string, number>;
  readonly #wordsOfNames: number[] = [];

  constructor(before: NameTable<T> | undefined) {
    this.#before = before;
    this.#placesBefore = new Map(before?.sources.map((source, place) => [source, place]));
    this.#wordNumbers = new Map(before?.words.map((word, number) => [word, number]));
  }

  add(entry: NameEntry<T>): void {
    const { item, source } = entry;
    const place = source && this.#placesBefore.get(source);
    if (this.#before === undefined || place === undefined) {
      for (const name of entry.names) {
        this.#addName(name);
      }
    } else {
      this.#addFrom(this.#before, place);
    }
    this.#items.push(item);
    this.#sources.push(source);
    this.#itemStarts.push(this.#texts.length);
  }

  #addName({ text, weight }: WeightedName): void {
    const words = searchWords(text);
    for (const word of words) {
      const number = this.#wordNumbers.get(word) ?? this.#wordNumbers.size;
      this.#wordNumbers.set(word, number);
      this.#wordsOfNames.push(number);
    }
    this.#endName(text, traitsOf(text.length, weight, words.length));
  }

  #addFrom({ itemStarts, texts, glances, nameStarts, wordsOfName }: NameTable<T>, place: number): void {
    const end = itemStarts[place + 1] ?? 0;
    for (let name = itemStarts[place] ?? 0; name < end; name++) {
      const afterLast = nameStarts[name + 1] ?? 0;
      for (let at = nameStarts[name] ?? 0; at < afterLast; at++) {
        this.#wordsOfNames.push(wordsOfName[at] ?? 0);
      }
      this.#endName(texts[name] ?? '', glances[name * glanceSize + glance.traits] ?? 0);
    }
  }

  #endName(text: string, traits: number): void {
    this.#texts.push(text);
    this.#traits.push(traits);
    this.#nameStarts.push(this.#wordsOfNames.length);
  }

  table(): NameTable<T> {
    const itemStarts = Uint32Array.from(this.#itemStarts);
    const nameStarts = Uint32Array.from(this.#nameStarts);
    const words = this.#wordsInUse();
    const wordsOfName = this.#renumbered(words);
    return {
      items: this.#items,
      sources: this.#sources,
      itemStarts,
      texts: this.#texts,
      glances: glancesOf(this.#traits, itemStarts, nameStarts, wordsOfName),
      words,
      ...joinWords(words),
      nameStarts,
      wordsOfName,
      ...namesByWord(nameStarts, wordsOfName, words.length),
      ...namesByFirstWord(nameStarts, wordsOfName, words.length),
    };
  }

  /** In order; those that only names of the table before had are left out. */
  #wordsInUse(): string[] {
    const isUsed = new Uint8Array(this.#wordNumbers.size);
    for (const number of this.#wordsOfNames) {
      isUsed[number] = 1;
    }
    return [...this.#wordNumbers.keys()].filter((_, number) => isUsed[number] === 1).sort();
  }

  #renumbered(sortedWords: readonly string[]): Uint32Array {
    const sortedNumbers = new Uint32Array(this.#wordNumbers.size);
    sortedWords.forEach((word, number) => {
      sortedNumbers[this.#wordNumbers.get(word) ?? 0] = number;
    });
    const renumbered = new Uint32Array(this.#wordsOfNames.length);
    this.#wordsOfNames.forEach((number, place) => {
      renumbered[place] = sortedNumbers[number] ?? 0;
    });
    return renumbered;
  }
}

/** What `glances` holds of a name from `glanceSize` times its number on. */
export const glanceSize = 3;
export const glance = { item: 0, traits: 1, firstWord: 2 } as const;

function glancesOf(
  traits: readonly number[],
  itemStarts: Uint32Array,
  nameStarts: Uint32Array,
  wordsOfName: Uint32Array,
): Uint32Array {
  const glances = new Uint32Array(traits.length * glanceSize);
  let item = 0;
  traits.forEach((traitsOfName, name) => {
    while (name >= (itemStarts[item + 1] ?? 0)) {
      item++;
    }
    const at = name * glanceSize;
    glances[at + glance.item] = item;
    glances[at + glance.traits] = traitsOfName;
    glances[at + glance.firstWord] = wordsOfName[nameStarts[name] ?? 0] ?? 0;
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
