import { lazy } from '../base/lazy';
import type { Space } from '../format/types';
import { numberForms } from '../text/document-number';
import { searchKey } from '../text/search-folding';
import { textKey } from '../text/text-folding';
import type { Definition, FileFacts, NameFact } from './facts';
import type { Bearer, Entry } from './resolver';

/**
 * What can be asked of the index, as a string: an id (`organization#vn-mps`), a name in search folding
 * (`organization~bo cong an`), a name in text folding (`organization=bộ công an`), all ids and names of a space
 * (`organization*`), or whether a file that defines such ids can't be read in full (`organization?`).
 */
export type IndexKey = `${Space}${'#' | '~' | '=' | '*' | '?'}${string}`;

/** One file's definitions by the keys under which they can be asked for. */
interface Contribution {
  readonly entries: ReadonlyMap<IndexKey, readonly Bearer[]>;
  readonly incomplete: readonly IndexKey[];
}

/** Definitions of an archive by id and name, file by file, over the entries that ship with the program. */
export class ArchiveIndex {
  readonly #shippedEntries: readonly Entry[];
  readonly #shippedById: ReadonlyMap<IndexKey, Entry>;
  /** By all keys: folding thousands of names can wait until one is asked for. */
  readonly #shipped: () => ReadonlyMap<IndexKey, readonly Bearer[]>;
  readonly #files = new Map<string, Contribution>();
  readonly #bearers = new Map<IndexKey, Map<string, readonly Bearer[]>>();
  readonly #incomplete = new Map<IndexKey, Set<string>>();
  /** What definitions that were compared say, places left out: made once, since they are compared under many keys. */
  readonly #contents = new WeakMap<Definition, string>();
  #reading = false;

  /** `shipped`: the entries that ship with the program, or none of them. */
  constructor(shipped: readonly Definition[]) {
    this.#shippedEntries = shipped.map((definition) => ({ definition, file: undefined }));
    this.#shippedById = new Map(
      this.#shippedEntries.map((entry) => [idKey(entry.definition.space, entry.definition.id), entry]),
    );
    this.#shipped = lazy(() => bearersByKey(this.#shippedEntries));
  }

  /**
   * Takes a file's facts in place of those it gave before; undefined: the file is gone.
   * Gives the keys whose answer may have changed.
   */
  update(file: string, facts: FileFacts | undefined): ReadonlySet<IndexKey> {
    const before = this.#files.get(file);
    const after = facts && contributionOf(file, facts);
    if (after === undefined) this.#files.delete(file);
    else this.#files.set(file, after);
    const changed = this.#replaceBearers(file, before, after);
    this.#replaceIncomplete(file, before, after, changed);
    return changed;
  }

  /** The archive's entries under the key, or the shipped ones that no entry of the archive replaces. */
  bearers(key: IndexKey): readonly Bearer[] {
    const own = inFileOrder(this.#bearers.get(key));
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
    if (this.#reading) return true;
    return (this.#incomplete.get(`${space}?`)?.size ?? 0) > 0;
  }

  /** All entries of a space that count: those of the archive in order of their files, then the shipped ones. */
  entries(space: Space): Entry[] {
    const byFile = new Map<string, readonly Entry[]>();
    for (const [file, { entries }] of this.#files) {
      const own = [...entries].flatMap(([key, bearers]) => (key.startsWith(`${space}#`) ? bearers : []));
      if (own.length > 0)
        byFile.set(
          file,
          own.map(({ entry }) => entry),
        );
    }
    const own = inFileOrder(byFile);
    const shipped = this.#shippedEntries.filter(
      (entry) => entry.definition.space === space && !this.#isReplaced(entry),
    );
    return [...own, ...shipped];
  }

  #shippedBearers(key: IndexKey): readonly Bearer[] {
    const entry = this.#shippedById.get(key);
    return entry === undefined ? [] : [{ entry, name: idAsName(entry.definition) }];
  }

  #isReplaced({ definition }: Entry): boolean {
    return this.#bearers.has(idKey(definition.space, definition.id));
  }

  #replaceBearers(
    file: string,
    before: Contribution | undefined,
    after: Contribution | undefined,
  ): Set<IndexKey> {
    const changed = new Set<IndexKey>();
    for (const key of new Set([...(before?.entries.keys() ?? []), ...(after?.entries.keys() ?? [])])) {
      const old = before?.entries.get(key) ?? [];
      const fresh = after?.entries.get(key) ?? [];
      const others = this.#bearers.get(key) ?? new Map<string, readonly Bearer[]>();
      const alone = old.length <= 1 && fresh.length <= 1 && others.size - (others.has(file) ? 1 : 0) === 0;
      if (fresh.length === 0) others.delete(file);
      else others.set(file, fresh);
      if (others.size === 0) this.#bearers.delete(key);
      else this.#bearers.set(key, others);
      const content = (bearer: Bearer): string =>
        alone ? this.#contentOf(bearer.entry.definition) : placesOf(bearer);
      if (!isSame(old, fresh, content)) this.#noteChange(key, [...old, ...fresh], changed);
    }
    return changed;
  }

  #contentOf(definition: Definition): string {
    const known = this.#contents.get(definition);
    if (known !== undefined) return known;
    const content = contentOf(definition);
    this.#contents.set(definition, content);
    return content;
  }

  /** An id that comes or goes replaces or restores the shipped entry, with all of its names. */
  #noteChange(key: IndexKey, bearers: readonly Bearer[], changed: Set<IndexKey>): void {
    changed.add(key);
    for (const { entry } of bearers) changed.add(`${entry.definition.space}*`);
    if (!isIdKey(key)) return;
    const replaced = this.#shippedById.get(key);
    for (const shippedKey of replaced === undefined ? [] : keysOf(replaced).keys()) changed.add(shippedKey);
  }

  #replaceIncomplete(
    file: string,
    before: Contribution | undefined,
    after: Contribution | undefined,
    changed: Set<IndexKey>,
  ): void {
    const old = before?.incomplete ?? [];
    const fresh = after?.incomplete ?? [];
    for (const key of new Set([...old, ...fresh])) {
      const files = this.#incomplete.get(key) ?? new Set<string>();
      const sizeBefore = files.size;
      if (fresh.includes(key)) files.add(file);
      else files.delete(file);
      this.#incomplete.set(key, files);
      if (sizeBefore > 0 !== files.size > 0) changed.add(key);
    }
  }
}

