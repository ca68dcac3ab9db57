import type { Definition } from '../archive/facts';
import type { CancellationToken } from '../base/cancellation';
import { fileKindOf } from '../format/file-kind';
import { ArchiveService, type Progress } from '../service';
import type { FolderHost } from './environment';
import { encodedPath, pathBelow, uriOfPath } from './uris';
import { WorkQueue } from './work-queue';

/** Who is told of what happens in an archive. */
export interface ArchiveListener {
  /** Findings may have changed. */
  onChanged(archive: OpenArchive): void;
  onProgress(archive: OpenArchive): void;
  /** Awaited before any file is read. */
  beforeReading(archive: OpenArchive): Promise<void>;
  onError(error: unknown): void;
}

/** What an archive is made of. */
export interface ArchiveParts {
  /** Absolute path, with `/`; undefined for an archive of texts that are in no folder. */
  readonly folder: string | undefined;
  readonly host: FolderHost;
  readonly reference: readonly Definition[];
  readonly listener: ArchiveListener;
  /** Problems of files that are not open may be shown. */
  readonly showsClosedFiles: boolean;
}

/** News of a file or folder on disk. */
export interface DiskChange {
  /** Relative to the archive's folder, with `/`. */
  readonly path: string;
  readonly isGone: boolean;
}

/** One archive that the server keeps: its service, and the order in which the outside world's news reach it. */
export class OpenArchive {
  readonly folder: string | undefined;
  readonly service: ArchiveService;
  readonly showsClosedFiles: boolean;
  readonly #host: FolderHost;
  readonly #listener: ArchiveListener;
  readonly #queue: WorkQueue;
  readonly #token: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  /** Paths whose file changed since they were last looked at. */
  readonly #changed = new Set<string>();
  /** Paths of files and folders that were deleted since. */
  readonly #gone = new Set<string>();
  #exclude = '[]';
  /** Resolves when it is known which files the settings exclude. */
  #settings: Promise<void> = Promise.resolve();
  #isRelistDue = false;
  #progress: Progress | undefined;
  #isUnderWay = false;
  #isStopped = false;
  #wasReadAnew = false;

  constructor({ folder, host, reference, listener, showsClosedFiles }: ArchiveParts) {
    this.folder = folder;
    this.showsClosedFiles = showsClosedFiles;
    this.#host = host;
    this.#listener = listener;
    this.service = new ArchiveService(host, reference);
    this.#queue = new WorkQueue((error) => listener.onError(error));
  }

  get host(): FolderHost {
    return this.#host;
  }

  /** The files have not all been read. */
  get isReading(): boolean {
    return this.#isUnderWay || this.#isStopped;
  }

  /** Files are being read. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Reading was stopped before all files were read: until it is begun anew, nothing is said to be unknown. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Somebody does not want to wait until all files are read. */
  stopReading(): void {
    if (this.#isUnderWay) this.#isStopped = true;
  }

  /** Not everything was known from an earlier run. */
  get wasReadAnew(): boolean {
    return this.#wasReadAnew;
  }

  /** How far reading has come, while it lasts and once that is known. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Cancelled when the archive is no longer wanted. */
  get token(): CancellationToken {
    return this.#token;
  }

  /** The path of a file, relative to the archive's folder; undefined for one that does not lie in it. */
  pathOf(absolute: string): string | undefined {
    return this.folder === undefined ? undefined : pathBelow(this.folder, absolute);
  }

  /** The URI of one of the archive's files on disk. */
  uriOf(path: string): string {
    return `${uriOfPath(this.folder ?? '')}/${encodedPath(this.#host.nameOnDisk(path))}`;
  }

  /** Reads all files. */
  load(): Promise<void> {
    this.#isUnderWay = true;
    this.#isStopped = false;
    this.service.archive.markReading(true);
    this.#settings = this.service.loadSettings().catch((error: unknown) => this.#listener.onError(error));
    return this.#queue.add(async () => {
      await this.#listener.beforeReading(this);
      try {
        await this.service.load(this.#untilStopped(), (progress) => {
          this.#progress = progress;
          if (progress.done > 0) this.#wasReadAnew = true;
          this.#listener.onProgress(this);
        });
      } finally {
        this.#isUnderWay = false;
      }
      this.#exclude = this.#excludeNow();
      if (!this.#isStopped) this.#progress = undefined;
      this.#tellChanged();
      await this.#host.breathe();
      this.service.archive.search.prepare();
    });
  }

  #untilStopped(): CancellationToken {
    const isOver = (): boolean => this.#isStopped || this.#token.isCancellationRequested;
    return {
      get isCancellationRequested() {
        return isOver();
      },
    };
  }

  /** Resolves when all files have been read as far as is known of the disk now, or reading was given up. */
  whenRead(): Promise<void> {
    return this.#queue.whenDone();
  }

  /** An editor's text takes the place of a file's. */
  async edit(path: string, text: string): Promise<void> {
    await this.#settings;
    await this.service.edit(path, text);
    this.#afterChange();
  }

  /** `isOpenAgain`: asked when it is the file's turn. */
  close(path: string, isOpenAgain: () => boolean): Promise<void> {
    return this.#queue.add(async () => {
      if (isOpenAgain()) return;
      await this.service.close(path);
      this.#afterChange();
      this.#tellChanged();
    });
  }

  /** Files may have changed on disk; what is at `path` or below may be gone. */
  changedOnDisk(changes: readonly DiskChange[]): Promise<void> {
    for (const { path, isGone } of changes) {
      if (fileKindOf(path) !== undefined) this.#changed.add(path);
      if (isGone) this.#gone.add(path);
    }
    return this.#queue.add(async () => {
      const changed = this.#takeChanged();
      for (const path of changed) {
        if (this.#token.isCancellationRequested) return;
        await this.service.changedOnDisk(path);
      }
      if (changed.length === 0) return;
      this.#afterChange();
      this.#tellChanged();
    });
  }

  #takeChanged(): string[] {
    const known = this.#gone.size === 0 ? [] : [...this.service.archive.paths];
    const below = known.filter((path) => foldersOf(path).some((folder) => this.#gone.has(folder)));
    const changed = [...new Set([...this.#changed, ...below])];
    this.#changed.clear();
    this.#gone.clear();
    return changed;
  }

  /** Which files count may have changed. */
  relist(): Promise<void> {
    this.#host.invalidateIgnored();
    return this.#relistOnce();
  }

  /** Whatever is under way ends soon, and nothing more is told. */
  dispose(): void {
    this.#token.isCancellationRequested = true;
  }

  async #relistOnce(): Promise<void> {
    if (this.#isRelistDue) return;
    this.#isRelistDue = true;
    await this.#queue.add(async () => {
      this.#isRelistDue = false;
      await this.service.relist(this.#token);
      this.#tellChanged();
    });
  }

  /** What the settings exclude decides which files count. */
  #afterChange(): void {
    const exclude = this.#excludeNow();
    if (exclude === this.#exclude) return;
    this.#exclude = exclude;
    void this.#relistOnce();
  }

  #excludeNow(): string {
    return JSON.stringify(this.service.settings.exclude);
  }

  #tellChanged(): void {
    if (!this.#token.isCancellationRequested) this.#listener.onChanged(this);
  }
}

/** ``, `a` and `a/b` for `a/b/c`. */
function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index).join('/'));
}
