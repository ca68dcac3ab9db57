import { isFormer, lengthOf } from './name-traits';

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
const rankPlace = 12;
const agePlace = 18;
const kindPlace = 19;
const notFound = 0xffffffff;
/** A cost and an item make one number, which sorts by cost, then by item. */
const itemNumbers = 2 ** 30;
/** So many more than are wanted are kept before the worst of them are dropped. */
const room = 256;

/**
 * The best that a search has found so far: for each entry its lowest cost and the name that gave it. Its arrays are as
 * long as there are entries, and are used again for the next search. What can no longer be among the best costs a glance.
 */
export class Candidates {
  readonly #costs: Uint32Array;
  readonly #names: Uint32Array;
  readonly #items: Uint32Array;
  readonly #noRanks: Ranks;
  #ranks: Ranks;
  #limit = 0;
  #count = 0;
  /** The worst that may still be added, once enough have been found. */
  #worstCost = notFound;
  #worstItem = 0;

  constructor(size: number) {
    this.#costs = new Uint32Array(size).fill(notFound);
    this.#names = new Uint32Array(size);
    this.#items = new Uint32Array(size);
    this.#noRanks = new Uint8Array(size);
    this.#ranks = this.#noRanks;
  }

  /** Begins a search for the best `limit`, 1 or more. Without ranks all have rank 0. */
  begin(limit: number, ranks: Ranks | undefined): void {
    this.#ranks = ranks ?? this.#noRanks;
    this.#limit = limit;
  }

  /** How many have been found; no more than a little over the limit are counted. */
  get count(): number {
    return this.#count;
  }

  /** Whether an entry can be among the best by a name with these traits and this kind of match. */
  mayAdd(item: number, kind: number, traits: number): boolean {
    const cost = this.#costOf(item, kind, traits);
    return cost < this.#worstCost || (cost === this.#worstCost && item <= this.#worstItem);
  }

  /** Of equally good names the first counts. */
  add(item: number, name: number, kind: number, traits: number): void {
    if (!this.mayAdd(item, kind, traits)) {
      return;
    }
    const cost = this.#costOf(item, kind, traits);
    const before = this.#costs[item] ?? 0;
    if (cost < before || (cost === before && name < (this.#names[item] ?? 0))) {
      this.#costs[item] = cost;
      this.#names[item] = name;
    }
    if (before === notFound) {
      this.#items[this.#count] = item;
      this.#count++;
      if (this.#count >= this.#limit + room) {
        this.#dropWorst();
      }
    }
  }

  /** Whether enough have been found that match this well or better. */
  hasEnough(kind: number): boolean {
    if (this.#count < this.#limit) {
      return false;
    }
    this.#dropWorst();
    return this.#worstCost >>> kindPlace <= kind;
  }

  /**
   * The best, in order: by kind of match, current before former names, rank, length of the name, and number. What was
   * found is forgotten.
   */
  take(): Candidate[] {
    this.#dropWorst();
    const best = Array.from(this.#items.subarray(0, this.#count), (item) => ({
      item,
      name: this.#names[item] ?? 0,
      kind: (this.#costs[item] ?? 0) >>> kindPlace,
      rank: this.#ranks[item] ?? 0,
    }));
    for (const { item } of best) {
      this.#costs[item] = notFound;
    }
    this.#ranks = this.#noRanks;
    this.#count = 0;
    this.#worstCost = notFound;
    return best;
  }

  #costOf(item: number, kind: number, traits: number): number {
    const rank = this.#ranks[item] ?? 0;
    return (kind << kindPlace) | (isFormer(traits) << agePlace) | (rank << rankPlace) | lengthOf(traits);
  }

  /** Puts what was found in order, and keeps the best of it. */
  #dropWorst(): void {
    const costs = this.#costs;
    const items = this.#items;
    const sorted = new Float64Array(this.#count);
    for (let place = 0; place < sorted.length; place++) {
      const item = items[place] ?? 0;
      sorted[place] = (costs[item] ?? 0) * itemNumbers + item;
    }
    sorted.sort();
    for (let place = 0; place < sorted.length; place++) {
      const item = (sorted[place] ?? 0) % itemNumbers;
      items[place] = item;
      if (place >= this.#limit) {
        costs[item] = notFound;
      }
    }
    this.#count = Math.min(this.#count, this.#limit);
    const last = items[this.#count - 1];
    if (last !== undefined && this.#count === this.#limit) {
      this.#worstCost = costs[last] ?? 0;
      this.#worstItem = last;
    }
  }
}
