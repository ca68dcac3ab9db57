import type { TextEdit } from '../../../../base/text-edit';
import type { MessageValues } from '../../../../base/words';
import type { OpenedFile } from '../../../../rules/engine';
import type { SyntaxFault } from '../../../../syntax/nodes';
import type { TITLES } from '../../words';

/** A way to mend what can't be read. */
export interface Mending {
  readonly title: keyof typeof TITLES;
  readonly values?: MessageValues;
  /** Edits to be tried, the likeliest first. */
  readonly candidates: Iterable<readonly TextEdit[]>;
}

/** Finds a way to mend a fault. */
export type Mend = (fault: SyntaxFault, opened: OpenedFile) => Mending | undefined;
