import { lazy } from '../base/lazy';
import type { Space } from '../format/types';
import type { CheckedPart } from './checked-file';
import { Circles } from './circles';
import { contentOf } from './content-of';
import type { CircleRelation, Definition, FileFacts, NameFact } from './facts';
import type { HeldFile } from './held-file';
import { type IndexKey, idAsName, idKey, isIdKey, keysOf } from './index-keys';
import { RecordIndex } from './record-index';
import { resolutionAmong } from './resolution';
import type { Bearer, Entry } from './resolver';

/** An entry of one of the archive's registries under one of its keys. */
interface Held {
  readonly part: CheckedPart;
  readonly definition: Definition;
  readonly name: NameFact;
}

/** Where a part of a registry stands. */
interface Place {
  readonly file: string;
  readonly start: number;
}

const SPACES: readonly Space[] = ['record', 'organization', 'agreement'];

const INCOMPLETE: { readonly [kind in FileFacts['kind']]: IndexKey | undefined } = {
  record: 'record?',
  organizations: 'organization?',
  agreements: 'agreement?',
  settings: undefined,
};

/** Definitions of an archive by id and name, over the entries that ship with the program. */
export class ArchiveIndex {
  readonly #shippedEntries: readonly Entry[];
  readonly #shippedById: ReadonlyMap<IndexKey, Entry>;
  /** By all keys: folding thousands of names can wait until one is asked for. */
  readonly #shipped: () => ReadonlyMap<IndexKey, readonly Bearer[]>;
  readonly #records = new RecordIndex();
  /** Registries by their paths. */
  readonly #registries = new Map<string, HeldFile>();
  /** Registries that nothing was asked of yet. */
  readonly #unread: HeldFile[] = [];
  readonly #places = new Map<CheckedPart, Place>();
  readonly #held = new Map<IndexKey, Held[]>();
  /** Paths of files that can't be read in full, by what they may define. */
  readonly #incomplete = new Map<IndexKey, Set<string>>();
  /** The keys of a part, and what its definitions say, places left out: made once. */
  readonly #keys = new WeakMap<CheckedPart, ReadonlyMap<IndexKey, readonly Held[]>>();
  readonly #contents = new WeakMap<Definition, string>();
  /** All entries of a space, from when they were asked for until registries change. */
  readonly #entries = new Map<Space, readonly Entry[]>();
  readonly #circles = new Circles({
    entries: (space) => this.entries(space),
    linksOf: (space, id) => this.bearers(idKey(space, id))[0]?.entry.definition.links ?? [],
    targetOf: (space, { text }) => this.#idMeantBy(space, text),
  });
  /** Somebody may have asked for circles. */
  #areCirclesAsked = false;
  #reading = false;

  /** `shipped`: the entries that ship with the program, or none of them. */
  constructor(shipped: readonly Definition[]) {
    this.#shippedEntries = shipped.map((definition) => ({ definition, file: undefined, start: 0 }));
    this.#shippedById = new Map(
      this.#shippedEntries.map((entry) => [idKey(entry.definition.space, entry.definition.id), entry]),
    );
    this.#shipped = lazy(() => bearersByKey(this.#shippedEntries));
  }

  /**
   * Takes a file in place of what it was before; undefined: it is gone, or was not there.
   * Gives the keys whose answer may have changed. Where entries stand is no part of an answer.
   */
  update(before: HeldFile | undefined, after: HeldFile | undefined): ReadonlySet<IndexKey> {
    const changed = new Set<IndexKey>();
    this.#records.update(asRecord(before), asRecord(after), changed);
    this.#updateRegistry(asRegistry(before), asRegistry(after), changed);
    this.#updateIncomplete(before, after, changed);
    return changed;
  }

  /** Takes in a file of an archive that is known as a whole: no answer changes by it. */
  restore(held: HeldFile): void {
    this.#records.update(undefined, asRecord(held), new Set());
    if (asRegistry(held) !== undefined) this.#unread.push(held);
    this.#areCirclesAsked = true;
    this.#updateIncomplete(undefined, held, new Set());
  }

  /** The archive's entries under the key, or the shipped ones that no entry of the archive replaces. */
  bearers(key: IndexKey): readonly Bearer[] {
    if (key.startsWith('record#')) return this.#records.bearers(key.slice('record#'.length));
    this.#readIn();
    const own = this.#bearersIn(this.#held.get(key));
    if (isIdKey(key)) return own.length > 0 ? own : this.#shippedBearers(key);
    const shipped = this.#shipped().get(key);
    return shipped === undefined ? own : [...own, ...shipped.filter(({ entry }) => !this.#isReplaced(entry))];
  }

  /** While the archive is being read, every space may hold more than is known. Gives the keys that this changes. */
  markReading(reading: boolean): ReadonlySet<IndexKey> {
    if (this.#reading === reading) return new Set();
    this.#reading = reading;
    return new Set(SPACES.map((space): IndexKey => `${space}?`));
  }

  isIncomplete(space: Space): boolean {
    return this.#reading || (this.#incomplete.get(`${space}?`)?.size ?? 0) > 0;
  }

  /** True when a link of that relation from the one entry to the other is part of a circle. */
  isOnCircle(space: Space, relation: CircleRelation, from: string, to: string): boolean {
    this.#areCirclesAsked = true;
    return this.#circles.isPart(space, relation, from, to);
  }

  /** All entries of a space that count: those of the archive in order of their files, then the shipped ones. */
  entries(space: Space): readonly Entry[] {
    if (space === 'record') return this.#records.entries();
    this.#readIn();
    const known = this.#entries.get(space);
    if (known !== undefined) return known;
    const own = inOrder([...this.#registries.values()]).flatMap((held) => entriesIn(held, space));
    const shipped = this.#shippedEntries.filter(
      (entry) => entry.definition.space === space && !this.#isReplaced(entry),
    );
    const entries = [...own, ...shipped];
    this.#entries.set(space, entries);
    return entries;
  }

  #shippedBearers(key: IndexKey): readonly Bearer[] {
    const entry = this.#shippedById.get(key);
    return entry === undefined ? [] : [{ entry, name: idAsName(entry.definition) }];
  }

  #isReplaced({ definition }: Entry): boolean {
    return this.#held.has(idKey(definition.space, definition.id));
  }

  /** In the order of the paths and places, so that it does not depend on the order of edits. */
  #bearersIn(held: readonly Held[] | undefined): readonly Bearer[] {
    const [only] = held ?? [];
    if (held === undefined || only === undefined) return [];
    if (held.length === 1) return [this.#bearerOf(only)];
    return held
      .map((each) => this.#bearerOf(each))
      .sort(({ entry: a }, { entry: b }) => compare(a.file ?? '', b.file ?? '') || startOf(a) - startOf(b));
  }

  #bearerOf({ part, definition, name }: Held): Bearer {
    const place = this.#places.get(part);
    return { entry: { definition, file: place?.file, start: place?.start ?? 0 }, name };
  }

  #readIn(): void {
    for (const held of this.#unread.splice(0)) this.#updateRegistry(undefined, held, new Set());
  }

  #updateRegistry(before: HeldFile | undefined, after: HeldFile | undefined, changed: Set<IndexKey>): void {
    if (before === undefined && after === undefined) return;
    if (before !== undefined) this.#readIn();
    const old = new Set(before?.file.parts.map(({ part }) => part));
    const added: CheckedPart[] = [];
    for (const { part, start } of after?.file.parts ?? []) {
      if (!old.delete(part)) added.push(part);
      this.#places.set(part, { file: after?.path ?? '', start });
    }
    const space = (after ?? before)?.kind === 'agreements' ? 'agreement' : 'organization';
    const gone = [...old];
    const haveCirclesChanged = this.#areCirclesAsked
      ? this.#circles.watch(space, definitionsIn(gone), definitionsIn(added))
      : () => false;
    this.#replace(gone, added, changed);
    for (const part of gone) this.#places.delete(part);
    if (after !== undefined) this.#registries.set(after.path, after);
    else if (before !== undefined) this.#registries.delete(before.path);
    this.#entries.clear();
    if (haveCirclesChanged()) changed.add(`${space}@`);
  }

  #idMeantBy(space: Space, text: string): string | undefined {
    const resolution = resolutionAmong((key) => this.bearers(key), space, text);
    if (resolution?.kind === 'entry') return resolution.entry.definition.id;
    return resolution?.kind === 'name' ? resolution.bearer.entry.definition.id : undefined;
  }

  #replace(removed: readonly CheckedPart[], added: readonly CheckedPart[], changed: Set<IndexKey>): void {
    const old = grouped(removed.map((part) => this.#keysOf(part)));
    const fresh = grouped(added.map((part) => this.#keysOf(part)));
    for (const key of new Set([...old.keys(), ...fresh.keys()])) {
      const gone = old.get(key) ?? [];
      const come = fresh.get(key) ?? [];
      const others = (this.#held.get(key) ?? []).filter((held) => !gone.includes(held));
      const now = [...others, ...come];
      if (now.length === 0) this.#held.delete(key);
      else this.#held.set(key, now);
      if (!this.#isSame(gone, come)) this.#noteChange(key, [...gone, ...come], changed);
    }
  }

  #isSame(gone: readonly Held[], come: readonly Held[]): boolean {
    return (
      gone.length === come.length &&
      gone.every((held, index) => {
        const other = come[index];
        return other !== undefined && this.#contentOf(held.definition) === this.#contentOf(other.definition);
      })
    );
  }

  #contentOf(definition: Definition): string {
    const known = this.#contents.get(definition);
    if (known !== undefined) return known;
    const content = contentOf(definition);
    this.#contents.set(definition, content);
    return content;
  }

  #keysOf(part: CheckedPart): ReadonlyMap<IndexKey, readonly Held[]> {
    const known = this.#keys.get(part);
    if (known !== undefined) return known;
    const keys = new Map<IndexKey, Held[]>();
    for (const definition of part.facts.definitions) {
      for (const [key, name] of keysOf(definition)) {
        const held: Held = { part, definition, name };
        const others = keys.get(key);
        if (others === undefined) keys.set(key, [held]);
        else others.push(held);
      }
    }
    this.#keys.set(part, keys);
    return keys;
  }

  /** An id that comes or goes replaces or restores the shipped entry, with all of its names. */
  #noteChange(key: IndexKey, held: readonly Held[], changed: Set<IndexKey>): void {
    changed.add(key);
    for (const { definition } of held) changed.add(`${definition.space}*`);
    if (!isIdKey(key)) return;
    const replaced = this.#shippedById.get(key);
    for (const shippedKey of replaced === undefined ? [] : keysOf(replaced.definition).keys())
      changed.add(shippedKey);
  }

  #updateIncomplete(before: HeldFile | undefined, after: HeldFile | undefined, changed: Set<IndexKey>): void {
    const path = (after ?? before)?.path ?? '';
    const keyOf = (held: HeldFile | undefined): IndexKey | undefined =>
      held?.isIncomplete === true ? INCOMPLETE[held.kind] : undefined;
    const old = keyOf(before);
    const fresh = keyOf(after);
    if (old === fresh) return;
    for (const key of [old, fresh]) {
      if (key === undefined) continue;
      const paths = this.#incomplete.get(key) ?? new Set<string>();
      const wasEmpty = paths.size === 0;
      if (key === fresh) paths.add(path);
      else paths.delete(path);
      this.#incomplete.set(key, paths);
      if (wasEmpty !== (paths.size === 0)) changed.add(key);
    }
  }
}

