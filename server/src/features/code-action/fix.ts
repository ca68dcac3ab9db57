import type { Finding } from '../../archive/finding';
import type { TextEdit } from '../../base/text-edit';
import type { ParsedDocument } from '../../syntax/parse';

/** One way to put a finding right. */
export interface Fix {
  readonly finding: Finding;
  /** What it does, in the language of the editor. */
  readonly title: string;
  /** It is what nearly everybody wants. */
  readonly isPreferred: boolean;
  /** The file of the finding comes last. Undefined where they take long and are left for when the fix is chosen. */
  readonly changes: readonly FileChange[] | undefined;
}

/** What a fix does to one file. */
export interface FileChange {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  /** The file does not exist yet, and its text counts as empty. */
  readonly isNew: boolean;
  /** The text that the edits are for. */
  readonly document: Pick<ParsedDocument, 'text' | 'lines'>;
  readonly edits: readonly TextEdit[];
}
