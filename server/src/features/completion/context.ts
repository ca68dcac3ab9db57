import type { Language } from '../../base/words';
import type { Cursor } from '../../model/cursor';
import type { CheckedArchive } from '../../rules/checked-archive';
import type { OpenedFile } from '../../rules/engine';

/** What is known when offers are looked for. */
export interface CompletionContext {
  readonly opened: OpenedFile;
  readonly archive: CheckedArchive;
  readonly language: Language;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
  readonly cursor: Cursor;
  /** The editor asks by itself, since a sign was typed: what is right so far needs no help. */
  readonly isUnasked: boolean;
  /** What stands between the beginning of the words under the cursor and the cursor. */
  readonly typed: string;
}
