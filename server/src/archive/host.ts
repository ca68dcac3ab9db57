import type { FactsCache } from './facts-cache';
import type { FileOrigin } from './file-origin';
import type { FileReader } from './reading';

/** What reading a file gave. */
export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Undefined where nobody keeps anything of files. */
      readonly origin?: FileOrigin;
    }
  /** Why the file can't be read. */
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

export type UnreadableReason =
  | 'not-utf8'
  | 'folder'
  | 'broken-link'
  | 'no-permission'
  | 'too-large'
  | 'other';

/** A file, or something with a file's name, found in an archive. */
export interface FoundFile {
  /** Path relative to the archive's root, with `/`. */
  readonly path: string;
  /** As in its {@link FileOrigin}; undefined where nobody keeps anything of files. */
  readonly stamp?: string | undefined;
}

/** The outside world of one archive: its folder. Paths are relative to its root, with `/`. */
export interface ArchiveHost {
  /** All files with a name of the format that are not ignored, in any order. */
  list(): AsyncIterable<FoundFile>;
  /** Undefined where nothing of that name exists. Never rejects. */
  read(path: string): Promise<ReadResult | undefined>;
  /** True for a path that a `.gitignore` excludes. */
  isIgnored(path: string): Promise<boolean>;
  /** The local day, in days since 1970-01-01. */
  today(): number;
  /** Lets whoever waits go first. */
  breathe(): Promise<void>;
  /** Reads many files sooner than one by one; undefined where there is no such way. */
  readonly reader?: FileReader | undefined;
  /** Undefined where nothing is kept. */
  readonly cache?: FactsCache | undefined;
}
