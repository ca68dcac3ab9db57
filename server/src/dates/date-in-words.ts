import type { Words } from '../base/words';
import { type CalendarDay, calendarDay, type DaySpan } from './day';
import { parseEdtf, type SpanDate } from './edtf';

/** A date as a person says it. */
export interface DateInWords {
  /** With a capital letter, the weekday of a day, and the days that anything longer means. */
  readonly long: Words;
  /** To stand beside the date itself. */
  readonly short: Words;
}

/** The months from January on. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** From Sunday on. */
const WEEKDAYS: readonly Words[] = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
];

/** The parts of a year by their number in EDTF. */
const PARTS: ReadonlyMap<string, Words> = new Map([
  ['21', { vi: 'mùa xuân', en: 'spring' }],
  ['22', { vi: 'mùa hè', en: 'summer' }],
  ['23', { vi: 'mùa thu', en: 'autumn' }],
  ['24', { vi: 'mùa đông', en: 'winter' }],
  ['33', { vi: 'quý I', en: 'first quarter of' }],
  ['34', { vi: 'quý II', en: 'second quarter of' }],
  ['35', { vi: 'quý III', en: 'third quarter of' }],
  ['36', { vi: 'quý IV', en: 'fourth quarter of' }],
  ['40', { vi: 'sáu tháng đầu', en: 'first half of' }],
  ['41', { vi: 'sáu tháng cuối', en: 'second half of' }],
]);

/** A winter runs into the next year. */
const WINTER = '24';

const UNKNOWN: DateInWords = {
  long: { vi: 'Không rõ: bài báo không nói', en: 'Unknown: the article does not say' },
  short: { vi: 'không rõ', en: 'not stated' },
};

/** What `?`, `~` and `%` add around the words of a date. */
const QUALIFIERS: ReadonlyMap<string, (point: Words) => Words> = new Map([
  ['?', ({ vi, en }) => ({ vi: `${vi}, chưa chắc chắn`, en: `${en}, uncertain` })],
  ['~', ({ vi, en }) => ({ vi: `khoảng ${vi}`, en: `about ${en}` })],
  ['%', ({ vi, en }) => ({ vi: `khoảng ${vi}, chưa chắc chắn`, en: `about ${en}, uncertain` })],
]);

/** A date of the format in words; undefined for what is none. */
export function dateInWords(text: string): DateInWords | undefined {
  const date = parseEdtf(text);
  if (date.kind === 'fault') return undefined;
  if (date.kind === 'unknown') return UNKNOWN;
  const [start = '', end] = text.split('/');
  return end === undefined ? pointInWords(start, date) : intervalInWords(start, end, date);
}

function pointInWords(text: string, { span }: SpanDate): DateInWords {
  const days = isDay(span) ? NO_WORDS : inParentheses(spanInWords(span));
  return {
    long: capitalized(joined([longPoint(text, span), days], '')),
    short: shortPoint(text, span),
  };
}

function intervalInWords(startText: string, endText: string, { start, end, span }: SpanDate): DateInWords {
  if (start === undefined) {
    const [long, short] = [longPoint, shortPoint].map((inWords) => until(inWords(endText, end ?? span)));
    return { long: capitalized(long ?? NO_WORDS), short: short ?? NO_WORDS };
  }
  if (end === undefined) {
    const [long, short] = [longPoint, shortPoint].map((inWords) => since(inWords(startText, start)));
    return { long: capitalized(long ?? NO_WORDS), short: short ?? NO_WORDS };
  }
  const length = isDay(start) && isDay(end) ? countInWords(end.last - start.first + 1) : spanInWords(span);
  const whole = fromTo(longPoint(startText, start), longPoint(endText, end));
  const dash: Words = { vi: ' – ', en: ' – ' };
  return {
    long: capitalized(joined([whole, inParentheses(length)], '')),
    short: joined([shortStart(startText, start, end), dash, shortPoint(endText, end)], ''),
  };
}

function since({ vi, en }: Words): Words {
  return { vi: `từ ${vi}, chưa rõ lúc kết thúc`, en: `since ${en}, with no end given` };
}

function until({ vi, en }: Words): Words {
  return { vi: `đến ${vi}, chưa rõ lúc bắt đầu`, en: `until ${en}, with no beginning given` };
}

function fromTo(from: Words, to: Words): Words {
  return { vi: `từ ${from.vi} đến ${to.vi}`, en: `from ${from.en} to ${to.en}` };
}

