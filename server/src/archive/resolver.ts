import { type Span, shifted } from '../base/span';
import type { Space } from '../format/types';
import type { CircleRelation, Definition, NameFact } from './facts';

/** An entry with the file that defines it. */
export interface Entry {
  readonly definition: Definition;
  /** Path relative to the archive's root; undefined for an entry that ships with the program. */
  readonly file: string | undefined;
  /** How far behind the file's beginning the places of the definition count from, in UTF-16 units. */
  readonly start: number;
}

/** The place of a span of an entry's definition in its file. */
export function placeIn({ start }: Entry, span: Span): Span {
  return shifted(span, start);
}

/** An entry that bears a name. */
export interface Bearer {
  readonly entry: Entry;
  readonly name: NameFact;
}

/** What a reference names. */
export type Resolution =
  /** The id of the entry; the first, where several entries claim the id. */
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** A name that one entry bears. */
  | { readonly kind: 'name'; readonly bearer: Bearer }
  /** A name that several entries bear. */
  | { readonly kind: 'ambiguous'; readonly bearers: readonly Bearer[] }
  /** Nothing that is known. */
  | { readonly kind: 'unknown' }
  /** Nothing that is known, but a file that can't be read may define it. */
  | { readonly kind: 'unknowable' };

/** The one answer to "what does this reference name", for rules and features alike. */
export interface Resolver {
  /** What the text names where an id of that space belongs. */
  resolve(space: Space, text: string): Resolution;
  /** The entry that a reference means: by id, or by a name that only it bears. */
  meant(space: Space, text: string): Entry | undefined;
  /** All entries that declare the id: those of the archive, or the shipped one where there is none. */
  definitions(space: Space, id: string): readonly Entry[];
  /** All entries with a name (not a former one) that is the same in text folding, each once a name. */
  claimants(space: Space, name: string): readonly Bearer[];
  /** True when a link of that relation from the one entry to the other is part of a circle. */
  isOnCircle(space: Space, relation: CircleRelation, from: string, to: string): boolean;
  /** Ids for "did you mean", best first, at most `limit`. */
  suggest(space: Space, text: string, limit: number): readonly string[];
}
