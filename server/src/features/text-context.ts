import type { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import type { CheckedArchive } from '../rules/checked-archive';
import type { OpenedFile } from '../rules/engine';

/** A text that an editor holds, with all that a feature may ask about it. */
export interface TextContext {
  readonly opened: OpenedFile;
  /** The archive that the text belongs to; it has the text as it is now. */
  readonly archive: CheckedArchive;
  /** Of the words that the editor shows. */
  readonly language: Language;
  readonly localizer: Localizer;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
}
