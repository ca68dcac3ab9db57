import { type Dirent, lstatSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FactsCache } from '../archive/facts-cache';
import type { ArchiveHost, FoundFile, ReadResult } from '../archive/host';
import type { FileReader } from '../archive/reading';
import { fileKindOf } from '../format/file-kind';
import { readOneByOne } from '../rules/read-one-by-one';
import { localDay } from './clock';
import { IgnoreRules } from './ignore-rules';
import { codeOf, readText, readTextAtOnce } from './read-file';
import { stampOf } from './stamp';
import { ThreadReader, type ThreadReaderOptions } from './thread-reader';

export type ThreadOptions = Pick<ThreadReaderOptions, 'program' | 'threads'>;

export interface NodeArchiveOptions {
  /** Only the files in the root itself count, not those in folders below. */
  readonly shallow?: boolean;
  /** Files are read with nothing else done meanwhile, which is quicker: for programs that answer nobody. */
  readonly readsAtOnce?: boolean;
  /** What is kept from run to run; undefined to keep nothing. */
  readonly cache?: FactsCache | undefined;
  /** By how many threads many files are read, and the program that runs in them; undefined for none. */
  readonly threads?: ThreadOptions | undefined;
  /** True for an absolute path of a folder whose files belong to another archive. */
  readonly isForeign?: (folder: string) => boolean;
  /** Told of a folder that can't be read, by its absolute path and the system's code for why. */
  readonly onUnreadableFolder?: (folder: string, code: string) => void;
}

/** What is in these is never part of an archive. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * An archive in a folder on disk. Paths are in NFC, as most systems type them; a file whose name is stored in another
 * form is found under it all the same.
 */
export class NodeArchiveHost implements ArchiveHost {
  readonly #root: string;
  readonly #options: NodeArchiveOptions;
  /** Names on disk that are not in NFC, by their NFC form. */
  readonly #irregular = new Map<string, string>();
  readonly #ignored = new Map<string, Promise<boolean>>();
  readonly cache: FactsCache | undefined;
  readonly reader: FileReader | undefined;
  #rules: IgnoreRules;

  /** `root`: absolute path of the archive's folder. */
  constructor(root: string, options: NodeArchiveOptions = {}) {
    this.#root = root;
    this.#options = options;
    this.#rules = new IgnoreRules(root);
    this.cache = options.cache;
    this.reader =
      options.threads &&
      new ThreadReader({
        ...options.threads,
        fileOf: (path) => join(root, this.nameOnDisk(path)),
        fallback: readOneByOne(this),
      });
  }

  async *list(): AsyncGenerator<FoundFile> {
    for await (const { path, isFormat } of this.#walk(this.#options.onUnreadableFolder)) {
      if (!isFormat) continue;
      const normal = path.normalize('NFC');
      if (normal !== path) this.#irregular.set(normal, path);
      const stamp = this.cache && stampOfFile(join(this.#root, path));
      yield { path: normal, stamp };
    }
  }

  async read(path: string): Promise<ReadResult | undefined> {
    const readFile = this.#options.readsAtOnce === true ? readTextAtOnce : readText;
    const result = await readFile(join(this.#root, this.nameOnDisk(path)));
    const decomposed = path.normalize('NFD');
    if (result !== undefined || decomposed === path) return result;
    const other = await readFile(join(this.#root, decomposed));
    if (other !== undefined) this.#irregular.set(path, decomposed);
    return other;
  }

  isIgnored(path: string): Promise<boolean> {
    const known = this.#ignored.get(path);
    if (known !== undefined) return known;
    const ignored = this.#findIgnored(path);
    this.#ignored.set(path, ignored);
    return ignored;
  }

  /** Forgets what is ignored: a `.gitignore` has changed, or other archives have come or gone. */
  invalidateIgnored(): void {
    this.#rules = new IgnoreRules(this.#root);
    this.#ignored.clear();
  }

  /** The path as the disk has it: the same, unless the name is stored in another form of Unicode. */
  nameOnDisk(path: string): string {
    return this.#irregular.get(path) ?? path;
  }

  /** What tells that a file has changed, for each file of the archive and each `.gitignore` that concerns it. */
  async stamps(): Promise<ReadonlyMap<string, string>> {
    const stamps = new Map<string, string>();
    for (const file of await this.#rules.filesAbove()) {
      const stamp = stampOfFile(file);
      if (stamp !== undefined) stamps.set(file, stamp);
    }
    for await (const { path } of this.#walk()) {
      const stamp = stampOfFile(join(this.#root, path));
      if (stamp !== undefined) stamps.set(path.normalize('NFC'), stamp);
    }
    return stamps;
  }

  today(): number {
    return localDay();
  }

  async breathe(): Promise<void> {
    await setImmediate();
  }

  /** Files of the format and `.gitignore` files, by their path on disk, folder by folder. */
  async *#walk(
    onUnreadable?: NodeArchiveOptions['onUnreadableFolder'],
  ): AsyncGenerator<{ readonly path: string; readonly isFormat: boolean }> {
    const folders = [''];
    for (const folder of folders) {
      for (const entry of await this.#entriesOf(folder, onUnreadable)) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isFolder = entry.isDirectory();
        if (entry.name === '.gitignore' && !isFolder) yield { path, isFormat: false };
        const isFormat = fileKindOf(entry.name) !== undefined;
        if (!isFormat && !isFolder) continue;
        if (isFolder && this.#isSkipped(entry.name, path)) continue;
        if (await this.#rules.isIgnored(path, isFolder)) continue;
        if (isFormat) yield { path, isFormat };
        if (isFolder && this.#options.shallow !== true) folders.push(path);
      }
    }
  }

  async #entriesOf(
    folder: string,
    onUnreadable: NodeArchiveOptions['onUnreadableFolder'],
  ): Promise<Dirent[]> {
    const absolute = join(this.#root, folder);
    try {
      const entries = await readdir(absolute, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') onUnreadable?.(absolute, code);
      return [];
    }
  }

  #isSkipped(name: string, path: string): boolean {
    return SKIPPED_FOLDERS.has(name) || this.#options.isForeign?.(join(this.#root, path)) === true;
  }

  async #findIgnored(path: string): Promise<boolean> {
    const onDisk = this.nameOnDisk(path);
    const names = onDisk.split('/').slice(0, -1);
    if (names.length > 0 && this.#options.shallow === true) return true;
    if (names.some((name, index) => this.#isSkipped(name, names.slice(0, index + 1).join('/')))) return true;
    return this.#rules.isIgnored(onDisk, false);
  }
}

/** Of a link, its target's; undefined where there is nothing. */
function stampOfFile(path: string): string | undefined {
  try {
    const options = { bigint: true, throwIfNoEntry: false } as const;
    const found = statSync(path, options) ?? lstatSync(path, options);
    return found && stampOf(found);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return undefined;
  }
}
