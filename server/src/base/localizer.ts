import { IntlMessageFormat } from 'intl-messageformat';
import { lazy } from './lazy';
import type { Language, MessageValues, Words } from './words';

/** Turns ICU messages into text of one language. */
export class Localizer {
  readonly #formats = new Map<Words, Map<Language, IntlMessageFormat>>();

  /**
   * The message in the language, its placeholders filled in.
   * Throws only for a template that is no ICU message or a placeholder without value: a programmer's error.
   */
  format(words: Words, language: Language, values: MessageValues = {}): string {
    const text = this.#compiled(words, language).format(values);
    return typeof text === 'string' ? text : String(text);
  }

  #compiled(words: Words, language: Language): IntlMessageFormat {
    const known = this.#formats.get(words);
    const compiled = known?.get(language);
    if (compiled !== undefined) return compiled;
    const fresh = new IntlMessageFormat(words[language], language, undefined, { ignoreTag: true });
    const formats = known ?? new Map<Language, IntlMessageFormat>();
    formats.set(language, fresh);
    this.#formats.set(words, formats);
    return fresh;
  }
}

const alternatives: () => { readonly [language in Language]: Intl.ListFormat } = lazy(() => ({
  vi: new Intl.ListFormat('vi', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
}));

/** "a", "a or b", "a, b or c" in the language. */
export function joinAlternatives(items: readonly string[], language: Language): string {
  return alternatives()[language].format(items);
}
