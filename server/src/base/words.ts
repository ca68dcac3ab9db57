/** The languages that every word for users exists in. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The same words in each language: plain text or an ICU message, as the place says. */
export type Words = { readonly [language in Language]: string };

/** Values for the placeholders of an ICU message. */
export type MessageValues = { readonly [name: string]: string | number };

/** The language of a locale such as `vi`, `vi-VN` or `en-US`; undefined when it is neither of ours. */
export function languageOf(locale: string | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary);
}
