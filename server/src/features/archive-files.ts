import type { ReadResult } from '../archive/host';

/** The texts of an archive. Paths are relative to its root, with `/`. */
export interface ArchiveFiles {
  /** The editor's text of the file, else the one on disk; undefined where there is none. */
  read(path: string): Promise<ReadResult | undefined>;
  /** True for a path whose file is one of the archive's, or would be if it were there. */
  counts(path: string): Promise<boolean>;
}