function definitionsIn(parts: readonly CheckedPart[]): readonly Definition[] {
  return parts.flatMap(({ facts }) => facts.definitions);
}

function asRecord(held: HeldFile | undefined): HeldFile | undefined {
  return held?.kind === 'record' ? held : undefined;
}

function asRegistry(held: HeldFile | undefined): HeldFile | undefined {
  return held?.kind === 'organizations' || held?.kind === 'agreements' ? held : undefined;
}

function entriesIn({ path, file }: HeldFile, space: Space): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { part, start } of file.parts) {
    for (const definition of part.facts.definitions)
      if (definition.space === space) entries.push({ definition, file: path, start });
  }
  return entries;
}

function inOrder(files: readonly HeldFile[]): readonly HeldFile[] {
  return [...files].sort((a, b) => compare(a.path, b.path));
}

function startOf({ definition, start }: Entry): number {
  return start + definition.span.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped(
  parts: readonly ReadonlyMap<IndexKey, readonly Held[]>[],
): ReadonlyMap<IndexKey, readonly Held[]> {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? new Map();
  const all = new Map<IndexKey, Held[]>();
  for (const keys of parts) {
    for (const [key, held] of keys) {
      const known = all.get(key);
      if (known === undefined) all.set(key, [...held]);
      else known.push(...held);
    }
  }
  return all;
}

function bearersByKey(entries: readonly Entry[]): Map<IndexKey, Bearer[]> {
  const byKey = new Map<IndexKey, Bearer[]>();
  for (const entry of entries) {
    for (const [key, name] of keysOf(entry.definition)) {
      const bearers = byKey.get(key);
      if (bearers === undefined) byKey.set(key, [{ entry, name }]);
      else bearers.push({ entry, name });
    }
  }
  return byKey;
}
