import type { Language } from '../base/words';

/** What the editor's user has set. */
export interface UserSettings {
  /** Undefined: the archive's language, else the editor's. */
  readonly language: Language | undefined;
  /** Whose problems are shown. */
  readonly scope: 'archive' | 'openFiles';
}

export const DEFAULT_USER_SETTINGS: UserSettings = { language: undefined, scope: 'archive' };

/** The settings in the section of that name; what is not as it should be counts as not set. */
export function userSettingsFrom(section: unknown): UserSettings {
  const language = memberOf(section, 'language');
  return {
    language: language === 'vi' || language === 'en' ? language : undefined,
    scope: memberOf(memberOf(section, 'diagnostics'), 'scope') === 'openFiles' ? 'openFiles' : 'archive',
  };
}

/** A member of an object that somebody sent; undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
