import { LANGUAGES, type Language } from '../base/words';
import type { AllowedValue } from '../format/types';

/** A value that may be chosen, with words of one language. */
export interface ChoiceOfValue {
  readonly value: string;
  readonly label: string;
  /** What else is to be said of it; empty where that is nothing. */
  readonly detail: string;
}

/** A choice that is found by more words than are shown. */
export interface SearchableChoice extends ChoiceOfValue {
  /** Its words in the other languages. */
  readonly otherWords: string;
}

/** The values as choices: the first of their words is the label, the others are the detail. */
export function choicesOf(values: readonly AllowedValue[], language: Language): readonly SearchableChoice[] {
  return values.map(({ value, words }) => {
    const [first = value, ...others] = words[language].split(', ');
    const label = first.slice(0, 1).toLocaleUpperCase(language) + first.slice(1);
    const otherWords = LANGUAGES.filter((each) => each !== language).map((each) => words[each]);
    return { value, label, detail: others.join(', '), otherWords: otherWords.join(', ') };
  });
}
