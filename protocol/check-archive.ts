import type { ProblemCounts } from './status';

/** The request to read and check all archives anew: `{}` gives a `CheckedArchives` when that is done. */
export const CHECK_ARCHIVE_REQUEST = 'coop/checkArchive';

/** All archives taken together. */
export interface CheckedArchives {
  readonly files: number;
  readonly records: number;
  readonly problems: ProblemCounts;
}
