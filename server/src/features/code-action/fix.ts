import type { Finding } from '../../archive/finding';
import type { FileChange, FileEdit } from '../file-change';
import type { FixContext } from './context';

/** One way to put a finding right, or to have it shown no more. */
export interface Fix {
  readonly finding: Finding;
  /** What it does, in the language of the editor. */
  readonly title: string;
  /** It is what nearly everybody wants. */
  readonly isPreferred: boolean;
  /** The file of the finding comes last. Undefined where they take long and are left for when the fix is chosen. */
  readonly changes: readonly FileChange[] | undefined;
  /** A place is left for the writer to fill in, so that the finding may stay. */
  readonly isOpen?: boolean;
  /** What was hidden is understood afterwards, with what is wrong with it. */
  readonly reveals?: boolean;
}

/** A fix that edits the file of the finding alone, not yet tried. */
export interface Proposal {
  readonly title: string;
  readonly isPreferred?: boolean;
  /** Undefined where it turns out that nothing can be written. */
  readonly edits: () => readonly FileEdit[] | undefined;
  /** What could not be read, or was read as something else, is understood afterwards, with what is wrong with it. */
  readonly reveals?: boolean;
  /** A place is left for the writer to fill in, so that the finding may stay. */
  readonly isOpen?: boolean;
}

/** The fixes of one rule's findings, the likeliest first. */
export type Propose = (finding: Finding, context: FixContext) => readonly Proposal[];
