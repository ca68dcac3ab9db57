import { ArchiveIndex } from '../archive/archive-index';
import type { CheckedFile } from '../archive/checked-file';
import { EntrySearch } from '../archive/entry-search';
import type { Definition, FileFacts } from '../archive/facts';
import type { FileOrigin } from '../archive/file-origin';
import type { Finding } from '../archive/finding';
import { HeldFile } from '../archive/held-file';
import { Hierarchy } from '../archive/hierarchy';
import { type IndexKey, idKey } from '../archive/index-keys';
import { IndexResolver } from '../archive/index-resolver';
import { haveSameAsked, isSameState, type PartState } from '../archive/part-state';
import type { Entry, Resolver } from '../archive/resolver';
import { DEFAULT_SETTINGS, type Settings } from '../archive/settings';
import { Usage } from '../archive/usage';
import type { FileKind, Space } from '../format/types';
import { checkPart, checkParts, concludeFile, placedFindings, type Surroundings } from './check-part';
import type { Conclusion } from './conclude';
import { type FileState, restoredState, uncheckedState } from './file-state';
import { PendingFiles } from './pending-files';

const SPACES: readonly Space[] = ['record', 'organization', 'agreement'];

/** The files of one archive and what is wrong with them, kept right file by file. */
export class CheckedArchive {
  readonly #shipped: readonly Definition[];
  readonly #files = new Map<string, FileState>();
  readonly #byKind = new Map<FileKind, Set<string>>();
  readonly #pending = new PendingFiles(this.#files);
  /** Made when first asked for: who only checks does not need it. */
  #usage: Usage | undefined;
  /** The ids of a name space, in the order of the index; forgotten when its entries change. */
  readonly #ids = new Map<Space, readonly string[]>();
  #hierarchy: { readonly entriesVersion: number; readonly hierarchy: Hierarchy } | undefined;
  #version = 0;
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

  get fileCount(): number {
    return this.#files.size;
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
    if (this.#usage !== undefined) return this.#usage;
    const usage = new Usage();
    for (const { held } of this.#files.values()) usage.update(undefined, held);
    this.#usage = usage;
    return usage;
  }

  /** How many records name the entry, by its id or by a name that only it bears. */
  usesOf(space: Space, id: string): number {
    return this.usage.recordsNaming(space, id, this.resolver).size;
  }

  /** The entries of a name space: those of the archive, then the shipped ones; the first, where several claim an id. */
  entries(space: Space): readonly Entry[] {
    const ids = this.#ids.get(space) ?? this.#idsOf(space);
    this.#ids.set(space, ids);
    return ids.flatMap((id) => this.#index.bearers(idKey(space, id))[0]?.entry ?? []);
  }

  /** Goes up with every change, of files or of what is found in them. */
  get version(): number {
    return this.#version;
  }

  /** The local day, in days since 1970-01-01, as it was last told. */
  get day(): number {
    return this.#pending.day;
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
    return this.#pending.paths;
  }

  file(path: string): CheckedFile | undefined {
    return this.#files.get(path)?.held.file;
  }

  /** A file as the archive holds it, with what the archive adds to each of its parts. */
  state(path: string): FileState | undefined {
    return this.#files.get(path);
  }

  /** True for a path of one of the archive's files. */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** How many files are records. */
  get recordCount(): number {
    return this.pathsOf('record').size;
  }

  /** Every file is checked again under the new settings. */
  applySettings(settings: Settings): void {
    const referenceChanged = settings.bundledReference !== this.#settings.bundledReference;
    this.#settings = settings;
    this.#version += 1;
    this.#entriesVersion += 1;
    if (referenceChanged) this.#rebuildIndex();
    this.#pending.markAll();
  }

  /** Takes a file in, in place of what it was before. */
  put(file: CheckedFile): void {
    this.hold(HeldFile.of(file));
  }

  /** The same of a file that may be packed. */
  hold(held: HeldFile): void {
    const before = this.#files.get(held.path);
    this.#replace(held, before?.followedBy(held) ?? uncheckedState(held));
  }

  /**
   * Takes in a file of an archive that was known before as a whole, with what that archive added to the file's parts:
   * undefined where that was not known. Nothing else is checked again because of it.
   */
  restore(held: HeldFile, parts: readonly PartState[] | undefined): void {
    const state = parts === undefined ? uncheckedState(held) : restoredState(held, parts);
    this.#enter(held, state);
    for (const { asked } of parts ?? []) this.#pending.asked(held.path, asked);
    this.#index.restore(held);
    this.#usage?.update(undefined, held);
    for (const space of SPACES) this.#forgetBuilt(space);
  }

  /** A file was written anew, with the text that it had. */
  cameFrom(path: string, origin: FileOrigin): void {
    this.#files.get(path)?.held.cameFrom(origin);
    this.#version += 1;
  }

  remove(path: string): void {
    const state = this.#files.get(path);
    if (state === undefined) return;
    this.#files.delete(path);
    this.#heldPaths(state.held.kind).delete(path);
    this.#pending.left(path);
    this.#take(state.held, undefined);
  }

  #replace(held: HeldFile, state: FileState): void {
    const before = this.#files.get(held.path)?.held;
    this.#enter(held, state);
    this.#take(before, held);
  }

  #enter(held: HeldFile, state: FileState): void {
    const { path, kind } = held;
    this.#files.set(path, state);
    this.#heldPaths(kind).add(path);
    this.#pending.entered(path, state);
  }

  #take(before: HeldFile | undefined, after: HeldFile | undefined): void {
    this.#version += 1;
    this.#noteReferences(before, after);
    this.#usage?.update(before, after);
    this.#noteChanges(this.#index.update(before, after));
    if (before !== undefined) this.#pending.placesChanged(before.path);
  }

