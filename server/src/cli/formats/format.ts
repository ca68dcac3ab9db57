import type { Severity } from '../../archive/finding';
import type { Language } from '../../base/words';
import type { FileReport, Totals } from '../report';

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

/** Writes one report, file by file, and keeps of the files no more than it must. */
export interface ReportWriter {
  /** Takes the next file. Gives what can be written at once, or an empty text. */
  file(file: FileReport): string;
  /** All that is left to be written, once every file was taken. */
  end(totals: Totals): Iterable<string>;
}

/** Begins a report. */
export type Format = (context: FormatContext) => ReportWriter;