/** A backward interval has no days to count. */
function countInWords(days: number): Words {
  if (days < 1) return NO_WORDS;
  return { vi: `${days} ngày`, en: days === 1 ? '1 day' : `${days} days` };
}

/** A date without `/` in full. */
function longPoint(text: string, span: DaySpan): Words {
  return point(text, span, ({ year, month, day }) => ({
    vi: `ngày ${day} tháng ${month} năm ${year}`,
    en: `${day} ${monthName(month)} ${year}`,
  }));
}

/** The same, a day in figures. */
function shortPoint(text: string, span: DaySpan): Words {
  return point(text, span, ({ year, month, day }) => ({
    vi: `${day}/${month}/${year}`,
    en: `${day} ${monthName(month)} ${year}`,
  }));
}

/** The weekday of a day that is only about right says nothing. */
function point(text: string, span: DaySpan, dayInWords: (day: CalendarDay) => Words): Words {
  const { parts, qualifier } = read(text);
  const isDayGiven = parts.length === 3;
  const isExact = qualifier === '' || qualifier === '?';
  const words = isDayGiven ? dayInWords(calendarDay(span.first)) : longer(parts, span);
  const whole = isDayGiven && isExact ? joined([weekdayOf(span.first), words], ', ') : words;
  return QUALIFIERS.get(qualifier)?.(whole) ?? whole;
}

/** The beginning of an interval, without the year of a day that is said at its end. */
function shortStart(text: string, start: DaySpan, end: DaySpan): Words {
  const { year, month, day } = calendarDay(start.first);
  const isSameYear = isDay(start) && isDay(end) && year === calendarDay(end.first).year;
  if (!isSameYear || read(text).qualifier !== '') return shortPoint(text, start);
  const date: Words = { vi: `${day}/${month}`, en: `${day} ${monthName(month)}` };
  return joined([weekdayOf(start.first), date], ', ');
}

/** A year, a part of a year or a month. */
function longer(parts: readonly string[], { first, last }: DaySpan): Words {
  const { year, month } = calendarDay(first);
  const number = parts[1];
  if (number === undefined) return { vi: `năm ${year}`, en: String(year) };
  const part = PARTS.get(number);
  if (part === undefined) return { vi: `tháng ${month} năm ${year}`, en: `${monthName(month)} ${year}` };
  const years = number === WINTER ? `${year}–${calendarDay(last).year}` : String(year);
  return { vi: `${part.vi} năm ${years}`, en: `${part.en} ${years}` };
}

/** `2024-07?` is the parts `2024` and `07`, and the qualifier `?`. */
function read(text: string): { readonly parts: readonly string[]; readonly qualifier: string } {
  const [, digits = '', qualifier = ''] = /^([\d-]*)(.?)$/.exec(text) ?? [];
  return { parts: digits.split('-'), qualifier };
}

/** The first and the last day in figures. */
function spanInWords({ first, last }: DaySpan): Words {
  const from = calendarDay(first);
  const to = calendarDay(last);
  const isYear = from.year === to.year;
  const isMonth = isYear && from.month === to.month;
  const end = `${to.day}/${to.month}/${to.year}`;
  const vi = isMonth ? String(from.day) : `${from.day}/${from.month}${isYear ? '' : `/${from.year}`}`;
  const endInEnglish = `${to.day} ${monthName(to.month)} ${to.year}`;
  const month = `${from.day} ${monthName(from.month)}${isYear ? '' : ` ${from.year}`}`;
  return {
    vi: `${vi}–${end}`,
    en: isMonth ? `${from.day}–${endInEnglish}` : `${month} – ${endInEnglish}`,
  };
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(days: number): Words {
  return WEEKDAYS[(((days + 4) % 7) + 7) % 7] ?? NO_WORDS;
}

function monthName(month: number): string {
  return ENGLISH_MONTHS[month - 1] ?? '';
}

function isDay({ first, last }: DaySpan): boolean {
  return first === last;
}

const NO_WORDS: Words = { vi: '', en: '' };

function inParentheses({ vi, en }: Words): Words {
  return vi === '' ? NO_WORDS : { vi: ` (${vi})`, en: ` (${en})` };
}

function joined(pieces: readonly Words[], between: string): Words {
  return {
    vi: pieces.map(({ vi }) => vi).join(between),
    en: pieces.map(({ en }) => en).join(between),
  };
}

function capitalized({ vi, en }: Words): Words {
  return {
    vi: vi.slice(0, 1).toUpperCase() + vi.slice(1),
    en: en.slice(0, 1).toUpperCase() + en.slice(1),
  };
}
