import { type DaySpan, dayNumber, daysInMonth } from './day';

export type { DaySpan } from './day';

/**
 * Dates of the format: the profile of EDTF (ISO 8601-2:2019) with years, months, days, seasons, quarters and
 * half years, each with an optional qualifier, intervals of those, and the word `unknown`.
 */

/** The word of the format for a date that the article does not say. */
export interface UnknownDate {
  readonly kind: 'unknown';
}

/** A date that means a span of days. */
export interface SpanDate {
  readonly kind: 'span';
  /** From the first day to the last day; of a reversed interval, all days that its ends touch. */
  readonly span: DaySpan;
  readonly interval: boolean;
  /** What stands before the `/` of an interval; absent where it is open. */
  readonly start?: DaySpan;
  /** What stands after the `/` of an interval; absent where it is open. */
  readonly end?: DaySpan;
  /** An interval that ends before it begins: the first day of its start is later than the last day of its end. */
  readonly reversed: boolean;
}

export type EdtfDate = UnknownDate | SpanDate;

/** Why a text is no date of the profile. */
export type DateFault =
  | { readonly reason: 'not-a-date' | 'open-both-ends' }
  /** The two digits after the year are no month, season, quarter or half year. */
  | { readonly reason: 'no-such-month'; readonly year: number; readonly month: number }
  /** The month has only so many days. */
  | {
      readonly reason: 'no-such-day';
      readonly year: number;
      readonly month: number;
      readonly daysInMonth: number;
    };

/** No date of the profile. */
export interface FaultyDate {
  readonly kind: 'fault';
  readonly fault: DateFault;
}

const datePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/;
const openEnd = '..';
const longestExpression = 64;

/**
 * The parts of a year that stand in a month's place, as their first month and how many months they last.
 * Seasons are those of the northern hemisphere by whole months; winter runs into the next year. Quarters and half
 * years are those of ISO 8601-2.
 */
const partsOfYear: ReadonlyMap<number, readonly [firstMonth: number, months: number]> = new Map([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

/**
 * Reads a date of the format. The text is taken as it is: white space at its edges makes it no date.
 * Never throws; what is no date tells the first reason why.
 */
export function parseEdtf(text: string): EdtfDate | FaultyDate {
  if (text === 'unknown') {
    return { kind: 'unknown' };
  }
  if (text.length > longestExpression) {
    return { kind: 'fault', fault: { reason: 'not-a-date' } };
  }
  const slash = text.indexOf('/');
  if (slash >= 0) {
    return parseInterval(text.slice(0, slash), text.slice(slash + 1));
  }
  const span = parseDate(text);
  return 'reason' in span
    ? { kind: 'fault', fault: span }
    : { kind: 'span', span, interval: false, reversed: false };
}

/** Whether date *a* is after date *b*: the first day of *a* is later than the last day of *b*. */
export function isAfter(a: DaySpan, b: DaySpan): boolean {
  return a.first > b.last;
}

function parseInterval(startText: string, endText: string): SpanDate | FaultyDate {
  if (startText === openEnd && endText === openEnd) {
    return { kind: 'fault', fault: { reason: 'open-both-ends' } };
  }
  const start = startText === openEnd ? undefined : parseDate(startText);
  if (start !== undefined && 'reason' in start) {
    return { kind: 'fault', fault: start };
  }
  const end = endText === openEnd ? undefined : parseDate(endText);
  if (end !== undefined && 'reason' in end) {
    return { kind: 'fault', fault: end };
  }
  const reversed = start !== undefined && end !== undefined && isAfter(start, end);
  const span: DaySpan = reversed
    ? { first: end.first, last: start.last }
    : { first: start?.first ?? -Infinity, last: end?.last ?? Infinity };
  return {
    kind: 'span',
    span,
    interval: true,
    reversed,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
}

function parseDate(text: string): DaySpan | DateFault {
  const match = datePattern.exec(text);
  if (match === null) {
    return { reason: 'not-a-date' };
  }
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  }
  const month = Number(match[2]);
  const length = daysInMonth(year, month);
  if (match[3] !== undefined) {
    return length === 0 ? { reason: 'no-such-month', year, month } : parseDay(year, month, Number(match[3]));
  }
  if (length > 0) {
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, length) };
  }
  const part = partsOfYear.get(month);
  return part === undefined ? { reason: 'no-such-month', year, month } : monthsFrom(year, ...part);
}

function parseDay(year: number, month: number, day: number): DaySpan | DateFault {
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    return { reason: 'no-such-day', year, month, daysInMonth: length };
  }
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

function monthsFrom(year: number, firstMonth: number, months: number): DaySpan {
  const monthAfter = firstMonth + months;
  const first = dayNumber(year, firstMonth, 1);
  const dayAfter = monthAfter > 12 ? dayNumber(year + 1, monthAfter - 12, 1) : dayNumber(year, monthAfter, 1);
  return { first, last: dayAfter - 1 };
}
