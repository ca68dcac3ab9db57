import { calendarDay, type DaySpan, dayNumber, daysInMonth, formatDay } from '../dates/day';

/**
 * A date of the format: a whole month or year as such, else the last day; undefined where nobody knows or there is no
 * end.
 */
export function dateText(span: DaySpan | undefined): string | undefined {
  return span === undefined || !Number.isFinite(span.last) ? undefined : shortest(span);
}

function shortest({ first, last }: DaySpan): string {
  const { year, month } = calendarDay(last);
  const day = formatDay(last);
  if (first === dayNumber(year, 1, 1) && last === dayNumber(year, 12, 31)) return day.slice(0, 4);
  if (first === dayNumber(year, month, 1) && last === first + daysInMonth(year, month) - 1)
    return day.slice(0, 7);
  return day;
}
