import type { TextEdit } from '../base/text-edit';
import type { ParsedDocument } from '../syntax/parse';

/** What an edit does to one file. */
export interface FileChange {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  /** The file does not exist yet, and its text counts as empty. */
  readonly isNew: boolean;
  /** The text that the edits are for. */
  readonly document: Pick<ParsedDocument, 'text' | 'lines'>;
  readonly edits: readonly TextEdit[];
}
