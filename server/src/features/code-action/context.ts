import type { ReadResult } from '../../archive/host';
import type { TextContext } from '../text-context';

/** What making a fix needs. */
export interface FixContext extends TextContext {
  /** Undefined for an archive that is no folder, where no file can be created. */
  readonly files: ArchiveFiles | undefined;
  /** Changes that take long may be left for when the fix is chosen. */
  readonly defers: boolean;
}

/** The texts of an archive. Paths are relative to its root, with `/`. */
export interface ArchiveFiles {
  /** The editor's text of the file, else the one on disk; undefined where there is none. */
  read(path: string): Promise<ReadResult | undefined>;
  /** True for a path whose file is one of the archive's, or would be if it were there. */
  counts(path: string): Promise<boolean>;
}
