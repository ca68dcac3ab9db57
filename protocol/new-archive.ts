/** The request for the files of a new archive: `NewArchiveParams` gives a `NewArchiveResult`. */
export const NEW_ARCHIVE_REQUEST = 'coop/newArchive';

export interface NewArchiveParams {
  /** Of the archive's messages and of the words in its files: `vi` or `en`. */
  readonly language: string;
  /** With a record that shows how one is written. */
  readonly withSample: boolean;
}

export interface NewArchiveResult {
  /** Together they are an archive in which nothing is to be reported. */
  readonly files: readonly NewArchiveFile[];
  /** The path of the file to begin with. */
  readonly first: string;
}

export interface NewArchiveFile {
  /** Relative to the archive's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}
