import { exclusionOf, type IsExcluded } from './archive/exclusion';
import type { Definition } from './archive/facts';
import type { ArchiveHost, ReadResult } from './archive/host';
import { areSameSettings, DEFAULT_SETTINGS, readSettings, type Settings } from './archive/settings';
import type { CancellationToken } from './base/cancellation';
import type { LineIndex } from './base/line-index';
import { fileKindOf } from './format/file-kind';
import { CheckedArchive } from './rules/checked-archive';
import type { Conclusion } from './rules/conclude';
import { checkFile, type OpenedFile, openDocument, openFile } from './rules/engine';
import { unreadableDocument } from './syntax/parse';

/** How far reading the archive has come. */
export interface Progress {
  readonly done: number;
  /** Undefined while files are still being found. */
  readonly total: number | undefined;
}

/** The findings of one file. */
export interface FileConclusions {
  readonly path: string;
  readonly lines: LineIndex;
  readonly conclusions: readonly Conclusion[];
}

/** A text that an editor holds, which counts in place of the file's. */
interface EditedText {
  readonly text: string;
  opened: OpenedFile | undefined;
  checked: boolean;
}

const READ_AT_ONCE = 32;

const SETTINGS_FILES: readonly string[] = ['coop.config.yaml', 'coop.config.yml'];

/**
 * One archive, with all that can be asked of it. Paths are relative to its root, with `/`.
 * Knows no connection, clock or file system: the host brings the outside world.
 */
export class ArchiveService {
  readonly archive: CheckedArchive;
  readonly #host: ArchiveHost;
  readonly #edited = new Map<string, EditedText>();
  #isExcluded: IsExcluded = () => false;

  constructor(host: ArchiveHost, reference: readonly Definition[]) {
    this.#host = host;
    this.archive = new CheckedArchive(reference);
    this.archive.dayIs(host.today());
  }

  get settings(): Settings {
    return this.archive.settings;
  }

  /** The local day, in days since 1970-01-01. */
  today(): number {
    return this.#host.today();
  }

  /** Reads the settings alone, which say what files count. */
  async loadSettings(): Promise<void> {
    await this.#applySettings();
  }

