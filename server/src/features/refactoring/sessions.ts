import { formatDay } from '../../dates/day';
import { parseEdtf } from '../../dates/edtf';

/** An activity that lasts longer seldom has a session on each of its days. */
const DAYS_AT_MOST = 7;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Each day of an interval of a few whole days, in order; undefined for any other date. */
export function sessionsFrom(date: string): readonly string[] | undefined {
  const read = parseEdtf(date);
  const isOfDays = date.split('/').every((end) => DAY.test(end));
  if (read.kind !== 'span' || !read.interval || read.reversed || !isOfDays) return undefined;
  const { first, last } = read.span;
  const count = last - first + 1;
  if (count < 2 || count > DAYS_AT_MOST) return undefined;
  return Array.from({ length: count }, (_, index) => formatDay(first + index));
}

/** The interval that dates make up which are days that follow one another, two at least; undefined for others. */
export function intervalOf(dates: readonly string[]): string | undefined {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || dates.length < 2) return undefined;
  const interval = `${first}/${last}`;
  return sessionsFrom(interval)?.join() === dates.join() ? interval : undefined;
}