export function idKey(space: Space, id: string): IndexKey {
  return `${space}#${id}`;
}

/** The key of a name as an editor types it. */
export function nameKey(space: Space, name: string): IndexKey {
  return `${space}~${searchKey(name)}`;
}

/** The key of a name as prose has it. */
export function claimKey(space: Space, name: string): IndexKey {
  return `${space}=${textKey(name)}`;
}

function isIdKey(key: IndexKey): boolean {
  return SPACES.some((space) => key.startsWith(`${space}#`));
}

/** The order of the paths, so that it does not depend on the order of edits. */
function inFileOrder<T>(byFile: ReadonlyMap<string, readonly T[]> | undefined): readonly T[] {
  if (byFile === undefined) return [];
  if (byFile.size === 1) return [...byFile.values()].flat();
  const files = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  return files.flatMap(([, items]) => items);
}

const SPACES: readonly Space[] = ['record', 'organization', 'agreement'];

const INCOMPLETE: { readonly [kind in FileFacts['kind']]: readonly IndexKey[] } = {
  record: ['record?'],
  organizations: ['organization?'],
  agreements: ['agreement?'],
  settings: [],
};

function contributionOf(file: string, facts: FileFacts): Contribution {
  const entries = facts.definitions.map((definition) => ({ definition, file }));
  return {
    entries: bearersByKey(entries),
    incomplete: facts.incomplete ? INCOMPLETE[facts.kind] : [],
  };
}

function bearersByKey(entries: readonly Entry[]): Map<IndexKey, Bearer[]> {
  const byKey = new Map<IndexKey, Bearer[]>();
  for (const entry of entries) {
    for (const [key, name] of keysOf(entry)) {
      const bearers = byKey.get(key);
      if (bearers === undefined) byKey.set(key, [{ entry, name }]);
      else bearers.push({ entry, name });
    }
  }
  return byKey;
}

/** The keys of an entry, with the name that gives each; the first, where several give the same. */
function keysOf(entry: Entry): Map<IndexKey, NameFact> {
  const { space, id, names } = entry.definition;
  const keys = new Map<IndexKey, NameFact>();
  keys.set(idKey(space, id), idAsName(entry.definition));
  if (space === 'record') return keys;
  for (const name of names) {
    setOnce(keys, nameKey(space, name.text), name);
    if (name.role === 'number') {
      for (const form of numberForms(name.text)) setOnce(keys, nameKey(space, form), name);
    }
    if (name.role !== 'former-name') setOnce(keys, claimKey(space, name.text), name);
  }
  return keys;
}

function idAsName({ id, span }: Definition): NameFact {
  return { text: id, role: 'name', language: undefined, span };
}

function setOnce(keys: Map<IndexKey, NameFact>, key: IndexKey, name: NameFact): void {
  if (!keys.has(key)) keys.set(key, name);
}

function isSame(
  old: readonly Bearer[],
  fresh: readonly Bearer[],
  content: (bearer: Bearer) => string,
): boolean {
  return (
    old.length === fresh.length &&
    old.every((bearer, index) => content(bearer) === contentAt(fresh, index, content))
  );
}

function contentAt(
  bearers: readonly Bearer[],
  index: number,
  content: (bearer: Bearer) => string,
): string | undefined {
  const bearer = bearers[index];
  return bearer && content(bearer);
}

function contentOf(definition: Definition): string {
  return JSON.stringify(definition, (key, value: unknown) => (key === 'span' ? undefined : value));
}

/** Places count where several entries share a key, since they are then named to each other. */
function placesOf({ entry, name }: Bearer): string {
  return JSON.stringify([entry.definition, name]);
}