  /**
   * Reads the settings and all files of the archive; texts that an editor holds count in place of files.
   * Cancelled, it leaves what is read so far, and the archive marked as being read.
   */
  async load(
    token: CancellationToken,
    report: (progress: Progress) => void = () => undefined,
  ): Promise<void> {
    this.archive.markReading(true);
    await this.#applySettings();
    const found = await this.#find(token, report);
    for (const path of this.archive.paths) if (!found.has(path)) this.archive.remove(path);
    const paths = [...found];
    for (let done = 0; done < paths.length; done += READ_AT_ONCE) {
      if (token.isCancellationRequested) return;
      await Promise.all(paths.slice(done, done + READ_AT_ONCE).map((path) => this.#readIn(path)));
      report({ done: Math.min(done + READ_AT_ONCE, paths.length), total: paths.length });
      await this.#host.breathe();
    }
    if (!token.isCancellationRequested) this.archive.markReading(false);
  }

  /**
   * Looks again at which files count, after a `.gitignore` or what the settings exclude has changed: files that no
   * longer do are forgotten, others are read.
   */
  async relist(token: CancellationToken): Promise<void> {
    const found = await this.#find(token, () => undefined);
    if (token.isCancellationRequested) return;
    for (const path of this.archive.paths) if (!found.has(path)) this.archive.remove(path);
    const fresh = [...found].filter((path) => this.archive.file(path) === undefined);
    for (let done = 0; done < fresh.length; done += READ_AT_ONCE) {
      if (token.isCancellationRequested) return;
      await Promise.all(fresh.slice(done, done + READ_AT_ONCE).map((path) => this.#readIn(path)));
      await this.#host.breathe();
    }
  }

  async #find(token: CancellationToken, report: (progress: Progress) => void): Promise<Set<string>> {
    const found = new Set<string>();
    for await (const { path } of this.#host.list()) {
      if (token.isCancellationRequested) break;
      if (!this.#isExcluded(path)) found.add(path);
      if (found.size % READ_AT_ONCE === 0) report({ done: 0, total: undefined });
    }
    for (const path of this.#edited.keys()) if (await this.counts(path)) found.add(path);
    return found;
  }

  /** An editor's text takes the place of the file. */
  async edit(path: string, text: string): Promise<void> {
    this.#edited.set(path, { text, opened: undefined, checked: false });
    if (await this.counts(path)) await this.#changed(path);
  }

  /** The file counts again in place of the editor's text. */
  async close(path: string): Promise<void> {
    this.#edited.delete(path);
    await this.changedOnDisk(path);
  }

  /** A file may have been created, changed or deleted. */
  async changedOnDisk(path: string): Promise<void> {
    if (this.#edited.has(path)) return;
    if (await this.counts(path)) await this.#changed(path);
  }

  /** The document of a text that an editor holds, read once a version. */
  opened(path: string): OpenedFile | undefined {
    const edited = this.#edited.get(path);
    if (edited === undefined) return undefined;
    edited.opened ??= openFile(path, edited.text);
    return edited.opened;
  }

  /** Checks one file at once. Undefined for a file that does not count. */
  check(path: string): FileConclusions | undefined {
    this.archive.dayIs(this.#host.today());
    this.archive.check(path);
    return this.conclusionsOf(path);
  }

  /** Checks, one by one, all files whose findings may have changed, and gives each as it is done. */
  async *checkPending(token: CancellationToken): AsyncGenerator<FileConclusions> {
    this.archive.dayIs(this.#host.today());
    for (const path of this.archive.pending) {
      if (token.isCancellationRequested) return;
      const conclusions = this.check(path);
      if (conclusions !== undefined) yield conclusions;
      await this.#host.breathe();
    }
  }

  /** The editor's text of a file, else the one on disk; undefined where there is none. */
  async read(path: string): Promise<ReadResult | undefined> {
    const edited = this.#edited.get(path);
    return edited === undefined ? this.#host.read(path) : { kind: 'text', text: edited.text };
  }

  conclusionsOf(path: string): FileConclusions | undefined {
    const file = this.archive.file(path);
    return file && { path, lines: file.lines, conclusions: this.archive.conclusions(path) };
  }

  async #changed(path: string): Promise<void> {
    if (SETTINGS_FILES.includes(path)) await this.#applySettings();
    await this.#readIn(path);
  }

  /** True for a path whose file is one of the archive's, or would be if it were there. */
  async counts(path: string): Promise<boolean> {
    if (fileKindOf(path) === undefined || this.#isExcluded(path)) return false;
    return !(await this.#host.isIgnored(path));
  }

  async #readIn(path: string): Promise<void> {
    if (this.#edited.has(path)) {
      this.#checkEdited(path);
      return;
    }
    const result = await this.#host.read(path);
    // Meanwhile an editor may have opened the file: its text is the newer one.
    if (!this.#edited.has(path)) this.#take(path, result);
  }

  #take(path: string, result: ReadResult | undefined): void {
    const opened = result && openResult(path, result);
    if (opened === undefined) this.archive.remove(path);
    else this.archive.put(checkFile(opened));
  }

  #checkEdited(path: string): void {
    const edited = this.#edited.get(path);
    const isChecked = edited?.checked === true && this.archive.file(path) !== undefined;
    const opened = isChecked ? undefined : this.opened(path);
    if (edited === undefined || opened === undefined) return;
    edited.checked = true;
    this.archive.put(checkFile(opened));
  }

  async #applySettings(): Promise<void> {
    const settings = await this.#readSettings();
    if (areSameSettings(settings, this.settings)) return;
    this.#isExcluded = exclusionOf(settings.exclude);
    this.archive.applySettings(settings);
  }

  async #readSettings(): Promise<Settings> {
    for (const path of SETTINGS_FILES) {
      const edited = this.opened(path);
      const result = edited === undefined ? await this.#host.read(path) : undefined;
      const opened = edited ?? (result && openResult(path, result));
      if (opened !== undefined) return readSettings(opened.model);
    }
    return DEFAULT_SETTINGS;
  }
}

function openResult(path: string, result: ReadResult): OpenedFile | undefined {
  if (result.kind === 'text') return openFile(path, result.text);
  const kind = result.reason === 'not-utf8' ? 'not-utf8' : 'unreadable-file';
  return openDocument(path, unreadableDocument({ kind, span: { start: 0, end: 0 }, detail: result.reason }));
}
