import type { Severity } from '../../archive/finding';
import type { Language } from '../../base/words';
import type { Report } from '../report';

/** What a format may ask about how its text is to look. */
export interface FormatContext {
  readonly language: Language;
  /** Colours may be used. */
  readonly hasColour: boolean;
  /** Absolute path of the folder that a code host shows paths relative to. */
  readonly workspace: string;
  /** The least severity that counts as a failure; undefined where none does. */
  readonly failOn: Severity | undefined;
}

/** Writes a report. */
export type Format = (report: Report, context: FormatContext) => string;
