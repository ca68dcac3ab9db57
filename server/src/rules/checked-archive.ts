import { ArchiveIndex, type IndexKey, idKey } from '../archive/archive-index';
import { EntrySearch } from '../archive/entry-search';
import type { Definition, FileFacts } from '../archive/facts';
import type { Finding } from '../archive/finding';
import { Hierarchy } from '../archive/hierarchy';
import { IndexResolver } from '../archive/index-resolver';
import type { Entry, Resolver } from '../archive/resolver';
import { DEFAULT_SETTINGS, type Settings } from '../archive/settings';
import { Usage } from '../archive/usage';
import type { FileKind, Space } from '../format/types';
import { type Conclusion, conclude } from './conclude';
import { type CheckedFile, checkInArchive } from './engine';

/** A file with what the archive adds to it. */
interface FileState {
  readonly file: CheckedFile;
  readonly archiveFindings: readonly Finding[];
  /** What its check asked the index; it is checked again when one of the answers may have changed. */
  readonly asked: ReadonlySet<IndexKey>;
}

const SPACES: readonly Space[] = ['record', 'organization', 'agreement'];

/** The files of one archive and what is wrong with them, kept right file by file. */
export class CheckedArchive {
  readonly #shipped: readonly Definition[];
  readonly #files = new Map<string, FileState>();
  readonly #byKind = new Map<FileKind, Set<string>>();
  readonly #askers = new Map<IndexKey, Set<string>>();
  readonly #pending = new Set<string>();
  readonly #usage = new Usage();
  /** The ids of a name space, in the order of the index; forgotten when its entries change. */
  readonly #ids = new Map<Space, readonly string[]>();
  #hierarchy: { readonly entriesVersion: number; readonly hierarchy: Hierarchy } | undefined;
  #entriesVersion = 0;
  #recordsVersion = 0;
  #settings: Settings = DEFAULT_SETTINGS;
  #reading = false;
  #index: ArchiveIndex;
  #search: EntrySearch;

