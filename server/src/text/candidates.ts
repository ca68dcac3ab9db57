/**
 * How much else speaks for each entry, whatever was typed, in the order of the entries: from 0, the best, to 63. It
 * decides between matches of the same kind.
 */
export type Ranks = Uint8Array;

/** An entry that may be given, by its number and that of its best name. */
export interface Candidate {
  readonly item: number;
  readonly name: number;
  /** The kind of match, from 0, the best. */
  readonly kind: number;
  readonly rank: number;
}

/** A cost holds, from its upper bits: the kind of match (0 to 15), 1 for a former name, the rank, the name's length. */
const lengthBits = 12;
const rankBits = 6;
const longest = 2 ** lengthBits - 1;
const kindsAndAges = 32;
const notFound = 0xffffffff;
/** Up to this many results are picked out without sorting all that was found. */
const fewResults = 500;

/** The cost of a name before the rank of its entry is known; smaller is better. */
export function costOf(kind: number, isFormer: number, length: number): number {
  return ((kind * 2 + isFormer) << lengthBits) + Math.min(length, longest);
}

/**
 * What a search has found so far: for each entry its lowest cost and the name that gave it. Its arrays are as long as
 * there are entries, and are used again for the next search.
 */
export class Candidates {
  readonly #costs: Uint32Array;
  readonly #names: Uint32Array;
  readonly #items: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.#costs = new Uint32Array(size).fill(notFound);
    this.#names = new Uint32Array(size);
    this.#items = new Uint32Array(size);
  }

  get count(): number {
    return this.#count;
  }

  add(item: number, name: number, cost: number): void {
    const before = this.#costs[item] ?? 0;
    if (before === notFound) {
      this.#items[this.#count] = item;
      this.#count++;
    }
    if (cost < before) {
      this.#costs[item] = cost;
      this.#names[item] = name;
    }
  }

  /**
   * The best, in order, at most `limit`: by kind of match, current before former names, rank, length of the name, and
   * number. Without ranks all have rank 0. What was found is forgotten.
   */
  take(limit: number, ranks: Ranks | undefined): Candidate[] {
    const found = this.#items.subarray(0, this.#count);
    const kept = this.#ofBestKinds(found, limit);
    const costs = this.#costs;
    for (const item of kept) {
      const cost = costs[item] ?? 0;
      const kindAndAge = cost >>> lengthBits;
      costs[item] = (((kindAndAge << rankBits) + (ranks?.[item] ?? 0)) << lengthBits) + (cost & longest);
    }
    const best = firstOf(kept, limit, (a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b).map((item) => ({
      item,
      name: this.#names[item] ?? 0,
      kind: (costs[item] ?? 0) >>> (lengthBits + rankBits + 1),
      rank: ranks?.[item] ?? 0,
    }));
    for (const item of found) {
      costs[item] = notFound;
    }
    this.#count = 0;
    return best;
  }

  /** The items of as few kinds of match as give enough: no others can be among the best. */
  #ofBestKinds(found: Uint32Array, limit: number): Uint32Array {
    const costs = this.#costs;
    const counts = new Uint32Array(kindsAndAges);
    for (const item of found) {
      const kind = (costs[item] ?? 0) >>> lengthBits;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    let last = 0;
    for (let sum = counts[0] ?? 0; sum < limit && last < kindsAndAges; sum += counts[last] ?? 0) {
      last++;
    }
    return found.filter((item) => (costs[item] ?? 0) >>> lengthBits <= last);
  }
}

/** The first items in the order, sorted; picks them out where few of many are wanted. */
function firstOf(items: Uint32Array, limit: number, compare: (a: number, b: number) => number): number[] {
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
