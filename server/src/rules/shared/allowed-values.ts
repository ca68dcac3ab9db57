import { LANGUAGES } from '../../base/words';
import type { AllowedValue } from '../../format/types';
import { suggest } from '../../text/did-you-mean';
import { searchKey } from '../../text/search-folding';

const LIMIT = 3;

/** The allowed values that a text may mean, by their words for people or by likeness: best first. */
export function valuesMeantBy(text: string, allowed: readonly AllowedValue[]): readonly string[] {
  const called = allowed.filter((candidate) => isCalled(candidate, text)).map(({ value }) => value);
  const alike = suggest(
    text,
    allowed.map(({ value }) => value),
  );
  return [...new Set([...called, ...alike])].slice(0, LIMIT);
}

/** True when the text is one of the value's words: `tham dự` for `participant`. */
function isCalled({ words }: AllowedValue, text: string): boolean {
  const wanted = searchKey(text);
  return LANGUAGES.some((language) => words[language].split(',').some((word) => searchKey(word) === wanted));
}
