import type { DaySpan } from '../dates/day';
import type { Definition } from './facts';

/** What a record tells of the entries that it may mean. */
export interface RecordContext {
  /** The days of its event, or today where they are not known. */
  readonly days: DaySpan;
  /** How many records name an entry, by its id. */
  readonly uses: Iterable<readonly [id: string, records: number]>;
  /** How many other records name it beside a party of this one. */
  readonly beside: Iterable<readonly [id: string, records: number]>;
}

/** The country in which the program is used. */
const HOME = 'VN';

const INACTIVE = 32;
const UNUSED_ABROAD = 17;
const UNUSED = 16;
const USED = 8;
const MOST_STEPS = 7;

/** The entries of a name space by number, with what decides between them. */
export class Relevance {
  /** First and last day of each. */
  readonly #began: Int32Array;
  readonly #ended: Int32Array;
  /** What each is where nothing speaks for it. */
  readonly #unused: Uint8Array;
  /** Of the entries, in their order. */
  readonly ids: readonly string[];
  /** Numbers of the entries in the order of their ids. */
  readonly #byId: Uint32Array;

  /** `before`: what was known of them when only some of them were others. */
  constructor(definitions: readonly Definition[], before?: Relevance) {
    this.#began = Int32Array.from(definitions, ({ founded, adopted }) => dayOf((founded ?? adopted)?.first));
    this.#ended = Int32Array.from(definitions, ({ dissolved, ended }) =>
      dayOf((dissolved ?? ended)?.last ?? Infinity),
    );
    this.#unused = Uint8Array.from(definitions, ({ country }) =>
      country === undefined || country === HOME ? UNUSED : UNUSED_ABROAD,
    );
    const ids = definitions.map(({ id }) => id);
    this.ids = ids;
    this.#byId = before !== undefined && isSame(ids, before.ids) ? before.#byId : placesInOrder(ids);
  }

  /**
   * How much speaks for each entry in a record, from 0, the best, to 63: active on its days before others; then used
   * beside its parties, the oftener the better, used in the archive, and not used, those of other countries last.
   */
  ranksIn({ days, uses, beside }: RecordContext): Uint8Array {
    const ranks = this.#unused.slice();
    for (const [id, records] of uses) this.#set(ranks, id, USED + MOST_STEPS - steps(records));
    for (const [id, records] of beside) this.#set(ranks, id, MOST_STEPS - steps(records));
    const began = this.#began;
    const ended = this.#ended;
    const { first, last } = days;
    for (let number = 0; number < ranks.length; number += 1) {
      const isActive = (ended[number] ?? 0) >= first && (began[number] ?? 0) <= last;
      if (!isActive) ranks[number] = (ranks[number] ?? 0) + INACTIVE;
    }
    return ranks;
  }

  /** An id may be claimed twice. */
  #set(ranks: Uint8Array, id: string, rank: number): void {
    let low = 0;
    let high = this.#byId.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#idAt(middle) ?? '') < id) low = middle + 1;
      else high = middle;
    }
    for (; this.#idAt(low) === id; low += 1) ranks[this.#byId[low] ?? 0] = rank;
  }

  #idAt(place: number): string | undefined {
    return this.ids[this.#byId[place] ?? this.ids.length];
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, number) => id === b[number]);
}

function placesInOrder(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

/** True when the organization or agreement ended before the days. */
export function hasEnded({ dissolved, ended }: Definition, days: DaySpan): boolean {
  const last = (dissolved ?? ended)?.last;
  return last !== undefined && last < days.first;
}

/** A day that 32 bits hold; long ago where none is known. */
function dayOf(day: number | undefined): number {
  const most = 2 ** 31 - 1;
  return Math.max(-most, Math.min(most, day ?? -most));
}

/** 0 for one, 1 for two or three, and so on by doubling, up to 7. */
function steps(count: number): number {
  return Math.min(MOST_STEPS, Math.floor(Math.log2(count)));
}
