import assert from 'node:assert/strict';
import { parseEdtf } from '../../../src/dates/edtf';
import { daysInWords } from '../../../src/rules/shared/days-in-words';

function reads(date: string, vi: string, en: string): void {
  const parsed = parseEdtf(date);
  assert.ok(parsed.kind === 'span');
  assert.deepEqual(daysInWords(parsed.span), { vi, en });
}

describe('days in words', () => {
  it('a day', () => reads('2024-07-05', 'ngày 5/7/2024', '5 July 2024'));
  it('a month', () => reads('2024-02', 'tháng 2/2024', 'February 2024'));
  it('a year', () => reads('2024', 'năm 2024', '2024'));
  it('a quarter', () =>
    reads('2021-33', 'từ ngày 1/1/2021 đến ngày 31/3/2021', '1 January 2021 to 31 March 2021'));
  it('whole years', () => reads('2016/2017', 'trong khoảng năm 2016–2017', '2016–2017'));
  it('an interval', () =>
    reads(
      '2018-12-10/2018-12-11',
      'từ ngày 10/12/2018 đến ngày 11/12/2018',
      '10 December 2018 to 11 December 2018',
    ));
  it('an interval without an end', () => reads('2020-03-20/..', 'từ ngày 20/3/2020', 'since 20 March 2020'));
  it('an interval without a beginning', () =>
    reads('../2020-03-20', 'đến ngày 20/3/2020', 'until 20 March 2020'));
});
