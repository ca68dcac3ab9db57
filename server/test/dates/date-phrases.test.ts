import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultOfDatePhrase, recognizeDate } from '../../src/dates/date-phrases';
import { parseEdtf } from '../../src/dates/edtf';

function means(text: string, edtf: string): void {
  it(`${text} → ${edtf}`, () => {
    assert.deepEqual(recognizeDate(text), { edtf, alternatives: [], certain: true });
  });
}

function mayMean(text: string, edtf: string, monthFirst: string): void {
  it(`${text} → ${edtf} or ${monthFirst}`, () => {
    assert.deepEqual(recognizeDate(text), { edtf, alternatives: [monthFirst], certain: false });
  });
}

function meansNothing(text: string, reason?: string): void {
  it(`${text} → nothing${reason === undefined ? '' : ` (${reason})`}`, () => {
    assert.equal(recognizeDate(text), undefined);
    assert.equal(faultOfDatePhrase(text)?.reason, reason);
  });
}

describe('recognizeDate', () => {
  describe('one date', () => {
    means('26/11/2010', '2010-11-26');
    means('18.7.2024', '2024-07-18');
    means('tháng 1/2011', '2011-01');
    means('quý I/2021', '2021-33');
    means('Q1 2021', '2021-33');
    means('2021-Q1', '2021-33');
    means('2021Q1', '2021-33');
    means('1Q2021', '2021-33');
    means('2021-3-5', '2021-03-05');
    means('2021/03/05', '2021-03-05');
    means('26 November 2010', '2010-11-26');
    means('20201231', '2020-12-31');
    means('05/05/2010', '2010-05-05');
    means('ngày 5 tháng 6 năm 2000', '2000-06-05');
    means('ngày 5 tháng 6 năm 2000.', '2000-06-05');
    means('14-10-2025', '2025-10-14');
    means('tháng 1.2024', '2024-01');
    means('Tháng 6 năm 2025', '2025-06');
    means('tháng Mười Một năm 2010', '2010-11');
    means('tháng năm năm 2020', '2020-05');
    means('năm 2020', '2020');
    means('trong năm 2020', '2020');
    means('quý IV năm 2021', '2021-36');
    means('quý 2-2021', '2021-34');
    means('quý Ⅰ/2021', '2021-33');
    means('6 tháng đầu năm 2024', '2024-40');
    means('6 tháng cuối năm 2024', '2024-41');
    means('sáu tháng đầu năm 2024', '2024-40');
    means('nửa đầu năm 2024', '2024-40');
    means('3 tháng đầu năm 2024', '2024-33');
    means('first half of 2024', '2024-40');
    means('H2 2024', '2024-41');
    means('thứ Sáu, ngày 26 tháng 11 năm 2010', '2010-11-26');
    means('Hà Nội, ngày 26 tháng 11 năm 2010', '2010-11-26');
    means('sáng 26/11/2010', '2010-11-26');
    means('Chiều ngày 18.7.2024', '2024-07-18');
    means('２６/１１/２０１０', '2010-11-26');
    means('2020‑12‑31', '2020-12-31');
    means('25 / 6 / 2020', '2020-06-25');
    means('November 26, 2010', '2010-11-26');
    means('Nov. 26, 2010', '2010-11-26');
    means('26th of November 2010', '2010-11-26');
    means('26-Nov-2010', '2010-11-26');
    means('November 2010', '2010-11');
    means('Nov-2010', '2010-11');
    means('2010 November 26', '2010-11-26');
    means('mùa thu 2024', '2024-23');
    means('mùa hè năm 2024', '2024-22');
    means('Spring 2021', '2021-21');
    means('mùa đông 2020-2021', '2020-24');
    means('10/2020', '2020-10');
    means('2020/10', '2020-10');
    means('2020-5', '2020-05');
    means('2020.5.6', '2020-05-06');
    means('không rõ', 'unknown');
    means('Unknown', 'unknown');
    means('T1/2011', '2011-01');
    means('T2, 26/11/2010', '2010-11-26');
    means('26/11 năm 2010', '2010-11-26');
    means('ngày 26 tháng 11/2010', '2010-11-26');
    means('ngày 26 tháng 11, 2010', '2010-11-26');
    means('Ngày đăng: 26/11/2010', '2010-11-26');
    means('"26/11/2010"', '2010-11-26');
    means('(26/11/2010)', '2010-11-26');
    means('26/11/2010 (thứ Sáu)', '2010-11-26');
    means('ngay 26 thang 11 nam 2010', '2010-11-26');
    means('1.2024', '2024-01');
    means('0000', '0000');
    means('Thứ Hai, 26.11.2010', '2010-11-26');
    means('19 Tháng Bảy 2024', '2024-07-19');
    means('quý III.2021', '2021-35');
    means('Quý 3 2021', '2021-35');
    means('Q.III/2021', '2021-35');
    means('tháng 5, 2020', '2020-05');
    means('tháng 5-2020', '2020-05');
    means('tháng 05 năm 2020', '2020-05');
    means('05/2020', '2020-05');
    means('May 2020', '2020-05');
    means('5 May 2020', '2020-05-05');
    means('5/May/2020', '2020-05-05');
    means('May 5th, 2020', '2020-05-05');
    means('5th May 2020', '2020-05-05');
    means('Sept. 5, 2020', '2020-09-05');
    means('29/02/2020', '2020-02-29');
    means('Tháng Bảy 19, 2024', '2024-07-19');
    means('19 Th7 2024', '2024-07-19');
    means('quý thứ nhất năm 2021', '2021-33');
  });
  describe('ranges', () => {
    means('ngày 25-26/6/2020', '2020-06-25/2020-06-26');
    means('28/9 - 02/10/2020', '2020-09-28/2020-10-02');
    means('từ ngày 28/9 - 02/10/2020', '2020-09-28/2020-10-02');
    means('giai đoạn 2020-2021', '2020/2021');
    means('2020-2021', '2020/2021');
    means('quý I-II/2021', '2021-33/2021-34');
    means('quý I - quý III/2021', '2021-33/2021-35');
    means('quý I và II/2021', '2021-33/2021-34');
    means('quý 1-2/2021', '2021-33/2021-34');
    means('9 tháng đầu năm 2024', '2024-01/2024-09');
    means('ngày 19-21/10/2020', '2020-10-19/2020-10-21');
    means('từ ngày 01-02/10/2020', '2020-10-01/2020-10-02');
    means('01-02/10/2020', '2020-10-01/2020-10-02');
    means('2018 - 2020', '2018/2020');
    means('2018–2020', '2018/2020');
    means('2020–21', '2020/2021');
    means('nhiệm kỳ 2026-2028', '2026/2028');
    means('từ ngày 25/6/2020 đến ngày 26/6/2020', '2020-06-25/2020-06-26');
    means('từ ngày 25 đến 26/6/2020', '2020-06-25/2020-06-26');
    means('từ ngày 25 đến hết ngày 26 tháng 6 năm 2020', '2020-06-25/2020-06-26');
    means('từ 25 tới 26/6/2020', '2020-06-25/2020-06-26');
    means('30.4 - 1.5.2021', '2021-04-30/2021-05-01');
    means('2020 / 2021', '2020/2021');
    means('25-26 June 2020', '2020-06-25/2020-06-26');
    means('June 25-26, 2020', '2020-06-25/2020-06-26');
    means('28 September - 2 October 2020', '2020-09-28/2020-10-02');
    means('September 28 - October 2, 2020', '2020-09-28/2020-10-02');
    means('September 28, 2020 - October 2, 2020', '2020-09-28/2020-10-02');
    means('November 2010 - January 2011', '2010-11/2011-01');
    means('January-March 2020', '2020-01/2020-03');
    means('between 2018 and 2020', '2018/2020');
    means('from 25 to 26 June 2020', '2020-06-25/2020-06-26');
    means('tháng 1-3/2020', '2020-01/2020-03');
    means('từ tháng 10 đến tháng 12 năm 2020', '2020-10/2020-12');
    means('28/12 - 02/01/2021', '2020-12-28/2021-01-02');
    means('28/12/2020 - 02/01', '2020-12-28/2021-01-02');
    means('25/6/2020 - 30/6', '2020-06-25/2020-06-30');
    means('ngày 25 và 26/6/2020', '2020-06-25/2020-06-26');
    means('ngày 25, 26/6/2020', '2020-06-25/2020-06-26');
    means('2020-06-25 - 2020-06-27', '2020-06-25/2020-06-27');
    means('2020-6-25/2020-6-27', '2020-06-25/2020-06-27');
    means('2020-06-25 to 2020-06-27', '2020-06-25/2020-06-27');
    means('giai đoạn 2021-30', '2021/2030');
    means('giai đoạn từ 2020 đến 2021', '2020/2021');
    means('các năm 2018-2020', '2018/2020');
    means('năm học 2020-2021', '2020/2021');
    means('thập niên 1990', '1990/1999');
    means('1990s', '1990/1999');
    means('1/6/2020 đến 15/6/2020', '2020-06-01/2020-06-15');
    means('3/2021 - 5/2021', '2021-03/2021-05');
    means('25.6-26.6.2020', '2020-06-25/2020-06-26');
    means('trong 3 ngày 25, 26 và 27/6/2020', '2020-06-25/2020-06-27');
    means('trong 3 ngày (25-27/6/2020)', '2020-06-25/2020-06-27');
    means('ngày 25,26,27/6/2020', '2020-06-25/2020-06-27');
    means('hai ngày 25 và 26/6/2020', '2020-06-25/2020-06-26');
    means('từ thứ Hai 24/8/2020 đến thứ Tư 26/8/2020', '2020-08-24/2020-08-26');
    means('năm 2020 - 2021', '2020/2021');
    means('từ năm 2020 đến năm 2021', '2020/2021');
    means('từ năm 2020 đến hết năm 2021', '2020/2021');
    means('2020 đến 2021', '2020/2021');
    means('tháng 5 và tháng 6 năm 2020', '2020-05/2020-06');
    means('tháng 2/2021-tháng 3/2021', '2021-02/2021-03');
    means('2021-21/2021-22', '2021-21/2021-22');
  });
  describe('open ranges', () => {
    means('từ năm 1987', '1987/..');
    means('kể từ năm 1987', '1987/..');
    means('since 1987', '1987/..');
    means('đến năm 2030', '../2030');
    means('từ tháng 5/2020 trở đi', '2020-05/..');
  });
  describe('approximate and uncertain dates', () => {
    means('đầu năm 2024', '2024-01~/2024-04~');
    means('giữa năm 2024', '2024-05~/2024-08~');
    means('cuối năm 2024', '2024-09~/2024-12~');
    means('đầu tháng 5/2020', '2020-05-01~/2020-05-10~');
    means('cuối tháng 2 năm 2020', '2020-02-21~/2020-02-29~');
    means('khoảng tháng 5/2020', '2020-05~');
    means('khoảng 2018-2020', '2018~/2020~');
    means('circa 1990', '1990~');
    means('26/11/2010?', '2010-11-26?');
    means('năm 2020 ?', '2020?');
    means('late 2020', '2020-09~/2020-12~');
    means('mid-2020', '2020-05~/2020-08~');
    means('từ đầu năm 2020 đến giữa năm 2021', '2020-01~/2021-08~');
  });
  describe('clock times are left out, the date stays as written', () => {
    means('26/11/2010 04:55', '2010-11-26');
    means('04:55 26/11/2010', '2010-11-26');
    means('19/07/2024 - 07:42', '2024-07-19');
    means('Thứ Sáu, 19/07/2024 | 07:42 (GMT+7)', '2024-07-19');
    means('Thứ năm, 18/7/2024, 15:30 (GMT+7)', '2024-07-18');
    means('Cập nhật ngày : 26/11/2010 04:55', '2010-11-26');
    means('2020-12-31T10:00:00+07:00', '2020-12-31');
    means('2020-12-31T23:30:00-0500', '2020-12-31');
    means('2020-12-31T10:00:00.000Z', '2020-12-31');
    means('2020-12-31 10:00:00+07', '2020-12-31');
    means('2020-12-31 10:00', '2020-12-31');
    means('20201231T100000Z', '2020-12-31');
    means('10h30 ngày 26/11/2010', '2010-11-26');
    means('lúc 10 giờ 30 phút ngày 26/11/2010', '2010-11-26');
    means('10 giờ 26/11/2010', '2010-11-26');
    means('10 giờ 25 tháng 6 năm 2020', '2020-06-25');
    means('10g30 ngày 26/11/2010', '2010-11-26');
    means('26/11/2010 lúc 10:00', '2010-11-26');
    means('8h00 - 11h30 ngày 26/11/2010', '2010-11-26');
    means('từ 8h đến 11h30 ngày 26/11/2010', '2010-11-26');
    means('8:00 AM, November 26, 2010', '2010-11-26');
    means('Fri, 26 Nov 2010 10:00:00 GMT', '2010-11-26');
    means('Fri, 26 Nov 2010 10:00:00 +0700', '2010-11-26');
    means('2020-06-25T08:00/2020-06-26T17:00', '2020-06-25/2020-06-26');
    means('2020-12-31T10:00+07:00/2021-01-02T10:00+07:00', '2020-12-31/2021-01-02');
    means('26/11/2010 08:00 - 27/11/2010 17:00', '2010-11-26/2010-11-27');
    means('07:42-19/07/2024', '2024-07-19');
    means('19/07/2024-07:42', '2024-07-19');
    means('19-07-2024 07:42:11', '2024-07-19');
    means('2024-07-19 07:42:11.123456', '2024-07-19');
    means('19/07/2024 7:42 SA', '2024-07-19');
    means("19/07/2024 7h42'", '2024-07-19');
    means('Thứ Sáu, ngày 19 tháng 7 năm 2024 lúc 07:42', '2024-07-19');
  });
  describe('the day comes first, but the month might', () => {
    mayMean('5/6/2020', '2020-06-05', '2020-05-06');
    mayMean('5/6 - 7/6/2020', '2020-06-05/2020-06-07', '2020-05-06/2020-07-06');
    mayMean('mùng 5/6/2000', '2000-06-05', '2000-05-06');
    mayMean('1-3-5-3-2020', '2020-03-01/2020-03-05', '2020-01-03/2020-05-03');
    means('11/26/2010', '2010-11-26');
    means('02/29/2020', '2020-02-29');
    means('11/26/2010 - 11/28/2010', '2010-11-26/2010-11-28');
  });
  describe('no date of the calendar or no year', () => {
    meansNothing('20201331', 'no-such-month');
    meansNothing('18.7', 'no-year');
    meansNothing('ngày 18/7', 'no-year');
    meansNothing('chiều 18.7', 'no-year');
    meansNothing('31/02/2021', 'no-such-day');
    meansNothing('2021-02-30', 'no-such-day');
    meansNothing('2020-13', 'no-such-month');
    meansNothing('33/2020', 'no-such-month');
    meansNothing('2020/33', 'no-such-month');
    meansNothing('26/11/10', 'no-year');
    meansNothing('2021-2020', 'not-a-date');
    meansNothing('tháng 13/2020', 'no-such-month');
    meansNothing('ngày 26 tháng 11', 'no-year');
    meansNothing('Tháng 11', 'no-year');
    meansNothing('1/1/1', 'no-year');
    meansNothing('99/99/9999', 'no-such-month');
    meansNothing('1/6', 'no-year');
    meansNothing('30/2 - 1/3/2021', 'no-such-day');
    meansNothing('02/30/2020', 'no-such-month');
    meansNothing('ngày 1-7', 'no-year');
  });
  describe('no date', () => {
    meansNothing('../..');
    meansNothing('sắp tới');
    meansNothing('vừa qua');
    meansNothing('trong thời gian tới');
    meansNothing('Ⅰ/2021');
    meansNothing('từ năm 2022 đến nay');
    meansNothing('10-12/2020');
    meansNothing('1-3/2020');
    meansNothing('ngày 25 và 27/6/2020');
    meansNothing('402/QĐ-TTg');
    meansNothing('130/KH-UBND');
    meansNothing('30/2020/NĐ-CP');
    meansNothing('24/2020/QĐ-TTg');
    meansNothing('2 giờ trước');
    meansNothing('hôm nay');
    meansNothing('2020-12-31T25:00');
    meansNothing('ngày 25, 26 và 28/6/2020');
    meansNothing('Thứ Năm 2020');
    meansNothing('mùng 1 Tết 2020');
    meansNothing('0:00');
  });

  describe('other forms of Unicode', () => {
    means('26/11/2010\u00A0', '2010-11-26');
    means('\u200B26/11/2010', '2010-11-26');
    means('26\u221511\u22152010', '2010-11-26');
    means('ngày 26 tháng 11 năm 2010'.normalize('NFD'), '2010-11-26');
    means('từ 25 tới 26/6/2020'.normalize('NFD'), '2020-06-25/2020-06-26');
    means('NGÀY 26 THÁNG 11 NĂM 2010', '2010-11-26');
    means('quý Ⅳ/2021', '2021-36');
    means('2020\u20132021', '2020/2021');
    means('2020\u201412', '2020-12');
    means('2020\u201321', '2020/2021');
  });

  it('tells which day there is not', () => {
    assert.deepEqual(faultOfDatePhrase('31/02/2021'), {
      reason: 'no-such-day',
      year: 2021,
      month: 2,
      daysInMonth: 28,
    });
  });

  it('is not held up by very long values', () => {
    assert.equal(recognizeDate('1-'.repeat(500_000)), undefined);
    assert.equal(recognizeDate('1-'.repeat(59)), undefined);
  });

  const word = fc.constantFrom(
    ...'ngày tháng năm quý I II đầu cuối từ đến và - / . , 1 2 5 12 13 25 31 2020 2021 2020-2021 10:30 10h'.split(
      ' ',
    ),
    ...'chiều thứ Sáu giai đoạn khoảng Nov May Q1 H2 mùa thu ? ~ 1/2 25/6/2020 2020-06-25 T10:00 + ( )'.split(
      ' ',
    ),
  );
  const phrase = fc
    .tuple(fc.array(word, { maxLength: 8 }), fc.constantFrom('', ' '))
    .map(([words, separator]) => words.join(separator));

  it('never throws and gives only dates of the format', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme' })), (text) => {
        const recognized = recognizeDate(text);
        for (const edtf of recognized === undefined ? [] : [recognized.edtf, ...recognized.alternatives]) {
          const date = parseEdtf(edtf);
          assert.notEqual(date.kind, 'fault', edtf);
          assert.ok(date.kind !== 'span' || !date.reversed, edtf);
        }
        assert.equal(recognized?.certain ?? true, (recognized?.alternatives.length ?? 0) === 0);
      }),
      { numRuns: 3000 },
    );
  });

  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

  it('reads every day in every usual writing', () => {
    fc.assert(
      fc.property(day, (date) => {
        const edtf = date.toISOString().slice(0, 10);
        const [y, m, d] = edtf.split('-').map(Number);
        for (const sign of ['/', '-', '.']) {
          assert.equal(recognizeDate(`${d}${sign}${m}${sign}${y}`)?.edtf, edtf);
        }
        assert.equal(recognizeDate(`ngày ${d} tháng ${m} năm ${y}`)?.edtf, edtf);
        assert.equal(recognizeDate(date.toISOString())?.edtf, edtf);
        assert.equal(recognizeDate(edtf.replaceAll('-', ''))?.edtf, edtf);
      }),
    );
  });
});
