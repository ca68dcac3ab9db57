import { defineRule } from './rule';
import { dateWritings } from './shared/date-writings';
import { quoted } from './shared/quoting';

/** Reports dates in another writing that can be understood, at the value. */
export const dateFormat = defineRule({
  id: 'date-format',
  severity: 'error',
  words: {
    title: {
      vi: 'Ngày chưa viết theo EDTF',
      en: 'A date in another writing',
    },
    description: {
      vi: [
        'Ngày trong hồ sơ viết theo EDTF (ISO 8601-2), năm trước ngày sau: `2024-07-18`, để ai đọc cũng hiểu như nhau và máy sắp xếp được. Giá trị này hiểu được nhưng viết theo lối khác.',
        'Hãy viết lại theo gợi ý. Ngày như `05/06/2010` có thể hiểu hai cách: gợi ý đầu lấy ngày trước, gợi ý sau lấy tháng trước. Giờ trong ngày không ghi.',
      ].join('\n\n'),
      en: [
        'Dates of a record are EDTF (ISO 8601-2), the year first: `2024-07-18`. So everyone reads them alike and they can be sorted. This value can be understood, but is in another writing.',
        'Write it as suggested. One like `05/06/2010` can be read in two ways: the first suggestion takes the day first, the second the month. Times of day are not written.',
      ].join('\n\n'),
    },
  },
  messages: {
    writing: {
      vi: '“{value}” chưa đúng cách viết ngày của hồ sơ. Hãy viết {suggestions}.',
      en: '“{value}” is not the way a record writes dates. Write {suggestions}.',
    },
    ambiguous: {
      vi: '“{value}” có thể hiểu hai cách. Hãy xem lại bài báo rồi viết {suggestions}.',
      en: '“{value}” can be read in two ways. See the article, and write {suggestions}.',
    },
  },
  examples: [
    {
      title: { vi: 'Ngày viết kiểu Việt Nam', en: 'Days as Vietnamese articles write them' },
      text: [
        'date:',
        '  - ⟦26/11/2010⟧',
        '  - ⟦18.7.2024⟧',
        '  - ⟦ngày 25-26/6/2020⟧',
        '  - ⟦28/9 - 02/10/2020⟧',
        '  - ⟦2021-3-5⟧',
        'source: { publisher: vn-vna, published: unknown }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Tháng, quý, giai đoạn', en: 'Months, quarters, periods' },
      text: [
        'date:',
        '  - ⟦tháng 1/2011⟧',
        '  - ⟦quý I/2021⟧',
        '  - ⟦giai đoạn 2020-2021⟧',
        '  - ⟦2020-2021⟧',
        'source: { publisher: vn-vna, published: unknown }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Ngày viết kiểu tiếng Anh', en: 'Dates as English articles write them' },
      text: 'date: [⟦26 November 2010⟧, ⟦11/26/2010⟧, ⟦Q1 2021⟧, ⟦2021-Q1⟧]\nsource: { publisher: vn-vna, published: unknown }\n',
    },
    {
      title: { vi: 'Có thể hiểu hai cách', en: 'Two ways to read it' },
      text: 'date: ⟦05/06/2010⟧\n',
    },
    {
      title: { vi: 'Có cả giờ', en: 'With the time of day' },
      text: 'source:\n  publisher: vn-vna\n  published: ⟦2024-07-19 07:42⟧\n',
    },
    {
      title: { vi: 'Thời kỳ của văn kiện', en: 'The period of an agreement' },
      kind: 'agreements',
      text: 'agreements:\n  - { id: a, name: Kế hoạch A, kind: action-plan, period: ⟦giai đoạn 2020-2025⟧ }\n',
    },
    {
      title: { vi: 'Viết đúng', en: 'Written as it should be' },
      text: 'date: [2010-11-26, 2020-06-25/2020-06-26, 2011-01, 2021-33]\nsource: { publisher: vn-vna, published: unknown }\n',
    },
  ],
  *checkFile({ model }) {
    for (const scalar of model.scalars) {
      const suggestions = dateWritings(scalar);
      if (suggestions.length === 0) continue;
      yield {
        span: scalar.node.span,
        message: suggestions.length === 1 ? 'writing' : 'ambiguous',
        values: { value: scalar.node.text, suggestions: quoted(suggestions) },
        suggestions,
      };
    }
  },
});
