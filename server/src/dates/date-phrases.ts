import { type DatePoint, monthFirst, readPoint, writePoint } from './date-point';
import { joinEnds } from './date-range';
import { type DateFault, parseEdtf } from './edtf';
import { foldPhrase, joinDayLists, trimSigns, withoutClockTimes } from './phrase-folding';
import {
  approximation,
  listSigns,
  onwards,
  periodLabel,
  since,
  spanSigns,
  unknownWords,
  until,
} from './phrase-patterns';

/**
 * Dates as articles and editors write them, in Vietnamese and English, read as EDTF. The day always stands before
 * the month. Only a whole value is read, never a date within a sentence.
 */

/** A date in another writing. */
export interface RecognizedDate {
  /** What the writing means, as EDTF. */
  readonly edtf: string;
  /** Other readings, as EDTF: the one with the month first, where day and month may be mistaken. */
  readonly alternatives: readonly string[];
  /** Whether no other reading is possible. */
  readonly certain: boolean;
}

/** Why a writing that looks like a date is none. */
export type PhraseFault = DateFault | { readonly reason: 'no-year' };

type Reading = RecognizedDate | { readonly fault: PhraseFault };

const longestPhrase = 120;
/** A phrase with more places to cut it at is no range. */
const mostSigns = 16;

/**
 * Reads a whole value as a date in another writing; undefined where it is no date, lacks its year or does not exist.
 * What is given back always is a date of the format and no reversed interval.
 */
export function recognizeDate(text: string): RecognizedDate | undefined {
  const reading = readPhrase(text);
  return reading === undefined || 'fault' in reading ? undefined : reading;
}

/**
 * What is wrong with a value that {@link recognizeDate} does not understand although it looks like a date: a day or
 * month that does not exist, no year of four digits. Undefined where nothing better than "no date" can be said.
 */
export function faultOfDatePhrase(text: string): PhraseFault | undefined {
  const reading = readPhrase(text);
  return reading !== undefined && 'fault' in reading ? reading.fault : undefined;
}

function readPhrase(text: string): Reading | undefined {
  if (text.length > longestPhrase) {
    return undefined;
  }
  const folded = foldPhrase(text);
  if (unknownWords.has(trimSigns(folded))) {
    return certainly('unknown');
  }
  const yearsByDash = writtenWithLongDash.test(text) ? readShortYears(folded, monthsOfYear) : undefined;
  const phrase = withoutClockTimes(folded);
  return yearsByDash ?? readEdtf(folded) ?? readEdtf(phrase) ?? readWhole(joinDayLists(trimSigns(phrase)));
}

function readWhole(phrase: string): Reading | undefined {
  if (approximation.test(phrase)) {
    return approximately(readWhole(phrase.replace(approximation, '')));
  }
  if (periodLabel.test(phrase)) {
    const period = phrase.replace(periodLabel, '');
    return readShortYears(period, 0) ?? readWhole(period);
  }
  const point = readPoint(phrase);
  if (point !== undefined && !point.onlyInRange) {
    return readAlone(point, (text) => text);
  }
  const opened = phrase.replace(since, '').replace(onwards, '');
  const range = readRange(opened, phrase.startsWith('between '));
  if (range !== undefined) {
    return range;
  }
  if (opened !== phrase) {
    return readOpen(opened, (text) => `${text}/..`);
  }
  return until.test(phrase) ? readOpen(phrase.replace(until, ''), (text) => `../${text}`) : undefined;
}

const signsOfEdtf = /^[\d?~%/.-]+$/;

function readEdtf(phrase: string): RecognizedDate | undefined {
  return signsOfEdtf.test(phrase) && faultOf(phrase) === undefined ? certainly(phrase) : undefined;
}

const writtenWithLongDash = /[–—]/;
const shortYears = /^(\d\d)(\d\d) ?- ?(\d\d)$/;
const monthsOfYear = 12;

