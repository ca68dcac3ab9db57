import { distance } from 'fastest-levenshtein';
import type { Space } from '../format/types';
import { buildNameIndex, type NameIndex, type NameMatch } from '../text/name-search';
import type { WeightedName } from '../text/name-table';
import type { ArchiveIndex } from './archive-index';
import type { Definition } from './facts';
import type { Entry } from './resolver';

/** More ids than this are not compared letter by letter. */
const COMPARED_IDS = 5000;

/** Search among the entries of an archive by any of their names; built when first asked after a change. */
export class EntrySearch {
  readonly #index: ArchiveIndex;
  readonly #built = new Map<Space, NameIndex<Entry>>();

  constructor(index: ArchiveIndex) {
    this.#index = index;
  }

  /** Entries by any name, in any folding and word order, best first. */
  search(space: Space, query: string, limit: number): readonly NameMatch<Entry>[] {
    return this.#nameIndex(space).search(query, limit);
  }

  /** Ids that a text which names nothing may have meant, best first. */
  suggest(space: Space, text: string, limit: number): readonly string[] {
    const found = this.search(space, text, limit).map(({ item }) => item.definition.id);
    const ids = new Set([...this.#similarIds(space, text), ...found]);
    return [...ids].slice(0, limit);
  }

  /** Forgets what was built for the space, after its entries changed. */
  invalidate(space: Space): void {
    this.#built.delete(space);
  }

  /** Ids that are some typing errors away from a text that looks like an id. */
  #similarIds(space: Space, text: string): readonly string[] {
    const wanted = text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const allowed = Math.max(1, Math.floor(wanted.length / 4));
    if (wanted.length < 3 || this.#nameIndex(space).size > COMPARED_IDS) return [];
    return this.#index
      .entries(space)
      .map(({ definition }) => ({ id: definition.id, errors: errorsWithin(definition.id, wanted, allowed) }))
      .filter(({ errors }) => errors <= allowed)
      .sort((a, b) => a.errors - b.errors || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  }

  #nameIndex(space: Space): NameIndex<Entry> {
    const known = this.#built.get(space);
    if (known !== undefined) return known;
    const entries = this.#index
      .entries(space)
      .map((entry) => ({ item: entry, names: weightedNames(entry.definition) }));
    const fresh = buildNameIndex(entries);
    this.#built.set(space, fresh);
    return fresh;
  }
}

function errorsWithin(id: string, wanted: string, allowed: number): number {
  return Math.abs(id.length - wanted.length) > allowed ? Number.POSITIVE_INFINITY : distance(id, wanted);
}

function weightedNames(definition: Definition): WeightedName[] {
  const names = definition.names.map(({ text, role }) => ({ text, weight: role }));
  return [{ text: definition.id, weight: 'id' }, ...names];
}
