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
  readonly edits: readonly FileEdit[];
  /** What the edits are called where they are shown before they are applied. */
  readonly annotation?: FileChangeAnnotation;
}

/** Words for edits, in the language of the editor. */
export interface FileChangeAnnotation {
  readonly label: string;
  readonly description: string;
  /** The edits are shown before they are applied. */
  readonly needsConfirmation: boolean;
}

/** One edit of a file. */
export interface FileEdit extends TextEdit {
  /** The new text as a snippet of LSP, with tab stops, where something is left for the writer to fill in. */
  readonly snippet?: string;
}
