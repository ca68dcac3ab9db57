import { daysInMonth, formatTwoDigits, formatYear } from './day';
import { withoutIdleWord } from './phrase-folding';
import {
  englishMonths,
  halves,
  monthCounts,
  type PointPattern,
  pointPatterns,
  quarters,
  seasons,
  thirds,
} from './phrase-patterns';

/**
 * One date as a phrase writes it, perhaps without the month or year that the other end of a range says for both.
 */
export interface DatePoint {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The EDTF number of a quarter, half year or season. */
  readonly part: number | undefined;
  /** 0 the beginning, 1 the middle, 2 the end of the year or month. */
  readonly third: number | undefined;
  /** The last year, of a decade. */
  readonly lastYear: number | undefined;
  /** The last month, of several months of a year. */
  readonly lastMonth: number | undefined;
  /** `?`, `~`, `%` or nothing. */
  readonly qualifier: string;
  readonly dayFirst: boolean;
  readonly onlyInRange: boolean;
}

/** The first and last EDTF expression of a point; equal unless the point is itself a span. */
export interface PointExpressions {
  readonly from: string;
  readonly to: string;
}

const quarterBase = 32;
const halfBase = 39;
const seasonBase = 20;
const yearsOfDecade = 10;
const lastMonthOfYear = 12;
const mostIdleWords = 6;
const trailingQualifier = /^(.*[^?~% ]) ?([?~%])$/;

/** Reads a folded phrase as one date; idle words around it do not count. */
export function readPoint(phrase: string): DatePoint | undefined {
  const [, unqualified = phrase, qualifier = ''] = trailingQualifier.exec(phrase) ?? [];
  let rest: string | undefined = unqualified;
  for (let left = mostIdleWords; rest !== undefined && left > 0; left--) {
    for (const writing of pointPatterns) {
      const groups = writing.pattern.exec(rest)?.groups;
      const point = groups === undefined ? undefined : pointOf(groups, writing, qualifier);
      if (point !== undefined) {
        return point;
      }
    }
    rest = withoutIdleWord(rest);
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function pointOf(groups: Groups, writing: PointPattern, qualifier: string): DatePoint | undefined {
  const { y, m, d, name, decade, count, edge, next, third } = groups;
  const months =
    count === undefined ? undefined : someMonths(monthCounts.get(count) ?? Number(count), edge === 'dau');
  const isNoWinter = next !== undefined && Number(next) !== Number(y) + 1;
  if (isNoWinter || (count !== undefined && months === undefined)) {
    return undefined;
  }
  return {
    year: numberOf(decade ?? y),
    month: name === undefined ? numberOf(m) : englishMonths.get(name),
    day: numberOf(d),
    part: partOf(groups),
    third: third === undefined ? undefined : thirds.get(third),
    lastYear: decade === undefined ? undefined : Number(decade) + yearsOfDecade - 1,
    lastMonth: undefined,
    qualifier,
    dayFirst: writing.dayFirst === true,
    onlyInRange: writing.onlyInRange === true,
    ...months,
  };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function partOf({ q, half, season }: Groups): number | undefined {
  if (q !== undefined) {
    return quarterBase + (quarters.get(q) ?? 0);
  }
  if (half !== undefined) {
    return halfBase + (halves.get(half) ?? 0);
  }
  return season === undefined ? undefined : seasonBase + (seasons.get(season) ?? 0);
}

/** The first or last months of a year; three and six have numbers of their own. */
function someMonths(count: number, first: boolean): Partial<DatePoint> | undefined {
  if (count < 2 || count >= lastMonthOfYear) {
    return undefined;
  }
  if (count === 3) {
    return { part: quarterBase + (first ? 1 : 4) };
  }
  if (count === 6) {
    return { part: halfBase + (first ? 1 : 2) };
  }
  return first
    ? { month: 1, lastMonth: count }
    : { month: lastMonthOfYear + 1 - count, lastMonth: lastMonthOfYear };
}

/** The point with day and month exchanged, as a reader who puts the month first takes it; itself if none would. */
export function monthFirst(point: DatePoint): DatePoint {
  const { day, month, dayFirst } = point;
  return dayFirst && day !== undefined && month !== undefined ? { ...point, day: month, month: day } : point;
}

/**
 * Writes a complete point as EDTF. A day or month that does not exist is written as it is; such a month always with
 * a day, so that nobody takes it for a quarter or season.
 */
export function writePoint(point: DatePoint): PointExpressions {
  const year = formatYear(point.year ?? 0);
  const { month, day, part, third, lastYear, lastMonth, qualifier } = point;
  const same = (text: string): PointExpressions => ({ from: text + qualifier, to: text + qualifier });
  if (third !== undefined) {
    return writeThird(year, month, third, daysInMonth(point.year ?? 0, month ?? 0));
  }
  if (lastYear !== undefined) {
    return { from: year, to: formatYear(lastYear) };
  }
  if (part !== undefined) {
    return same(`${year}-${part}`);
  }
  if (month === undefined) {
    return same(year);
  }
  const yearAndMonth = `${year}-${formatTwoDigits(month)}`;
  if (lastMonth !== undefined) {
    return { from: yearAndMonth, to: `${year}-${formatTwoDigits(lastMonth)}` };
  }
  const isMonth = day === undefined && month <= lastMonthOfYear;
  return same(isMonth ? yearAndMonth : `${yearAndMonth}-${formatTwoDigits(day ?? 1)}`);
}

/** Beginning, middle and end: four months of a year, ten days of a month, both ends approximate. */
function writeThird(
  year: string,
  month: number | undefined,
  third: number,
  monthLength: number,
): PointExpressions {
  const length = month === undefined ? 4 : 10;
  const first = third * length + 1;
  const last = month !== undefined && third === 2 ? monthLength : first + length - 1;
  const beginning = month === undefined ? year : `${year}-${formatTwoDigits(month)}`;
  return { from: `${beginning}-${formatTwoDigits(first)}~`, to: `${beginning}-${formatTwoDigits(last)}~` };
}
