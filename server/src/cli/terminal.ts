import type { Language } from '../base/words';

/** What a command may ask of the terminal that it runs in. */
export interface Terminal {
  /** Absolute path of the folder that paths are relative to. */
  readonly folder: string;
  /** Absolute path of the folder that a code host shows paths relative to. */
  readonly workspace: string;
  /** Absolute path of the user's folder for what is kept from run to run; undefined where there is none. */
  readonly cacheFolder: string | undefined;
  /** Of the terminal's locale; undefined where it is neither of ours. */
  readonly language: Language | undefined;
  /** Colours may be used in what is printed. */
  readonly hasColour: boolean;
  /** Somebody watches what is said besides, so that progress can be shown. */
  readonly isWatched: boolean;
  /** All that comes in on standard input. */
  input(): AsyncIterable<Uint8Array>;
  /** Results. */
  print(text: string): void;
  /** Results, of which there may be more than memory holds: resolves when the next can be taken. */
  write(text: string): Promise<void>;
  /** All else that is to be said. */
  say(text: string): void;
  /** Resolves when somebody wants the program to end; without this call they need not ask. */
  untilInterrupted(): Promise<void>;
}

/** Exit codes of the program. */
export const EXIT = { withoutErrors: 0, withErrors: 1, couldNotRun: 2 } as const;

/** The language to speak: the one asked for, else the archive's, else the terminal's, else English. */
export function languageChoice(
  asked: Language | undefined,
  terminal: Terminal,
): (settings: Language | undefined) => Language {
  return (settings) => asked ?? settings ?? terminal.language ?? 'en';
}
