/** The notification by which the server tells the editor how the archive is. Its parameters are an `ArchiveStatus`. */
export const STATUS_NOTIFICATION = 'coop/status';

/** How the archive is: sent when it changes, and while it is being read. */
export interface ArchiveStatus {
  /** `reading` until every file of the archive has been read once; `partial` where somebody ended that before. */
  readonly state: 'reading' | 'partial' | 'ready';
  /** Files of the archive, of all kinds. */
  readonly files: number;
  /** Cooperation records among them. */
  readonly records: number;
  /** Problems in the whole archive, by severity. */
  readonly problems: ProblemCounts;
  /** Another text than before when entries, the records that name them or their language may have changed. */
  readonly entriesVersion: string;
  /** Files read so far and files to read, unless `ready`. */
  readonly progress?: { readonly done: number; readonly total: number };
}

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}
