import { isAfter } from '../dates/edtf';
import { daysOf, scalarOf } from '../model/read';
import type { MapModel, ScalarModel } from '../model/types';
import { defineRule, type Report } from './rule';

type Message = 'interval' | 'founded-dissolved' | 'adopted-ended';

/** Fields of which the first can't be after the second, by the message that says so. */
export const ORDERED_FIELDS: readonly (readonly [first: string, second: string, message: Message])[] = [
  ['founded', 'dissolved', 'founded-dissolved'],
  ['adopted', 'ended', 'adopted-ended'],
];

/** Reports ends before beginnings: at the interval, or at the later field's value. */
export const dateOrder = defineRule({
  id: 'date-order',
  severity: 'error',
  words: {
    title: {
      vi: 'Kết thúc trước khi bắt đầu',
      en: 'An end before its beginning',
    },
    description: {
      vi: 'Một khoảng thời gian kết thúc trước khi bắt đầu, một tổ chức giải thể trước khi thành lập, hoặc một văn kiện hết hiệu lực trước khi được thông qua. Thường là do ghi ngược hai ngày hoặc gõ nhầm năm. Hãy đổi chỗ, hoặc sửa ngày sai. Ngày không đủ chi tiết thì không bị nhắc về điều nó có thể không nói: `2021/2021-03` là đúng.',
      en: 'An interval ends before it begins, an organization is dissolved before it is founded, or an agreement ended before it is adopted. Most often the two dates are the wrong way round, or a year is mistyped. Swap them, or correct the wrong one. A date is never blamed for what it may not mean: `2021/2021-03` is fine.',
    },
  },
  messages: {
    interval: {
      vi: 'Khoảng thời gian này kết thúc trước khi bắt đầu. Hãy viết “{swapped}”, hoặc sửa ngày sai.',
      en: 'The interval ends before it begins. Write “{swapped}”, or correct the wrong date.',
    },
    'founded-dissolved': {
      vi: 'Tổ chức không thể giải thể ({second}) trước khi thành lập ({first}). Hãy đổi chỗ hai ngày, hoặc sửa ngày sai.',
      en: 'An organization can’t be dissolved ({second}) before it is founded ({first}). Swap the dates, or correct the wrong one.',
    },
    'adopted-ended': {
      vi: 'Văn kiện không thể hết hiệu lực ({second}) trước khi được thông qua ({first}). Hãy đổi chỗ hai ngày, hoặc sửa ngày sai.',
      en: 'An agreement can’t end ({second}) before it is adopted ({first}). Swap the dates, or correct the wrong one.',
    },
  },
  examples: [
    {
      title: { vi: 'Khoảng thời gian ngược', en: 'An interval the wrong way round' },
      text: 'date: ⟦2024-07-20/2024-07-18⟧\n',
    },
    {
      title: { vi: 'Giải thể trước khi thành lập', en: 'Dissolved before it was founded' },
      kind: 'organizations',
      text: [
        'organizations:',
        '  - { id: a, name: Cơ quan A, kind: other, founded: 2015, dissolved: ⟦2014-12-31⟧ }',
        '  - { id: b, name: Cơ quan B, kind: other, founded: 2015, dissolved: 2015-03 }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Hết hiệu lực trước khi được thông qua', en: 'Ended before it was adopted' },
      kind: 'agreements',
      text: [
        'agreements:',
        '  - id: a',
        '    name: Hiệp định A',
        '    kind: treaty',
        '    adopted: 2020-05',
        '    ended: ⟦2010⟧',
        '    period: ⟦2025/2020⟧',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Ngày chưa đủ chi tiết thì không bị nhắc', en: 'An imprecise date is not blamed' },
      text: 'date: [2021/2021-03, 2021-05-24/2021-05-24, ../2020]\nsource: { publisher: vn-vna, published: unknown }\n',
    },
  ],
  *checkFile({ model }) {
    for (const scalar of model.scalars) {
      if (isReversed(scalar)) yield reversed(scalar);
    }
    for (const map of model.maps) yield* reversedPairs(map);
  },
});

function isReversed({ value }: ScalarModel): boolean {
  return value.kind === 'date' && value.date.kind === 'span' && value.date.reversed;
}

function reversed({ node }: ScalarModel): Report<Message> {
  const swapped = node.text.split('/').reverse().join('/');
  return { span: node.span, message: 'interval', values: { swapped }, suggestions: [swapped] };
}

function* reversedPairs(map: MapModel): Iterable<Report<Message>> {
  for (const [firstName, secondName, message] of ORDERED_FIELDS) {
    const first = scalarOf(map, firstName);
    const second = scalarOf(map, secondName);
    const firstDays = daysOf(first);
    const secondDays = daysOf(second);
    if (!first || !second || !firstDays || !secondDays || !isAfter(firstDays, secondDays)) continue;
    yield {
      span: second.node.span,
      message,
      values: { first: first.node.text, second: second.node.text },
      suggestions: [first.node.text],
    };
  }
}
