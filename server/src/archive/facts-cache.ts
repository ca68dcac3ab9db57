import type { HeldFile } from './held-file';
import type { PartState } from './part-state';

/** A file as an earlier run left it. */
export interface CachedFile {
  readonly held: HeldFile;
  /** What the archive added to its parts; undefined where that was not known. */
  readonly parts: readonly PartState[] | undefined;
}

/** An archive as an earlier run left it. */
export interface CachedArchive {
  /** The local day then, in days since 1970-01-01. */
  readonly day: number;
  /** The settings then, as a text. */
  readonly settings: string;
  readonly files: Iterable<CachedFile>;
}

/** What is kept of an archive from run to run. Nothing is wrong where it keeps nothing. */
export interface FactsCache {
  /** Undefined where nothing is kept, or nothing that this program wrote and can trust. Never rejects. */
  load(): Promise<CachedArchive | undefined>;
  /** Keeps an archive in place of what was kept. Never rejects: what can't be kept is found out again. */
  save(archive: CachedArchive): Promise<void>;
}
