import { distance } from 'fastest-levenshtein';
import type { Space } from '../format/types';
import { numberInWords } from '../text/document-number';
import { buildNameIndex, type NameIndex, type NameMatch, WHOLE_NAME } from '../text/name-search';
import type { NameEntry, WeightedName } from '../text/name-table';
import type { Definition } from './facts';
import { type RecordContext, Relevance } from './relevance';
import type { Entry } from './resolver';

/** More ids than this are not compared letter by letter. */
export const COMPARED_IDS = 5000;

/** Who knows the entries of a name space, in the order that decides between equal matches. */
export interface EntryList {
  entries(space: Space): readonly Entry[];
}

/** What is built of one name space. */
interface Built {
  readonly names: NameIndex<Entry>;
  readonly relevance: Relevance;
  /** For each id the letters and digits that it has; none where there are too many to compare. */
  readonly letters: Uint32Array;
}

/** Search among the entries of an archive by any of their names; built when first asked after a change. */
export class EntrySearch {
  readonly #index: EntryList;
  readonly #built = new Map<Space, Built>();
  /** What was built before the entries changed: most names are the same as then. */
  readonly #outdated = new Map<Space, Built>();

  constructor(index: EntryList) {
    this.#index = index;
  }

  /**
   * Entries by any name, in any folding and word order, best first. What is known of the record that is written decides
   * between equal matches.
   */
  search(space: Space, query: string, limit: number, record?: RecordContext): readonly NameMatch<Entry>[] {
    const { names, relevance } = this.#of(space);
    return names.search(query, limit, record === undefined ? undefined : relevance.ranksIn(record));
  }

  /** Ids that a text which names nothing may have meant, best first: who bears it as a name, similar ids, the rest. */
  suggest(space: Space, text: string, limit: number): readonly string[] {
    const found = this.search(space, text, limit);
    const idsOf = (matches: readonly NameMatch<Entry>[]): string[] =>
      matches.map(({ item }) => item.definition.id);
    const bearers = found.filter(({ score }) => score >= WHOLE_NAME);
    const ids = new Set([...idsOf(bearers), ...this.#similarIds(space, text), ...idsOf(found)]);
    return [...ids].slice(0, limit);
  }

  /** Builds now what the first search would otherwise have to wait for. */
  prepare(): void {
    this.#of('organization');
    this.#of('agreement');
  }

  /** What was built for the space is out of date, after its entries changed. */
  invalidate(space: Space): void {
    const built = this.#built.get(space);
    if (built === undefined) return;
    this.#outdated.set(space, built);
    this.#built.delete(space);
  }

  /** Ids that are some typing errors away from a text that looks like an id. */
  #similarIds(space: Space, text: string): readonly string[] {
    const wanted = text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const allowed = Math.max(1, Math.floor(wanted.length / 4));
    const { letters, relevance } = this.#of(space);
    const { ids } = relevance;
    if (wanted.length < 3 || ids.length > COMPARED_IDS) return [];
    const wantedLetters = lettersOf(wanted);
    return ids
      .filter((_, index) => isNear(letters[index] ?? 0, wantedLetters, allowed))
      .map((id) => ({ id, errors: errorsWithin(id, wanted, allowed) }))
      .filter(({ errors }) => errors <= allowed)
      .sort((a, b) => a.errors - b.errors || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  }

  #of(space: Space): Built {
    const known = this.#built.get(space);
    if (known !== undefined) return known;
    const entries = this.#index.entries(space);
    const before = this.#outdated.get(space);
    this.#outdated.delete(space);
    const named = entries.map((entry) => new NamedEntry(entry));
    const names = buildNameIndex(named, before?.names);
    const definitions = entries.map(({ definition }) => definition);
    const relevance = new Relevance(definitions, before?.relevance);
    const compared = relevance.ids.length > COMPARED_IDS ? [] : relevance.ids;
    const fresh: Built = { names, relevance, letters: Uint32Array.from(compared, lettersOf) };
    this.#built.set(space, fresh);
    return fresh;
  }
}

/** An entry with the names by which it is found, which are made when they are read. */
class NamedEntry implements NameEntry<Entry> {
  readonly item: Entry;

  constructor(item: Entry) {
    this.item = item;
  }

  get source(): Definition {
    return this.item.definition;
  }

  get names(): readonly WeightedName[] {
    return weightedNames(this.item.definition);
  }
}

/** The letters and digits of a text as bits; some share one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) % 32);
  return letters >>> 0;
}

/** False where more letters differ than so many errors can change: each may take one away and bring another. */
function isNear(a: number, b: number, errors: number): boolean {
  let different = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) different += 1;
  return different <= 2 * errors;
}

/** Typing errors between the two: letters too many, too few or wrong, and two neighbours that changed places. */
function errorsWithin(id: string, wanted: string, allowed: number): number {
  if (Math.abs(id.length - wanted.length) > allowed) return Number.POSITIVE_INFINITY;
  return isSwapped(id, wanted) ? 1 : distance(id, wanted);
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The names by which an entry is found. */
export function weightedNames(definition: Definition): WeightedName[] {
  const names = definition.names.flatMap(({ text, role }): WeightedName[] => {
    const inWords = role === 'number' ? numberInWords(text) : [];
    return [text, ...inWords].map((each) => ({ text: each, weight: role }));
  });
  return [{ text: definition.id, weight: 'id' }, ...names];
}