  /** `shipped`: the entries that ship with the program. */
  constructor(shipped: readonly Definition[]) {
    this.#shipped = shipped;
    this.#index = new ArchiveIndex(shipped);
    this.#search = new EntrySearch(this.#index);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Paths of all files, in no order. */
  get paths(): Iterable<string> {
    return this.#files.keys();
  }

  /** Paths of the files of one kind, in no order. */
  pathsOf(kind: FileKind): ReadonlySet<string> {
    return this.#byKind.get(kind) ?? NO_PATHS;
  }

  /** Search among the entries that count. */
  get search(): EntrySearch {
    return this.#search;
  }

  /** A resolver for a feature, which asks once. */
  get resolver(): Resolver {
    return new IndexResolver(this.#index, this.#search, new Set());
  }

  /** Which records name what. */
  get usage(): Usage {
    return this.#usage;
  }

  /** How many records name the entry, by its id or by a name that only it bears. */
  usesOf(space: Space, id: string): number {
    return this.#usage.recordsNaming(space, id, this.resolver).size;
  }

  /** The entries of a name space: those of the archive, then the shipped ones; the first, where several claim an id. */
  entries(space: Space): readonly Entry[] {
    const ids = this.#ids.get(space) ?? this.#idsOf(space);
    this.#ids.set(space, ids);
    return ids.flatMap((id) => this.#index.bearers(idKey(space, id))[0]?.entry ?? []);
  }

  /** Goes up when organizations, agreements, what records name of them or the settings may have changed. */
  get entriesVersion(): number {
    return this.#entriesVersion;
  }

  /** Goes up when the ids or titles of records may have changed. */
  get recordsVersion(): number {
    return this.#recordsVersion;
  }

  /** Which entries lie below which. */
  get hierarchy(): Hierarchy {
    if (this.#hierarchy?.entriesVersion === this.#entriesVersion) return this.#hierarchy.hierarchy;
    const entries = [...this.entries('organization'), ...this.entries('agreement')];
    const hierarchy = new Hierarchy(entries, this.resolver);
    this.#hierarchy = { entriesVersion: this.#entriesVersion, hierarchy };
    return hierarchy;
  }

  /** The files whose findings may have changed since they were last checked. */
  get pending(): ReadonlySet<string> {
    return this.#pending;
  }

  file(path: string): CheckedFile | undefined {
    return this.#files.get(path)?.file;
  }

  /** How many files are records. */
  get recordCount(): number {
    return this.pathsOf('record').size;
  }

  /** Every file is checked again under the new settings. */
  applySettings(settings: Settings): void {
    const referenceChanged = settings.bundledReference !== this.#settings.bundledReference;
    this.#settings = settings;
    this.#entriesVersion += 1;
    if (referenceChanged) this.#rebuildIndex();
    for (const path of this.#files.keys()) this.#pending.add(path);
  }

  /** Takes a file in, in place of what it was before. */
  put(file: CheckedFile): void {
    const before = this.#files.get(file.path);
    this.#files.set(file.path, {
      file,
      archiveFindings: before?.archiveFindings ?? [],
      asked: before?.asked ?? NOTHING,
    });
    this.#heldPaths(file.facts.kind).add(file.path);
    this.#pending.add(file.path);
    this.#noteReferences(before?.file.facts, file.facts);
    this.#usage.update(file.path, file.facts);
    this.#noteChanges(this.#index.update(file.path, file.facts));
  }

  remove(path: string): void {
    const state = this.#files.get(path);
    if (state === undefined) return;
    this.#files.delete(path);
    this.#heldPaths(state.file.facts.kind).delete(path);
    this.#pending.delete(path);
    this.#forgetAsked(path, state.asked);
    this.#noteReferences(state.file.facts, undefined);
    this.#usage.update(path, undefined);
    this.#noteChanges(this.#index.update(path, undefined));
  }

  /** Checks a file against the archive as it is now. `today`: the local day, in days since 1970-01-01. */
  check(path: string, today: number): void {
    this.#pending.delete(path);
    const state = this.#files.get(path);
    if (state === undefined) return;
    const asked = new Set<IndexKey>();
    const archiveFindings = this.#archiveFindings(state.file.facts, asked, today);
    this.#forgetAsked(path, state.asked);
    this.#noteAsked(path, asked);
    this.#files.set(path, { file: state.file, archiveFindings, asked });
  }

  /** What is to be shown of a file, in order of place. */
  conclusions(path: string): Conclusion[] {
    const state = this.#files.get(path);
    if (state === undefined) return [];
    const { file, archiveFindings } = state;
    return conclude([...file.findings, ...archiveFindings], file.facts, file.lines, this.#settings);
  }

  /** What would be shown of a file if it were checked now; it stays as it is. `today`: as for `check`. */
  conclusionsNow(path: string, today: number): Conclusion[] {
    const file = this.file(path);
    return file === undefined ? [] : this.conclusionsIf(file, today);
  }

  /** What would be shown of a file if it were like this; the archive stays as it is. `today`: as for `check`. */
  conclusionsIf(file: CheckedFile, today: number): Conclusion[] {
    const archiveFindings = this.#archiveFindings(file.facts, new Set(), today);
    return conclude([...file.findings, ...archiveFindings], file.facts, file.lines, this.#settings);
  }

  #archiveFindings(facts: FileFacts, asked: Set<IndexKey>, today: number): Finding[] {
    const resolver = new IndexResolver(this.#index, this.#search, asked);
    return checkInArchive({ facts, resolver, themes: this.#settings.themes, today });
  }

  /** While the archive is being read, nothing is unknown: the next file may define it. */
  markReading(reading: boolean): void {
    this.#reading = reading;
    this.#noteChanges(this.#index.markReading(reading));
  }

  #rebuildIndex(): void {
    this.#index = new ArchiveIndex(this.#settings.bundledReference ? this.#shipped : []);
    this.#search = new EntrySearch(this.#index);
    this.#ids.clear();
    this.#index.markReading(this.#reading);
    for (const [path, { file }] of this.#files) this.#index.update(path, file.facts);
  }

  #noteChanges(changed: ReadonlySet<IndexKey>): void {
    for (const key of changed) for (const path of this.#askers.get(key) ?? []) this.#pending.add(path);
    for (const space of SPACES) {
      if (!changed.has(`${space}*`)) continue;
      this.#search.invalidate(space);
      this.#ids.delete(space);
      if (space === 'record') this.#recordsVersion += 1;
      else this.#entriesVersion += 1;
    }
  }

  /** The set that {@link pathsOf} shows. */
  #heldPaths(kind: FileKind): Set<string> {
    const paths = this.#byKind.get(kind) ?? new Set();
    this.#byKind.set(kind, paths);
    return paths;
  }

  #idsOf(space: Space): readonly string[] {
    return [...new Set(this.#index.entries(space).map(({ definition }) => definition.id))];
  }

  #noteReferences(before: FileFacts | undefined, after: FileFacts | undefined): void {
    if (!areSameNames(namedBy(before), namedBy(after))) this.#entriesVersion += 1;
  }

  #noteAsked(path: string, asked: ReadonlySet<IndexKey>): void {
    for (const key of asked) {
      const askers = this.#askers.get(key);
      if (askers === undefined) this.#askers.set(key, new Set([path]));
      else askers.add(path);
    }
  }

  #forgetAsked(path: string, asked: ReadonlySet<IndexKey>): void {
    for (const key of asked) {
      const askers = this.#askers.get(key);
      askers?.delete(path);
      if (askers?.size === 0) this.#askers.delete(key);
    }
  }
}

const NOTHING: ReadonlySet<IndexKey> = new Set();

const NO_PATHS: ReadonlySet<string> = new Set();

/** What a record names; nothing for other files. */
function namedBy(facts: FileFacts | undefined): FileFacts['references'] {
  return facts?.kind === 'record' ? facts.references : [];
}

function areSameNames(before: FileFacts['references'], after: FileFacts['references']): boolean {
  return (
    before.length === after.length &&
    before.every(({ space, text }, index) => space === after[index]?.space && text === after[index].text)
  );
}
