import type { TextEdit } from '../../base/text-edit';
import type { MessageValues, Words } from '../../base/words';
import type { Contents } from './content';

/** Edits of one file that may be offered if they prove to do what they promise. */
export interface Proposal {
  readonly title: Words;
  readonly values?: MessageValues;
  /** They don't overlap. */
  readonly edits: readonly TextEdit[];
  /** What the file says afterwards where it does not say the same. */
  readonly contents: Contents;
  /** The id of an organization that is declared along with the edits. */
  readonly newId?: string;
}