  /**
   * The local day, in days since 1970-01-01: files are checked again whose findings depend on it. To be told before
   * files are checked.
   */
  dayIs(today: number): void {
    this.#pending.dayIs(today);
  }

  /** Checks a file against the archive as it is now. */
  check(path: string): void {
    const state = this.#files.get(path);
    // Asked for, so that all that is to be checked of it is known.
    if (state === undefined || !this.pending.has(path)) return;
    const { parts } = state.held.file;
    for (const number of [...state.stale]) {
      const placed = parts[number];
      const before = state.parts[number];
      if (placed === undefined || before === undefined) continue;
      const now = checkPart(path, placed, this.#surroundings);
      state.checked(number, now);
      if (!haveSameAsked(before, now)) this.#pending.asked(path, now.asked);
      if (!isSameState(before, now)) this.#version += 1;
    }
    this.#pending.checked(path, state);
  }

  /** What is to be shown of a file, in order of place. */
  conclusions(path: string): readonly Conclusion[] {
    const state = this.#files.get(path);
    if (state === undefined) return NO_CONCLUSIONS;
    const isQuiet = state.held.isQuiet && state.parts.every(({ findings }) => findings.length === 0);
    return isQuiet ? NO_CONCLUSIONS : concludeFile(state.held.file, state.parts, this.#settings);
  }

  /** What would be shown of a file if it were checked now; it stays as it is. */
  conclusionsNow(path: string): Conclusion[] {
    const file = this.file(path);
    return file === undefined ? [] : this.conclusionsIf(file);
  }

  /** What would be shown of a file if it were like this; the archive stays as it is. */
  conclusionsIf(file: CheckedFile): Conclusion[] {
    return concludeFile(file, checkParts(file, this.#surroundings), this.#settings);
  }

  /** What the archive would find in a file if it were like this. */
  archiveFindingsOf(file: CheckedFile): readonly Finding[] {
    return placedFindings(file, checkParts(file, this.#surroundings));
  }

  get #surroundings(): Surroundings {
    const { day } = this.#pending;
    return { index: this.#index, search: this.#search, settings: this.#settings, today: day };
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
    for (const { held } of this.#files.values()) this.#index.update(undefined, held);
  }

  #noteChanges(changed: ReadonlySet<IndexKey>): void {
    this.#pending.answersChanged(changed);
    for (const space of SPACES) {
      if (changed.has(`${space}*`)) this.#forgetBuilt(space);
    }
  }

  /** Forgets what was built of the entries of a space. */
  #forgetBuilt(space: Space): void {
    this.#search.invalidate(space);
    this.#ids.delete(space);
    if (space === 'record') this.#recordsVersion += 1;
    else this.#entriesVersion += 1;
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

  #noteReferences(before: HeldFile | undefined, after: HeldFile | undefined): void {
    const isKnown = before?.kind === 'record' && after?.kind === 'record';
    if (isKnown && areSameNames(before.file.facts.references, after.file.facts.references)) return;
    if (before?.kind === 'record' || after?.kind === 'record') this.#entriesVersion += 1;
  }
}

const NO_PATHS: ReadonlySet<string> = new Set();

const NO_CONCLUSIONS: readonly Conclusion[] = [];

function areSameNames(before: FileFacts['references'], after: FileFacts['references']): boolean {
  return (
    before.length === after.length &&
    before.every(({ space, text }, index) => space === after[index]?.space && text === after[index].text)
  );
}
