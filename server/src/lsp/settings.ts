import type { Language } from '../base/words';
import type { InlayHintChoice } from '../features/inlay-hint';
import { memberOf } from './member';

/** What the editor's user has set. */
export interface UserSettings {
  /** Undefined: the archive's language, else the editor's. */
  readonly language: Language | undefined;
  /** Whose problems are shown. */
  readonly scope: 'archive' | 'openFiles';
  /** Which words are shown behind what is written. */
  readonly inlayHints: InlayHintChoice;
  /** It is shown above entries and records which records name them. */
  readonly codeLens: boolean;
}

/** The settings in the section of that name; what is not as it should be counts as not set. */
export function userSettingsFrom(section: unknown): UserSettings {
  const language = memberOf(section, 'language');
  const hints = memberOf(section, 'inlayHints');
  return {
    language: language === 'vi' || language === 'en' ? language : undefined,
    scope: memberOf(memberOf(section, 'diagnostics'), 'scope') === 'openFiles' ? 'openFiles' : 'archive',
    inlayHints: { names: memberOf(hints, 'names') !== false, dates: memberOf(hints, 'dates') !== false },
    codeLens: memberOf(section, 'codeLens') !== false,
  };
}
