/** The request for all safe fixes of all archives: `FixArchiveParams` gives a `FixArchiveResult`. */
export const FIX_ARCHIVE_REQUEST = 'coop/fixArchive';

export interface FixArchiveParams {
  /** Each change is to be confirmed by a person, where the client knows of that. */
  readonly needsConfirmation: boolean;
}

/** `Edit` is the protocol's `WorkspaceEdit`. */
export interface FixArchiveResult<Edit> {
  /** Null where nothing is to be fixed. */
  readonly edit: Edit | null;
  readonly files: number;
  readonly changes: number;
}
