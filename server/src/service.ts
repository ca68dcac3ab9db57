import { exclusionOf, type IsExcluded } from './archive/exclusion';
import type { Definition } from './archive/facts';
import { HeldFile } from './archive/held-file';
import type { ArchiveHost, ReadResult } from './archive/host';
import type { FileRead, FileToRead } from './archive/reading';
import { areSameSettings, DEFAULT_SETTINGS, readSettings, type Settings } from './archive/settings';
import type { CancellationToken } from './base/cancellation';
import { LineIndex } from './base/line-index';
import { fileKindOf, SETTINGS_FILES } from './format/file-kind';
import { CacheKeeper } from './rules/cache-keeper';
import { type CheckedText, checkText } from './rules/check-text';
import { CheckedArchive } from './rules/checked-archive';
import type { Conclusion } from './rules/conclude';
import { checkFileWhenAsked, type OpenedFile, openFile, openResult } from './rules/engine';
import { checkResult } from './rules/read-file';
import { readOneByOne } from './rules/read-one-by-one';

/** How far reading the archive has come. */
export interface Progress {
  readonly done: number;
  /** Undefined while files are still being found. */
  readonly total: number | undefined;
}

/** The findings of one file. */
export interface FileConclusions {
  readonly path: string;
  /** Of a closed file they are unpacked when asked for. */
  readonly lines: LineIndex;
  readonly conclusions: readonly Conclusion[];
}

class ArchiveConclusions implements FileConclusions {
  readonly path: string;
  readonly conclusions: readonly Conclusion[];
  readonly #archive: CheckedArchive;

  constructor(path: string, archive: CheckedArchive) {
    this.path = path;
    this.conclusions = archive.conclusions(path);
    this.#archive = archive;
  }

  get lines(): LineIndex {
    return this.#archive.file(this.path)?.lines ?? LineIndex.of('');
  }
}

/** A text that an editor holds, which counts in place of the file's. */
interface EditedText {
  readonly text: string;
  opened: OpenedFile | undefined;
  /** What the text showed by itself; of an older version until `isChecked`. */
  checked: CheckedText | undefined;
  isChecked: boolean;
}

/** While files are being found, it is told after so many. */
const FOUND_AT_ONCE = 512;

/**
 * One archive, with all that can be asked of it. Paths are relative to its root, with `/`.
 * Knows no connection, clock or file system: the host brings the outside world.
 */
export class ArchiveService {
  readonly archive: CheckedArchive;
  readonly #host: ArchiveHost;
  readonly #cache: CacheKeeper;
  readonly #edited = new Map<string, EditedText>();
  #isExcluded: IsExcluded = () => false;

  constructor(host: ArchiveHost, reference: readonly Definition[]) {
    this.#host = host;
    this.archive = new CheckedArchive(reference);
    this.archive.dayIs(host.today());
    this.#cache = new CacheKeeper(host, this.archive);
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
   * Reads the settings and all files of the archive, those that are known from an earlier run only where they have
   * changed; texts that an editor holds count in place of files. Cancelled, it leaves what is read so far, and the
   * archive marked as being read.
   */
  async load(
    token: CancellationToken,
    report: (progress: Progress) => void = () => undefined,
  ): Promise<void> {
    this.archive.markReading(true);
    await this.#applySettings();
    await this.#cache.restore();
    const found = await this.#find(token, report);
    if (token.isCancellationRequested) return;
    this.#removeAllBut(found);
    const files = [...found].flatMap(([path, stamp]) => this.#toRead(path, stamp));
    await this.#readAll(files, token, (done) => report({ done, total: files.length }));
    if (!token.isCancellationRequested) this.archive.markReading(false);
  }

  /**
   * Looks again at which files count, after a `.gitignore` or what the settings exclude has changed: files that no
   * longer do are forgotten, others are read.
   */
  async relist(token: CancellationToken): Promise<void> {
    const found = await this.#find(token, () => undefined);
    if (token.isCancellationRequested) return;
    this.#removeAllBut(found);
    const fresh = [...found.keys()].filter((path) => !this.archive.has(path));
    await this.#readAll(
      fresh.map((path) => ({ path, digest: undefined })),
      token,
      () => undefined,
    );
  }

  /** Keeps what is known for the next run, where that is not what is kept already. */
  async keep(): Promise<void> {
    await this.#cache.save();
  }

  /** Paths of all files that count, each with its stamp. */
  async #find(
    token: CancellationToken,
    report: (progress: Progress) => void,
  ): Promise<ReadonlyMap<string, string | undefined>> {
    const found = new Map<string, string | undefined>();
    for await (const { path, stamp } of this.#host.list()) {
      if (token.isCancellationRequested) break;
      if (!this.#isExcluded(path)) found.set(path, stamp);
      if (found.size % FOUND_AT_ONCE === 0) report({ done: 0, total: undefined });
    }
    for (const path of this.#edited.keys()) if (await this.counts(path)) found.set(path, undefined);
    return found;
  }

  #removeAllBut(found: ReadonlyMap<string, unknown>): void {
    for (const path of this.archive.paths) if (!found.has(path)) this.archive.remove(path);
  }

  /** Nothing for a file that stands as it was read before. */
  #toRead(path: string, stamp: string | undefined): readonly FileToRead[] {
    const known = this.archive.state(path)?.held.origin;
    const isSame = known !== undefined && known.stamp !== '' && known.stamp === stamp;
    return isSame && !this.#edited.has(path) ? [] : [{ path, digest: known?.digest }];
  }

