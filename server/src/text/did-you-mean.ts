import { distance } from 'fastest-levenshtein';
import { searchKey } from './search-folding';

/**
 * Suggestions for a word that is not among the words that fit: keys, allowed values, ids.
 */

export interface SuggestOptions {
  /** How many suggestions at most; 3 unless told. */
  readonly limit?: number;
  /** How far off a suggestion may be, in wrong letters; about a third of the word's letters unless told. */
  readonly maximumDistance?: number;
}

interface Scored {
  readonly candidate: string;
  /** How far from what was typed, in wrong letters; 0 for a word that differs only in its writing. */
  readonly cost: number;
  readonly commonPrefix: number;
}

const defaultLimit = 3;
const shortestWordWithErrors = 3;
const shortestPrefix = 2;

/** Costs of likenesses that are not counted in wrong letters: between one wrong letter and three. */
const otherWordOrder = 0.5;
const beginningOfCandidate = 1.5;
const sharedWords = 2.5;
const sharedStem = 2.75;
const shortestStem = 4;

const unlike = Infinity;

/** A suggestion that is so much farther off than the best one is left out. */
const costBeyondBest = 1.5;

/**
 * The candidates that an editor may have meant, best first. Compared without case, diacritics and separators.
 * Alike are: few wrong letters (two neighbours swapped count as one), the beginning of a candidate, the same words
 * in another order, all words of one within the other, or a common stem. The order depends on the words alone, not
 * on the order of the candidates. Costs about a microsecond a candidate.
 */
export function suggest(input: string, candidates: Iterable<string>, options: SuggestOptions = {}): string[] {
  const key = searchKey(input);
  const words = new Set(key.split(' '));
  const { limit = defaultLimit, maximumDistance = Infinity } = options;
  if (key === '' || limit <= 0) {
    return [];
  }
  const scored: Scored[] = [];
  for (const candidate of new Set(candidates)) {
    const candidateKey = searchKey(candidate);
    const cost = likenessCost(key, words, candidateKey);
    if (candidate !== input && cost < unlike && cost <= maximumDistance) {
      scored.push({ candidate, cost, commonPrefix: commonPrefixLength(key, candidateKey) });
    }
  }
  scored.sort(byLikeness);
  const best = scored[0]?.cost ?? 0;
  return scored
    .filter(({ cost }) => cost <= best + costBeyondBest)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function byLikeness(a: Scored, b: Scored): number {
  if (a.cost !== b.cost) {
    return a.cost - b.cost;
  }
  if (a.commonPrefix !== b.commonPrefix) {
    return b.commonPrefix - a.commonPrefix;
  }
  return a.candidate < b.candidate ? -1 : 1;
}

function likenessCost(input: string, inputWords: ReadonlySet<string>, candidate: string): number {
  return input === candidate
    ? 0
    : Math.min(costByLetters(input, candidate), costByWords(input, inputWords, candidate));
}

function costByLetters(input: string, candidate: string): number {
  const longer = Math.max(input.length, candidate.length);
  const allowed = longer < shortestWordWithErrors ? 0 : Math.round(longer / 3);
  if (Math.abs(input.length - candidate.length) > allowed) {
    return unlike;
  }
  if (differByOneSwap(input, candidate)) {
    return 1;
  }
  const wrongLetters = distance(input, candidate);
  return wrongLetters <= allowed ? wrongLetters : unlike;
}

function costByWords(input: string, inputWords: ReadonlySet<string>, candidate: string): number {
  if (input.length >= shortestPrefix && candidate.startsWith(input)) {
    return beginningOfCandidate;
  }
  if (inputWords.size === 1 && !candidate.includes(' ')) {
    return shareStem(input, candidate) ? sharedStem : unlike;
  }
  const candidateWords = candidate.split(' ');
  const shared = candidateWords.filter((word) => inputWords.has(word)).length;
  if (shared < Math.min(inputWords.size, candidateWords.length)) {
    return unlike;
  }
  return inputWords.size === candidateWords.length ? otherWordOrder : sharedWords;
}

/** `party` and `parties`: the beginning is the same for at least half of the longer word. */
function shareStem(a: string, b: string): boolean {
  return commonPrefixLength(a, b) >= Math.max(shortestStem, Math.max(a.length, b.length) / 2);
}

function differByOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length) {
    return false;
  }
  const at = commonPrefixLength(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) {
    length++;
  }
  return length;
}
