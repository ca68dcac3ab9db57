import { faultOfDatePhrase } from '../dates/date-phrases';
import type { ScalarModel } from '../model/types';
import { defineRule, type Report } from './rule';
import { dateWritings } from './shared/date-writings';

type Message = 'not-a-date' | 'no-year' | 'open-both-ends' | 'no-such-month' | 'no-such-day' | 'interval';

/** Reports dates that can't be understood, at the value. */
export const invalidDate = defineRule({
  id: 'invalid-date',
  severity: 'error',
  words: {
    title: {
      vi: 'Ngày không hiểu được',
      en: 'A date that can’t be understood',
    },
    description: {
      vi: [
        'Giá trị này không phải là ngày, hoặc là ngày không có trong lịch. Ngày viết theo EDTF (ISO 8601-2): năm `2021`, tháng `2021-05`, ngày `2021-05-24`, quý `2021-33` đến `2021-36`, nửa năm `2021-40` và `2021-41`, mùa `2021-21` đến `2021-24`, khoảng thời gian `2021-05-24/2021-05-26`, `2021/..` hoặc `../2021`; thêm `?` nếu không chắc, `~` nếu chỉ gần đúng.',
        'Bài báo không nói rõ thì viết `unknown`. Đừng đoán ngày.',
      ].join('\n\n'),
      en: [
        'This is no date, or no day of the calendar. Dates are EDTF (ISO 8601-2): a year `2021`, a month `2021-05`, a day `2021-05-24`, a quarter `2021-33` to `2021-36`, a half year `2021-40` and `2021-41`, a season `2021-21` to `2021-24`, an interval `2021-05-24/2021-05-26`, `2021/..` or `../2021`; with `?` where uncertain, `~` where approximate.',
        'Where the article does not say, write `unknown`. Do not guess.',
      ].join('\n\n'),
    },
  },
  messages: {
    'not-a-date': {
      vi: '“{value}” không phải là ngày mà chương trình hiểu được. Hãy viết như “2021-05-24”, “2021-05”, “2021” hoặc “2021-05-24/2021-05-26”; bài báo không nói rõ thì viết “unknown”.',
      en: '“{value}” can’t be understood as a date. Write it like “2021-05-24”, “2021-05”, “2021” or “2021-05-24/2021-05-26”; where the article does not say, write “unknown”.',
    },
    'no-year': {
      vi: '“{value}” chưa có năm. Hãy viết đủ năm, như “2021-05-24”; bài báo không nói rõ thì viết “unknown”.',
      en: '“{value}” lacks its year. Write the year as well, like “2021-05-24”; where the article does not say, write “unknown”.',
    },
    'open-both-ends': {
      vi: 'Khoảng thời gian phải có ít nhất một đầu, như “2021/..” hoặc “../2021”. Không biết đầu nào thì viết “unknown”.',
      en: 'An interval needs one end at least, like “2021/..” or “../2021”. Where neither is known, write “unknown”.',
    },
    'no-such-month': {
      vi: '“{value}”: không có tháng {month}. Tháng viết từ 01 đến 12, quý từ 33 đến 36, nửa năm là 40 và 41, mùa từ 21 đến 24.',
      en: '“{value}”: there is no month {month}. Months are 01 to 12, quarters 33 to 36, half years 40 and 41, seasons 21 to 24.',
    },
    'no-such-day': {
      vi: '“{value}”: tháng {month} năm {year} chỉ có các ngày từ 1 đến {days}.',
      en: '“{value}”: month {month} of {year} has the days 1 to {days} only.',
    },
    interval: {
      vi: '“{field}” là một khoảng thời gian. Hãy viết ngày đầu, dấu “/” rồi đến ngày cuối, như “2020/2025”; chưa rõ ngày cuối thì viết “{open}”.',
      en: '“{field}” takes an interval. Write its beginning, “/” and its end, like “2020/2025”; where the end is not known, write “{open}”.',
    },
  },
  examples: [
    {
      title: { vi: 'Không phải ngày', en: 'No date' },
      text: 'date: ⟦sắp tới⟧\n',
    },
    {
      title: { vi: 'Ngày không có năm', en: 'A date without a year' },
      text: 'date: ⟦18.7⟧\n',
    },
    {
      title: { vi: 'Ngày không có trong lịch', en: 'Days that the calendar does not have' },
      text: 'date: [⟦2021-02-30⟧, ⟦31/02/2021⟧]\n',
    },
    {
      title: { vi: 'Tháng không có', en: 'A month that there is not' },
      text: 'date: ⟦2020-13⟧\n',
    },
    {
      title: { vi: 'Khoảng thời gian không có đầu nào', en: 'An interval without ends' },
      text: 'date: ⟦../..⟧\n',
    },
    {
      title: { vi: 'Thời kỳ chỉ có một năm', en: 'A period of one year' },
      kind: 'agreements',
      text: [
        'agreements:',
        '  - { id: a, name: Chương trình A, kind: programme, period: ⟦2020⟧ }',
        '  - { id: b, name: Chương trình B, kind: programme, period: 2020/.. }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Những cách viết đúng', en: 'Writings that are right' },
      text: 'date: [2020, 2020-02-29, "2020-33", 2020-21, 2020-06~, 2020-06/2020-08, 2020/..]\nsource: { publisher: vn-vna, published: unknown }\n',
    },
  ],
  *checkFile({ model }) {
    for (const scalar of model.scalars) {
      const report = dateWritings(scalar).length > 0 ? undefined : reportOf(scalar);
      if (report !== undefined) yield report;
    }
  },
});

function reportOf({ field, node, value }: ScalarModel): Report<Message> | undefined {
  if (value.kind !== 'invalid') return undefined;
  const { span, text } = node;
  const { reason } = value;
  if (reason.kind === 'interval') {
    const open = `${text}/..`;
    return { span, message: 'interval', values: { field: field.name, open }, suggestions: [open] };
  }
  if (reason.kind !== 'date') return undefined;
  const fault =
    reason.fault.reason === 'not-a-date' ? (faultOfDatePhrase(text) ?? reason.fault) : reason.fault;
  const details = {
    year: 'year' in fault ? String(fault.year) : '',
    month: 'month' in fault ? fault.month : '',
    days: 'daysInMonth' in fault ? fault.daysInMonth : '',
  };
  return { span, message: fault.reason, values: { value: text, ...details } };
}
