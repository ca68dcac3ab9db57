import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDay, dayNumber, daysInMonth, formatDay } from '../../src/dates/day';

const millisecondsInDay = 86_400_000;
const firstDay = -719_528;
const lastDay = 2_932_896;

function isNumber(text: string, number: number): void {
  it(`${text} is day ${number}`, () => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    assert.equal(dayNumber(year, month, day), number);
    assert.equal(formatDay(number), text);
  });
}

function hasDays(year: number, month: number, days: number): void {
  it(`${year}-${month} has ${days} days`, () => assert.equal(daysInMonth(year, month), days));
}

describe('day numbers', () => {
  isNumber('1970-01-01', 0);
  isNumber('1970-01-02', 1);
  isNumber('1969-12-31', -1);
  isNumber('2000-02-29', 11_016);
  isNumber('2000-03-01', 11_017);
  isNumber('0000-01-01', firstDay);
  isNumber('0000-02-29', -719_469);
  isNumber('9999-12-31', lastDay);

  it('agree with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), (number) => {
        const iso = new Date(number * millisecondsInDay).toISOString().slice(0, 10);
        assert.equal(formatDay(number), iso);
        const { year, month, day } = calendarDay(number);
        assert.equal(dayNumber(year, month, day), number);
      }),
    );
  });
});

describe('daysInMonth', () => {
  hasDays(2021, 1, 31);
  hasDays(2021, 2, 28);
  hasDays(2020, 2, 29);
  hasDays(1900, 2, 28);
  hasDays(2000, 2, 29);
  hasDays(0, 2, 29);
  hasDays(2021, 4, 30);
  hasDays(2021, 12, 31);
  hasDays(2021, 0, 0);
  hasDays(2021, 13, 0);
});
