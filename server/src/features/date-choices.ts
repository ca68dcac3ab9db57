import type { Language, Words } from '../base/words';
import { dateInWords } from '../dates/date-in-words';
import { recognizeDate } from '../dates/date-phrases';
import { formatDay } from '../dates/day';
import { parseEdtf } from '../dates/edtf';
import type { ChoiceOfValue } from './choice';

const TODAY: Words = { vi: 'hôm nay', en: 'today' };
const YESTERDAY: Words = { vi: 'hôm qua', en: 'yesterday' };

/**
 * The dates of the format that a text may mean, the likeliest first; none for a text that is no date. For an empty
 * text: today, yesterday, and that it is not known. `today`: in days since 1970-01-01.
 */
export function dateChoices(text: string, language: Language, today: number): readonly ChoiceOfValue[] {
  const typed = text.trim();
  if (typed === '')
    return [
      choiceOf(formatDay(today), TODAY[language], language),
      choiceOf(formatDay(today - 1), YESTERDAY[language], language),
      choiceOf('unknown', '', language),
    ];
  if (parseEdtf(typed).kind !== 'fault') return [choiceOf(typed, '', language)];
  const recognized = recognizeDate(typed);
  if (recognized === undefined) return [];
  return [...new Set([recognized.edtf, ...recognized.alternatives])].map((edtf) =>
    choiceOf(edtf, '', language),
  );
}

function choiceOf(value: string, detail: string, language: Language): ChoiceOfValue {
  return { value, label: labelOf(value, language), detail };
}

/** An interval in short: its whole words would leave no room for the date that is written. */
function labelOf(value: string, language: Language): string {
  const words = dateInWords(value);
  if (words === undefined) return value;
  if (!value.includes('/')) return words.long[language];
  const short = words.short[language];
  return short.slice(0, 1).toLocaleUpperCase(language) + short.slice(1);
}
