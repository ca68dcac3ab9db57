/** What reading a file gave. */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
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
}
