import { isId } from '../format/scalars/scalars';
import type { Space } from '../format/types';
import { type Child, type Children, childrenOf, mayHideMore } from './field-path-children';
import { suggestPaths } from './field-path-suggestions';
import type { MapModel, ValueModel } from './types';

/**
 * What a path in `supports` names in its record: field names joined by full stops (`place.country`, `title.vi`), where
 * an item of a list goes by the reference that it holds (`parties.usaid.role`), or by its number from 1 where it holds
 * none (`outcomes.2`, `themes.1`). Items of `outcomes` and `people` always go by number. A field that is absent or
 * empty in the record is not there to be named. Keys that start with `x-` are the users' own, with all below them.
 */
export type FieldPathResolution =
  | { readonly kind: 'found'; readonly mentions: readonly PathMention[] }
  /** Found, if one of the record's references turns out to be another writing of an id in the path. */
  | {
      readonly kind: 'unless';
      readonly unless: readonly PathCondition[];
      readonly mentions: readonly PathMention[];
      readonly suggestions: readonly string[];
    }
  /** Paths that may be meant, best first. */
  | { readonly kind: 'missing'; readonly suggestions: readonly string[] };

/** The path names something if the reference means the entry with that id. */
export interface PathCondition {
  readonly space: Space;
  readonly reference: string;
  readonly id: string;
}

/** A piece of a path that repeats a reference of the record; UTF-16 offsets in the path, `end` not included. */
export interface PathMention {
  readonly space: Space;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Resolves many paths of one record, whose lists are looked through once. */
export class FieldPaths {
  readonly #root: MapModel;
  readonly #children = new Map<ValueModel, Children>();

  constructor(root: MapModel) {
    this.#root = root;
  }

  /** What {@link resolve} gives, without suggestions. */
  follow(text: string): FieldPathOutcome {
    return this.#walk(this.#root, text, 0);
  }

  /** Tells whether the path names something in the record. Never throws. What can't be known counts as found. */
  resolve(text: string): FieldPathResolution {
    const outcome = this.follow(text);
    if (outcome.kind === 'found') return outcome;
    const isFound = (path: string): boolean => this.#walk(this.#root, path, 0).kind === 'found';
    return { ...outcome, suggestions: suggestPaths(this.#root, text, (value) => this.#of(value), isFound) };
  }

  /** What the rest of the path, from the offset, names below the value. */
  #walk(value: ValueModel, path: string, offset: number): FieldPathOutcome {
    if (offset > path.length) return FOUND;
    const children = this.#of(value);
    const outcomes = children.startingAt(path, offset).map((child): FieldPathOutcome => {
      const end = offset + child.name.length;
      return withMention(this.#walk(child.value, path, end + 1), child, offset, end);
    });
    const found = outcomes.find(({ kind }) => kind === 'found');
    if (found !== undefined) return found;
    if (mayHideMore(value)) return FOUND;
    const conditional = outcomes.find(({ kind }) => kind === 'unless');
    return conditional ?? this.#walkByMeaning(children, path, offset);
  }

  /** The rest of the path as the id of an entry that an item names in another writing. */
  #walkByMeaning(children: Children, path: string, offset: number): FieldPathOutcome {
    const stop = path.indexOf('.', offset);
    const end = stop < 0 ? path.length : stop;
    const id = path.slice(offset, end);
    if (!isId(id)) return MISSING;
    const candidates = children.all.filter(
      ({ space, value }) => space !== undefined && this.#walk(value, path, end + 1).kind === 'found',
    );
    const unless = candidates.flatMap(({ space, name }) =>
      space === undefined || name === id ? [] : [{ space, reference: name, id }],
    );
    const space = unless[0]?.space;
    if (space === undefined) return MISSING;
    return { kind: 'unless', unless, mentions: [{ space, text: id, start: offset, end }] };
  }

  #of(value: ValueModel): Children {
    const known = this.#children.get(value);
    if (known !== undefined) return known;
    const fresh = childrenOf(value);
    this.#children.set(value, fresh);
    return fresh;
  }
}

/** Whether a path names something, and which of its pieces repeat references. */
export type FieldPathOutcome =
  | { readonly kind: 'found'; readonly mentions: readonly PathMention[] }
  | {
      readonly kind: 'unless';
      readonly unless: readonly PathCondition[];
      readonly mentions: readonly PathMention[];
    }
  | { readonly kind: 'missing' };

const FOUND: FieldPathOutcome = { kind: 'found', mentions: [] };
const MISSING: FieldPathOutcome = { kind: 'missing' };

/** The outcome below a child, with the child's own piece of the path. */
function withMention(
  outcome: FieldPathOutcome,
  { name, space }: Child,
  start: number,
  end: number,
): FieldPathOutcome {
  if (outcome.kind === 'missing' || space === undefined) return outcome;
  return { ...outcome, mentions: [{ space, text: name, start, end }, ...outcome.mentions] };
}