/** Two years, the second in two digits that are above the given number: `2020–21`. */
function readShortYears(phrase: string, above: number): RecognizedDate | undefined {
  const [, century = '', first = '', last = ''] = shortYears.exec(phrase) ?? [];
  return last > first && Number(last) > above ? certainly(`${century}${first}/${century}${last}`) : undefined;
}

function readAlone(point: DatePoint, frame: (edtf: string) => string): Reading {
  if (point.year === undefined) {
    return { fault: { reason: 'no-year' } };
  }
  return choose(frame(expression(point)), frame(expression(monthFirst(point))));
}

function readOpen(phrase: string, frame: (edtf: string) => string): Reading | undefined {
  const point = readPoint(trimSigns(phrase));
  if (point === undefined || point.onlyInRange) {
    return undefined;
  }
  const { from, to } = writePoint(point);
  return from === to ? readAlone(point, frame) : undefined;
}

function readRange(phrase: string, andIsSpan: boolean): Reading | undefined {
  const signs = [
    ...[...phrase.matchAll(spanSigns)].map((sign) => ({ sign, isList: false })),
    ...[...phrase.matchAll(listSigns)].map((sign) => ({ sign, isList: !andIsSpan })),
  ].slice(0, mostSigns);
  let firstFault: Reading | undefined;
  for (const { sign, isList } of signs) {
    const start = readPoint(trimSigns(phrase.slice(0, sign.index)));
    const end = readPoint(trimSigns(phrase.slice(sign.index + sign[0].length)));
    if (start === undefined || end === undefined) {
      continue;
    }
    if (start.year === undefined && end.year === undefined) {
      firstFault ??= { fault: { reason: 'no-year' } };
      continue;
    }
    const needsOwnYears = sign[0] === '/' && (start.year === undefined || end.year === undefined);
    const joined = needsOwnYears ? undefined : joinEnds(start, end, isList);
    const swapped = canBeMonthFirst(start, end)
      ? joinEnds(monthFirst(start), monthFirst(end), isList)
      : undefined;
    const reading = joined === undefined ? undefined : choose(joined, swapped ?? joined);
    if (reading !== undefined && !('fault' in reading)) {
      return reading;
    }
    firstFault ??= reading;
  }
  return firstFault;
}

/** In `01-02/10/2020` the day that stands alone shows which number is the day. */
function canBeMonthFirst(start: DatePoint, end: DatePoint): boolean {
  return start.month !== undefined && end.month !== undefined;
}

function expression(point: DatePoint): string {
  const { from, to } = writePoint(point);
  return from === to ? from : `${from}/${to}`;
}

/**
 * The reading with the day first; the other one is an alternative where it is possible and differs, and the only one
 * where the calendar leaves no doubt: `11/26/2010`.
 */
function choose(dayFirst: string, monthFirstReading: string): Reading {
  const fault = faultOf(dayFirst);
  const differs = monthFirstReading !== dayFirst && faultOf(monthFirstReading) === undefined;
  if (fault !== undefined) {
    return differs ? certainly(monthFirstReading) : { fault };
  }
  return differs
    ? { edtf: dayFirst, alternatives: [monthFirstReading], certain: false }
    : certainly(dayFirst);
}

function faultOf(edtf: string): DateFault | undefined {
  const date = parseEdtf(edtf);
  if (date.kind === 'fault') {
    return date.fault;
  }
  return date.kind === 'span' && date.reversed ? { reason: 'not-a-date' } : undefined;
}

function certainly(edtf: string): RecognizedDate {
  return { edtf, alternatives: [], certain: true };
}

const endOfExpression = /(?<=\d)(?=\/|$)/g;

function approximately(reading: Reading | undefined): Reading | undefined {
  if (reading === undefined || 'fault' in reading) {
    return reading;
  }
  const approximate = (edtf: string): string => edtf.replace(endOfExpression, '~');
  return { ...reading, edtf: approximate(reading.edtf), alternatives: reading.alternatives.map(approximate) };
}
