import type { CancellationToken } from '../base/cancellation';
import type { FileOrigin } from './file-origin';
import type { PackedText } from './held-file';
import type { FileSummary } from './packing/packed-file';

/** A file that is to be read. */
export interface FileToRead {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  /** The digest of its text when it was last checked: with the same text it need not be checked again. */
  readonly digest: string | undefined;
}

/** What reading a file, and checking it by itself, gave. */
export type FileRead =
  | { readonly kind: 'gone'; readonly path: string }
  /** Its text is the one that is known. */
  | { readonly kind: 'same'; readonly path: string; readonly origin: FileOrigin }
  | {
      readonly kind: 'checked';
      readonly path: string;
      readonly origin: FileOrigin | undefined;
      readonly summary: FileSummary;
      /** What is kept of it, packed. */
      readonly packed: PackedText;
    };

/** Reads files and checks them by themselves, many at a time. */
export interface FileReader {
  /** Gives them some at a time, in any order, each once; none after it was cancelled. */
  read(files: readonly FileToRead[], token: CancellationToken): AsyncIterable<readonly FileRead[]>;
}
