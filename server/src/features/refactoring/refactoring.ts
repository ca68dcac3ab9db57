import type { FixContext } from '../code-action/context';
import type { FileChange } from '../file-change';
import type { TextContext } from '../text-context';

/** Another way to write what stands at a place, offered whether or not anything is wrong with it. */
export interface Refactoring {
  /** What it does, in the language of the editor. */
  readonly title: string;
  /** LSP's word for what kind of rewriting it is. */
  readonly kind: 'refactor.rewrite' | 'refactor.extract';
  /** The file in which it was asked for comes last. */
  readonly changes: readonly FileChange[];
}

/** What making a refactoring needs. */
export type RefactoringContext = TextContext & Pick<FixContext, 'files'>;
