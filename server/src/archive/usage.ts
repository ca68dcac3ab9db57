import type { Space } from '../format/types';
import { numberForms } from '../text/document-number';
import { searchKey } from '../text/search-folding';
import type { FileFacts } from './facts';
import type { Resolver } from './resolver';

/** What the files of an archive write where ids belong, by name space. */
interface SpaceUsage {
  /** For each text the records that write it. */
  readonly records: Map<string, Set<string>>;
  /** For each text the registries that write it. */
  readonly registries: Map<string, Set<string>>;
  /** The texts by what they are in search folding. */
  readonly texts: Map<string, Set<string>>;
}

/** The files that count for what is asked. */
export type UsageScope = 'records' | 'registries';

const NO_PATHS: ReadonlySet<string> = new Set();

/** So many records of one entry are looked at for what stands beside it. */
const RECORDS_LOOKED_AT = 200;

/** Which records and registries name what, kept right file by file. */
export class Usage {
  readonly #spaces: { readonly [space in Space]: SpaceUsage } = {
    record: newUsage(),
    organization: newUsage(),
    agreement: newUsage(),
  };
  /** What each file writes. */
  readonly #written = new Map<string, FileFacts>();

  /** Takes a file's facts in place of those it gave before; undefined: the file is gone. */
  update(path: string, facts: FileFacts | undefined): void {
    const before = this.#written.get(path);
    for (const { space, text } of before?.references ?? [])
      forget(this.#spaces[space], scopeOf(before), text, path);
    if (facts === undefined || facts.kind === 'settings') {
      this.#written.delete(path);
      return;
    }
    this.#written.set(path, facts);
    for (const { space, text } of facts.references) note(this.#spaces[space], scopeOf(facts), text, path);
  }

  /** What records write where ids of that space belong, with the number of records that do. */
  *counts(space: Space): Iterable<readonly [text: string, records: number]> {
    for (const [text, paths] of this.#spaces[space].records) yield [text, paths.size];
  }

  /** Paths of the records that name the entry, by its id or by a name that only it bears. */
  recordsNaming(space: Space, id: string, resolver: Resolver): ReadonlySet<string> {
    return this.filesWriting(space, this.writingsOf(space, id, resolver), 'records');
  }

  /** All that is written somewhere for the entry: its id, first, and names that only it bears. */
  writingsOf(space: Space, id: string, resolver: Resolver): ReadonlySet<string> {
    const { texts } = this.#spaces[space];
    const definition = resolver.definitions(space, id)[0]?.definition;
    const names = (definition?.names ?? []).flatMap(({ role, text }) =>
      role === 'number' ? [text, ...numberForms(text)] : [text],
    );
    const keys = new Set([id, ...names].map(searchKey));
    const byName = [...keys]
      .flatMap((key) => [...(texts.get(key) ?? [])])
      .filter((text) => text !== id && resolver.meant(space, text)?.definition.id === id);
    return new Set([id, ...byName]);
  }

  /** Paths of the records, or of the registries, that write one of the texts where an id of that space belongs. */
  filesWriting(space: Space, texts: ReadonlySet<string>, scope: UsageScope): ReadonlySet<string> {
    const files = this.#spaces[space][scope];
    const found = [...texts].flatMap((text) => files.get(text) ?? []);
    // Nearly always one: else counting all entries would take as long as there are references.
    if (found.length <= 1) return found[0] ?? NO_PATHS;
    return new Set(found.flatMap((paths) => [...paths]));
  }

  /**
   * What other records than the one at `path` write where ids of `space` belong, beside one of the organizations: for
   * each text in how many of those records it stands. Looks at no more than some hundred records.
   */
  beside(space: Space, organizations: Iterable<string>, path: string): ReadonlyMap<string, number> {
    const paths = new Set<string>();
    for (const id of organizations) {
      let looked = 0;
      for (const other of this.#spaces.organization.records.get(id) ?? []) {
        if (other !== path) paths.add(other);
        looked += 1;
        if (looked >= RECORDS_LOOKED_AT) break;
      }
    }
    const counts = new Map<string, number>();
    for (const other of paths) {
      const references = this.#written.get(other)?.references ?? [];
      const texts = new Set(
        references.filter((reference) => reference.space === space).map(({ text }) => text),
      );
      for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
  }
}

function newUsage(): SpaceUsage {
  return { records: new Map(), registries: new Map(), texts: new Map() };
}

function scopeOf(facts: FileFacts | undefined): UsageScope {
  return facts?.kind === 'record' ? 'records' : 'registries';
}

function note(usage: SpaceUsage, scope: UsageScope, text: string, path: string): void {
  const paths = usage[scope].get(text);
  if (paths !== undefined) {
    paths.add(path);
    return;
  }
  usage[scope].set(text, new Set([path]));
  const key = searchKey(text);
  const alike = usage.texts.get(key);
  if (alike === undefined) usage.texts.set(key, new Set([text]));
  else alike.add(text);
}

function forget(usage: SpaceUsage, scope: UsageScope, text: string, path: string): void {
  const paths = usage[scope].get(text);
  if (paths?.delete(path) !== true || paths.size > 0) return;
  usage[scope].delete(text);
  if (usage.records.has(text) || usage.registries.has(text)) return;
  const key = searchKey(text);
  const alike = usage.texts.get(key);
  alike?.delete(text);
  if (alike?.size === 0) usage.texts.delete(key);
}
