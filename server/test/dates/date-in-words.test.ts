import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateInWords } from '../../src/dates/date-in-words';

function reads(date: string, vi: string, en: string): void {
  assert.deepEqual(dateInWords(date)?.long, { vi, en });
}

function readsShort(date: string, vi: string, en: string): void {
  assert.deepEqual(dateInWords(date)?.short, { vi, en });
}

describe('a date in words', () => {
  it('a day', () => reads('2024-07-18', 'Thứ Năm, ngày 18 tháng 7 năm 2024', 'Thursday, 18 July 2024'));
  it('a Sunday', () => reads('2024-07-21', 'Chủ nhật, ngày 21 tháng 7 năm 2024', 'Sunday, 21 July 2024'));
  it('a leap day', () =>
    reads('2024-02-29', 'Thứ Năm, ngày 29 tháng 2 năm 2024', 'Thursday, 29 February 2024'));
  it('a day before 1970', () =>
    reads('1945-09-02', 'Chủ nhật, ngày 2 tháng 9 năm 1945', 'Sunday, 2 September 1945'));
  it('a month', () =>
    reads('2024-02', 'Tháng 2 năm 2024 (1–29/2/2024)', 'February 2024 (1–29 February 2024)'));
  it('a year', () => reads('2024', 'Năm 2024 (1/1–31/12/2024)', '2024 (1 January – 31 December 2024)'));
  it('a quarter', () =>
    reads('2021-33', 'Quý I năm 2021 (1/1–31/3/2021)', 'First quarter of 2021 (1 January – 31 March 2021)'));
  it('a half year', () =>
    reads(
      '2024-41',
      'Sáu tháng cuối năm 2024 (1/7–31/12/2024)',
      'Second half of 2024 (1 July – 31 December 2024)',
    ));
  it('a season', () =>
    reads('2021-22', 'Mùa hè năm 2021 (1/6–31/8/2021)', 'Summer 2021 (1 June – 31 August 2021)'));
  it('a winter, which runs into the next year', () =>
    reads(
      '2021-24',
      'Mùa đông năm 2021–2022 (1/12/2021–28/2/2022)',
      'Winter 2021–2022 (1 December 2021 – 28 February 2022)',
    ));
  it('one that is not known', () =>
    reads('unknown', 'Không rõ: bài báo không nói', 'Unknown: the article does not say'));
});

describe('a date in words that is not certain', () => {
  it('an uncertain day', () =>
    reads(
      '2024-07-18?',
      'Thứ Năm, ngày 18 tháng 7 năm 2024, chưa chắc chắn',
      'Thursday, 18 July 2024, uncertain',
    ));
  it('an approximate day, whose weekday says nothing', () =>
    reads('2024-07-18~', 'Khoảng ngày 18 tháng 7 năm 2024', 'About 18 July 2024'));
  it('an approximate and uncertain year', () =>
    reads(
      '2010%',
      'Khoảng năm 2010, chưa chắc chắn (1/1–31/12/2010)',
      'About 2010, uncertain (1 January – 31 December 2010)',
    ));
});

describe('an interval in words', () => {
  it('of days', () =>
    reads(
      '2024-07-12/2024-07-14',
      'Từ thứ Sáu, ngày 12 tháng 7 năm 2024 đến Chủ nhật, ngày 14 tháng 7 năm 2024 (3 ngày)',
      'From Friday, 12 July 2024 to Sunday, 14 July 2024 (3 days)',
    ));
  it('of a month and a year', () =>
    reads(
      '2010-11/2011',
      'Từ tháng 11 năm 2010 đến năm 2011 (1/11/2010–31/12/2011)',
      'From November 2010 to 2011 (1 November 2010 – 31 December 2011)',
    ));
  it('without an end', () =>
    reads(
      '2020-03-20/..',
      'Từ thứ Sáu, ngày 20 tháng 3 năm 2020, chưa rõ lúc kết thúc',
      'Since Friday, 20 March 2020, with no end given',
    ));
  it('without a beginning', () =>
    reads('../2020', 'Đến năm 2020, chưa rõ lúc bắt đầu', 'Until 2020, with no beginning given'));
  it('of an approximate beginning', () =>
    reads(
      '2010~/2011',
      'Từ khoảng năm 2010 đến năm 2011 (1/1/2010–31/12/2011)',
      'From about 2010 to 2011 (1 January 2010 – 31 December 2011)',
    ));
  it('that ends before it begins has no length', () =>
    reads(
      '2024-07-14/2024-07-12',
      'Từ Chủ nhật, ngày 14 tháng 7 năm 2024 đến thứ Sáu, ngày 12 tháng 7 năm 2024',
      'From Sunday, 14 July 2024 to Friday, 12 July 2024',
    ));
});

describe('a date in few words', () => {
  it('a day', () => readsShort('2024-07-18', 'thứ Năm, 18/7/2024', 'Thursday, 18 July 2024'));
  it('a month', () => readsShort('2024-07', 'tháng 7 năm 2024', 'July 2024'));
  it('a quarter', () => readsShort('2021-33', 'quý I năm 2021', 'first quarter of 2021'));
  it('an approximate day', () => readsShort('2024-07-18~', 'khoảng 18/7/2024', 'about 18 July 2024'));
  it('days of one year, which is said once', () =>
    readsShort(
      '2024-07-12/2024-07-14',
      'thứ Sáu, 12/7 – Chủ nhật, 14/7/2024',
      'Friday, 12 July – Sunday, 14 July 2024',
    ));
  it('days of two years', () =>
    readsShort(
      '2023-12-31/2024-01-01',
      'Chủ nhật, 31/12/2023 – thứ Hai, 1/1/2024',
      'Sunday, 31 December 2023 – Monday, 1 January 2024',
    ));
});

describe('the words of dates', () => {
  it('are none for what is no date', () => {
    for (const text of ['', '18/7/2024', '2024-13', '2024-02-30', '../..', '2024 ', 'a/b/c']) {
      assert.equal(dateInWords(text), undefined, text);
    }
  });

  it('tell the weekday as the calendar does', () => {
    const [min, max] = [new Date('0000-01-01'), new Date('9999-12-31')];
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const words = dateInWords(date.toISOString().slice(0, 10));
        assert.equal(words?.long.en.split(',')[0], ENGLISH[date.getUTCDay()]);
        assert.equal(words?.long.vi.split(',')[0], VIETNAMESE[date.getUTCDay()]);
      }),
    );
  });
});

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const VIETNAMESE = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
