import type { Space } from '../format/types';
import type { CircleRelation } from './facts';
import { claimKey, type IndexKey, idKey } from './index-keys';
import { resolutionAmong } from './resolution';
import type { Bearer, Entry, Resolution, Resolver } from './resolver';

/** Who knows the entries of an archive. */
export interface EntryIndex {
  /** All entries under the key. */
  bearers(key: IndexKey): readonly Bearer[];
  /** True while a file that can't be read, or was not read yet, may hold more of the space. */
  isIncomplete(space: Space): boolean;
  /** True when a link of that relation from the one entry to the other is part of a circle. */
  isOnCircle(space: Space, relation: CircleRelation, from: string, to: string): boolean;
}

/** Who knows what ids a text may mean. */
export interface IdSuggestions {
  /** Ids for "did you mean", best first, at most `limit`. */
  suggest(space: Space, text: string, limit: number): readonly string[];
}

/** Answers from the index, and notes what was asked, so that the asker is asked again when an answer changes. */
export class IndexResolver implements Resolver {
  readonly #index: EntryIndex;
  readonly #search: IdSuggestions;
  readonly #asked: Set<IndexKey>;
  /** Several rules ask the same of each reference. */
  readonly #resolved = new Map<string, Resolution>();

  /** `asked` receives the keys of all that is asked. */
  constructor(index: EntryIndex, search: IdSuggestions, asked: Set<IndexKey>) {
    this.#index = index;
    this.#search = search;
    this.#asked = asked;
  }

  resolve(space: Space, text: string): Resolution {
    const known = this.#resolved.get(`${space} ${text}`);
    if (known !== undefined) return known;
    const resolution = this.#resolve(space, text);
    this.#resolved.set(`${space} ${text}`, resolution);
    return resolution;
  }

  #resolve(space: Space, text: string): Resolution {
    const known = resolutionAmong((key) => this.#ask(key), space, text);
    if (known !== undefined) return known;
    this.#asked.add(`${space}?`);
    return { kind: this.#index.isIncomplete(space) ? 'unknowable' : 'unknown' };
  }

  meant(space: Space, text: string): Entry | undefined {
    const resolution = this.resolve(space, text);
    if (resolution.kind === 'entry') return resolution.entry;
    return resolution.kind === 'name' ? resolution.bearer.entry : undefined;
  }

  definitions(space: Space, id: string): readonly Entry[] {
    return this.#ask(idKey(space, id)).map(({ entry }) => entry);
  }

  claimants(space: Space, name: string): readonly Bearer[] {
    return this.#ask(claimKey(space, name));
  }

  isOnCircle(space: Space, relation: CircleRelation, from: string, to: string): boolean {
    this.#asked.add(`${space}@`);
    return this.#index.isOnCircle(space, relation, from, to);
  }

  suggest(space: Space, text: string, limit: number): readonly string[] {
    this.#asked.add(`${space}*`);
    return this.#search.suggest(space, text, limit);
  }

  #ask(key: IndexKey): readonly Bearer[] {
    this.#asked.add(key);
    return this.#index.bearers(key);
  }
}