  async #readAll(
    files: readonly FileToRead[],
    token: CancellationToken,
    report: (done: number) => void,
  ): Promise<void> {
    const closed = files.filter(({ path }) => !this.#edited.has(path));
    for (const { path } of files) if (this.#edited.has(path)) this.#checkEdited(path);
    let done = files.length - closed.length;
    report(done);
    const reader = this.#host.reader ?? readOneByOne(this.#host);
    for await (const batch of reader.read(closed, token)) {
      for (const read of batch) this.#take(read);
      done += batch.length;
      report(done);
      await this.#host.breathe();
    }
  }

  /** Meanwhile an editor may have opened the file: its text is the newer one. */
  #take(read: FileRead): void {
    if (this.#edited.has(read.path)) this.#checkEdited(read.path);
    else if (read.kind === 'gone') this.archive.remove(read.path);
    else if (read.kind === 'same') this.archive.cameFrom(read.path, read.origin);
    else this.archive.hold(HeldFile.packed(read.path, read.summary, read.packed, read.origin));
  }

  /** An editor's text takes the place of the file. */
  async edit(path: string, text: string): Promise<void> {
    const checked = this.#edited.get(path)?.checked;
    this.#edited.set(path, { text, opened: undefined, checked, isChecked: false });
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
    const { archive } = this;
    return archive.has(path) ? new ArchiveConclusions(path, archive) : undefined;
  }

  async #changed(path: string): Promise<void> {
    if (SETTINGS_FILES.includes(path)) await this.#applySettings();
    if (this.#edited.has(path)) {
      this.#checkEdited(path);
      return;
    }
    const result = await this.#host.read(path);
    if (this.#edited.has(path)) return;
    const file = result && checkResult(path, result);
    if (file === undefined) this.archive.remove(path);
    else this.archive.hold(HeldFile.read(file, result?.kind === 'text' ? result.origin : undefined));
  }

  /** True for a path whose file is one of the archive's, or would be if it were there. */
  async counts(path: string): Promise<boolean> {
    if (fileKindOf(path) === undefined || this.#isExcluded(path)) return false;
    return !(await this.#host.isIgnored(path));
  }

  #checkEdited(path: string): void {
    const edited = this.#edited.get(path);
    if (edited === undefined || (edited.isChecked && this.archive.has(path))) return;
    edited.checked = this.#checked(path, edited);
    edited.isChecked = true;
    if (edited.checked !== undefined) this.archive.put(edited.checked.file);
  }

  /** A registry is checked entry by entry; any other text is opened, as what is asked of it next needs that too. */
  #checked(path: string, { text, checked }: EditedText): CheckedText | undefined {
    const kind = fileKindOf(path);
    if (kind === 'organizations' || kind === 'agreements') return checkText(path, text, checked);
    const opened = this.opened(path);
    return opened && { file: checkFileWhenAsked(opened), items: undefined };
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
