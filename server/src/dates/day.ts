/**
 * Days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar, years 0000 to 9999.
 */

/** A day of the calendar; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days that a date may mean, as day numbers, both included; infinite where an interval is open. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const monthLengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month (1 to 12) of the year has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * The day number of a calendar day that exists (month 1 to 12, day within the month).
 * Days are counted in years that begin in March, so that the leap day comes last.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(yearFromMarch / 4) - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / 400);
  return yearFromMarch * 365 + leapDays + dayOfYear - daysFromYearZeroTo1970;
}

/** Days from 0000-03-01 to 1970-01-01. */
const daysFromYearZeroTo1970 = 719468;
const daysIn400Years = 146097;

/** The calendar day of a day number. */
export function calendarDay(days: number): CalendarDay {
  const sinceMarchOfZero = days + daysFromYearZeroTo1970;
  const era = Math.floor(sinceMarchOfZero / daysIn400Years);
  const dayOfEra = sinceMarchOfZero - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(days: number): string {
  const { year, month, day } = calendarDay(days);
  return `${formatYear(year)}-${formatTwoDigits(month)}-${formatTwoDigits(day)}`;
}

/** A year as four digits. */
export function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** A month, day or part of a year as two digits. */
export function formatTwoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
