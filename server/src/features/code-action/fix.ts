import type { Finding } from '../../archive/finding';
import type { FileChange } from '../file-change';

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
