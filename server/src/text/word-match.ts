/**
 * Which words of a sorted list may be meant by a typed word: those that begin with it, those that hold it, and
 * those that one typing error turns into it.
 */

/** Words in the order of their UTF-16 units, and the same in one text. */
export interface SortedWords {
  readonly words: readonly string[];
  /** All words in their order, each after a line feed. */
  readonly wordText: string;
  /** Where each word begins in that text. */
  readonly wordOffsets: Uint32Array;
}

/** Words by their places in the sorted list: a range of them, and further single ones outside of it. */
export interface WordSet {
  readonly from: number;
  readonly to: number;
  readonly further: ReadonlySet<number>;
}

/** Typed words shorter than this are looked for only at the beginning of words. */
const shortestInnerPart = 3;
/** Typed words shorter than this are taken to be free of errors. */
const shortestWithError = 5;

const noWords: ReadonlySet<number> = new Set();

/** Whether the word with this place in the list belongs to the set. */
export function hasWord(set: WordSet, word: number): boolean {
  return (word >= set.from && word < set.to) || (set.further !== noWords && set.further.has(word));
}

/** The words that begin with what was typed. */
export function wordsBeginningWith({ words }: SortedWords, typed: string): WordSet {
  const isBefore = (bound: string) => (place: number) => (words[place] ?? '') < bound;
  const from = firstPlace(words.length, isBefore(typed));
  return { from, to: firstPlace(words.length, isBefore(`${typed}\uFFFF`)), further: noWords };
}

/** The words that begin with what was typed or, from three letters on, hold it. */
export function wordsHolding(sorted: SortedWords, typed: string): WordSet {
  const beginning = wordsBeginningWith(sorted, typed);
  if (typed.length < shortestInnerPart) {
    return beginning;
  }
  const { wordText, wordOffsets } = sorted;
  const further = new Set<number>();
  for (let at = wordText.indexOf(typed); at >= 0; at = wordText.indexOf(typed, at + 1)) {
    const offset = at;
    const word = firstPlace(wordOffsets.length, (place) => (wordOffsets[place] ?? 0) <= offset) - 1;
    if (word < beginning.from || word >= beginning.to) {
      further.add(word);
    }
  }
  return { ...beginning, further };
}

/** The words that begin with what was typed or, from five letters on, begin with it but for one typing error. */
export function wordsWithOneError(sorted: SortedWords, typed: string): WordSet {
  const beginning = wordsBeginningWith(sorted, typed);
  if (typed.length < shortestWithError) {
    return beginning;
  }
  const further = new Set<number>();
  sorted.words.forEach((word, place) => {
    if ((place < beginning.from || place >= beginning.to) && beginsWithOneError(word, typed)) {
      further.add(place);
    }
  });
  return { ...beginning, further };
}

/**
 * Whether `word` begins with `typed`, but for one wrong, missing, superfluous letter or two swapped ones.
 * The error is where the two first differ: no earlier one could bring the rest into line.
 */
function beginsWithOneError(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at)) {
    at++;
  }
  return (
    at === typed.length ||
    agreeFrom(typed, at + 1, word, at + 1) ||
    agreeFrom(typed, at + 1, word, at) ||
    agreeFrom(typed, at, word, at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && agreeFrom(typed, at + 2, word, at + 2))
  );
}

/** Whether the two are the same but for one such error; in words that are taken to be free of errors, the same. */
export function isSameButForOneError(word: string, typed: string): boolean {
  if (word === typed) {
    return true;
  }
  const mayErr = typed.length >= shortestWithError && Math.abs(word.length - typed.length) <= 1;
  return mayErr && beginsWithOneError(word, typed) && beginsWithOneError(typed, word);
}

/** Whether what follows in `typed` stands in `word` too. */
function agreeFrom(typed: string, typedAt: number, word: string, wordAt: number): boolean {
  const length = typed.length - typedAt;
  if (wordAt + length > word.length) {
    return false;
  }
  for (let index = 0; index < length; index++) {
    if (typed.charCodeAt(typedAt + index) !== word.charCodeAt(wordAt + index)) {
      return false;
    }
  }
  return true;
}

/** The first place from 0 to `length` of which `isBefore` does not hold; it must hold for all places up to there. */
function firstPlace(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
