import type { Language } from '../../base/words';

/** Scripts that tell the language by themselves in an archive of this region. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

/** Letters with the marks of Vietnamese, apart (NFD), and đ. */
const VIETNAMESE = /[\u0300-\u0303\u0306\u0309\u031B\u0323đĐ]/u;

/** So many words without a single mark are no Vietnamese. */
const WORDS_WITHOUT_MARK = 4;

/** The language tag of the words; `usual`: the archive's language, for words that tell nothing. */
export function languageOfText(words: string, usual: Language | undefined): string {
  const written = SCRIPTS.find(([script]) => script.test(words));
  if (written !== undefined) return written[1];
  if (VIETNAMESE.test(words.normalize('NFD'))) return 'vi';
  const isLong = words.trim().split(/\s+/).length >= WORDS_WITHOUT_MARK;
  return isLong ? 'en' : (usual ?? 'en');
}
