import { withoutDiacritics } from '../text/search-folding';

/**
 * Brings a written date into the few signs that the patterns of date phrases know, and takes away what says
 * nothing about the day: clock times, weekdays, parts of the day, words of a by-line.
 */

/** Words that mean something else once they have lost their diacritics: `tới` is not `tối`, `thứ` not `thu`. */
const wordsToKeepApart: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})tới(?!\p{L})/giu, 'đến'],
  [/(?<!\p{L})thứ(?!\p{L})/giu, 'thw'],
];

const signs: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}\u2212→]/gu, '-'],
  [/[\u2044\u2215]/g, '/'],
  [/["'“”‘’«»[\]]/g, ' '],
  [/\s*\/\s*/g, '/'],
  [/(?<=\d)\s*\.\s*(?=\d)/g, '.'],
  [/(?<=[a-z])\./g, ' '],
  [/\s*,\s*/g, ', '],
  [/\s+/g, ' '],
  [/\bth(?=\d)/g, 'thang '],
];

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ['muoi mot', 11],
  ['muoi hai', 12],
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
]);
const monthInWords = new RegExp(`(?<=\\bthang )(?:${[...monthNumbers.keys()].join('|')})(?![a-z])`, 'g');

/**
 * A written date without case and diacritics, with `-` for every dash, no space around `/` or a point between
 * digits, months in words as numbers (`tháng Mười` is `thang 10`).
 */
export function foldPhrase(text: string): string {
  const keptApart = replaceAll(text.normalize('NFC'), wordsToKeepApart);
  return replaceAll(withoutDiacritics(keptApart), signs)
    .trim()
    .replace(monthInWords, (word) => String(monthNumbers.get(word) ?? word));
}

function replaceAll(text: string, replacements: readonly (readonly [RegExp, string])[]): string {
  return replacements.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

const hour = '(?:[01]?\\d|2[0-4])';
const minute = '[0-5]\\d';
const zone = '(?:z|[+-]\\d\\d(?::\\d\\d|\\d\\d(?![\\d/.]))|\\+\\d\\d)';
const namedZone = '\\(?(?:gmt|utc|ict)(?: ?[+-] ?\\d{1,2}(?::\\d\\d)?)?\\)?';
const halfOfDay = '(?:am|pm|a m|p m|sa|ch)';
const clockTimes: readonly string[] = [
  `${hour}:${minute}(?::${minute}(?:[.,]\\d+)?)?(?: ?${halfOfDay}(?![a-z]))?(?: ?${zone}| ?${namedZone})?`,
  `${hour} ?h(?:${minute})?(?:p|ph|')?(?![a-z\\d])`,
  `${hour}g${minute}(?![a-z\\d])`,
  `${hour} ?gio(?: ?${minute}(?: ?phut| ?(?=,|-|ngay|sang|chieu|toi|$))| ?${minute} ?phut)?(?![a-z\\d])`,
  `${hour} ?${halfOfDay}(?![a-z])`,
];
const oneClockTime = `(?<![\\d/.:])(?:${clockTimes.join('|')})(?![\\d:/])`;
const clockRange = new RegExp(
  `(?:\\b(?:tu|from) )?${oneClockTime} ?(?:-|den|to|until) ?${oneClockTime}`,
  'g',
);
const clockTime = new RegExp(`(?:\\b(?:vao luc|luc|hoi|at) ?)?${oneClockTime}`, 'g');
/** The time of ISO 8601 after a day: `2020-12-31T10:00:00+07:00`, `20201231T100000Z`. */
const isoTime = new RegExp(
  `(?<=\\d)t(?:${hour}:${minute}(?::${minute}(?:[.,]\\d+)?)?|\\d{4}(?:\\d\\d)?)${zone}?(?![\\d:])`,
  'g',
);

/** A folded phrase without its clock times. */
export function withoutClockTimes(phrase: string): string {
  const left = phrase.replace(isoTime, ' ').replace(clockRange, ' ').replace(clockTime, ' ');
  return left === phrase ? phrase : trimSigns(left.replace(/\( *\)/g, ' ').replace(/ +/g, ' '));
}

const dayList = /(?<![\d/.])(\d{1,2})(?:(?:,? va |,? and | & |, )\d{1,2}){2,}(?![\d.])/g;

/** A folded phrase with three or more days in a row as a span: `25, 26 va 27/6/2020` is `25-27/6/2020`. */
export function joinDayLists(phrase: string): string {
  return phrase.replace(dayList, (list) => {
    const days = [...list.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const first = days[0] ?? 0;
    return days.every((day, index) => day === first + index) ? `${first}-${days.at(-1)}` : list;
  });
}

const signsAtEdges = /^[\s,;:|.()-]+|[\s,;:|.()-]+$/g;

/** A phrase without the white space, commas, dashes, brackets and the like that stand around it. */
export function trimSigns(phrase: string): string {
  return phrase.replace(signsAtEdges, '');
}

const weekday =
  '(?:th[uw] (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7](?=,| |\\))|chu nhat|cn|' +
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu|thurs?|fri|sat|sun)';
const partOfDay =
  '(?:(?:vao )?(?:buoi )?(?:rang sang|sang som|sang|trua|chieu toi|chieu|toi|dem|khuya)' +
  '|(?:in )?(?:the )?(?:early |late )?(?:morning|afternoon|evening|night)(?: of| on)?)';
const byLine =
  '(?:cap nhat|dang|ngay dang|ngay cap nhat|xuat ban|ngay xuat ban|posted|published|updated|last updated|date)' +
  '(?: ngay| luc| vao| on| at)*(?: ?:|(?= \\d))';

/** What may stand before a date and says nothing about it, tried in this order. */
const wordsBefore: readonly RegExp[] = [
  new RegExp(`^${byLine} *`),
  new RegExp(`^${weekday}(?:,| |$) *(?!(?:nam )?\\d{4}$)`),
  new RegExp(`^${partOfDay}(?:,| |$) *`),
  /^(?:vao|trong|trong cac|hoi|luc|hom|cac|on|in|at|during|the) (?=.*\d)/,
  /^(?:trong )?(?:ca )?(?:\d{1,2}|hai|ba|bon|nam) ngay,? (?=\(?\d)/,
  /^(?:ngay|mung|mong) ?:? ?(?=\d)/,
  /^[a-z][a-z ]{1,40}, (?=ngay \d)/,
];
/** What may stand after it. */
const wordsAfter: readonly RegExp[] = [
  new RegExp(`[ ,(]+${weekday}\\)?$`),
  new RegExp(`[ ,(]+${partOfDay}\\)?$`),
];

/** The phrase with one idle word at its edges fewer; undefined where there is none. */
export function withoutIdleWord(phrase: string): string | undefined {
  for (const pattern of [...wordsBefore, ...wordsAfter]) {
    const shorter = trimSigns(phrase.replace(pattern, ''));
    if (shorter !== phrase && shorter !== '') {
      return shorter;
    }
  }
  return undefined;
}
