import type { Span } from '../base/span';
import { isAfter } from '../dates/edtf';
import { daysOf, eventDaysOf, fieldOf, mapOf, scalarOf, statusOf } from '../model/read';
import type { ValueModel } from '../model/types';
import { defineRule } from './rule';

/** Reports events told as past by an article that is older than they, at the value of `date`. */
export const eventAfterPublication = defineRule({
  id: 'event-after-publication',
  severity: 'warning',
  words: {
    title: {
      vi: 'Hoạt động diễn ra sau ngày đăng bài',
      en: 'An event later than the article that tells it',
    },
    description: {
      vi: [
        'Hồ sơ nói hoạt động đã diễn ra (không ghi `status` cũng hiểu như vậy), nhưng ngày bắt đầu lại muộn hơn ngày đăng bài. Bài báo không thể kể việc chưa xảy ra như việc đã qua.',
        'Nếu bài nói về việc sắp tới thì ghi `status: planned`. Nếu không, hãy xem lại `date` và `source.published`; người ta hay lấy nhầm ngày này cho ngày kia.',
      ].join('\n\n'),
      en: [
        'The record says that the event took place (so it does without `status`), yet it begins after the article was published. No article can report what has not happened.',
        'Where the article tells of plans, write `status: planned`. Otherwise check `date` and `source.published`: one is easily taken for the other.',
      ].join('\n\n'),
    },
  },
  messages: {
    later: {
      vi: 'Hoạt động được ghi là đã diễn ra, nhưng lại bắt đầu sau ngày đăng bài ({published}). Nếu là việc sắp tới thì ghi “status: planned”; nếu không, hãy xem lại hai ngày này.',
      en: 'The event is recorded as completed, yet begins after the article was published ({published}). If it was still to come, write “status: planned”; otherwise check both dates.',
    },
  },
  examples: [
    {
      title: { vi: 'Bài đăng trước ngày họp', en: 'Published before the meeting' },
      text: 'date: ⟦2024-08-01⟧\nsource:\n  publisher: vn-vna\n  published: 2024-07-19\n',
    },
    {
      title: { vi: 'Mọi phiên đều sau ngày đăng', en: 'All sessions are later' },
      text: 'status: completed\ndate: ⟦[2024-08-01, 2024-09]⟧\nsource: { publisher: vn-vna, published: 2024-07 }\n',
    },
    {
      title: { vi: 'Việc sắp tới', en: 'An event to come' },
      text: 'status: planned\ndate: 2024-08-01\nsource: { publisher: vn-vna, published: 2024-07-19 }\n',
    },
    {
      title: { vi: 'Có thể đã bắt đầu trước ngày đăng', en: 'It may have begun before' },
      text: 'date: 2024-07\nsource: { publisher: vn-vna, published: 2024-07-19 }\n',
    },
  ],
  *checkFile({ model: { root } }) {
    const published = scalarOf(mapOf(root, 'source'), 'published');
    const publishedDays = daysOf(published);
    const event = eventDaysOf(root);
    const date = fieldOf(root, 'date')?.value;
    if (!root || !published || !publishedDays || !event || !date) return;
    if (statusOf(root) === 'completed' && isAfter(event, publishedDays)) {
      yield { span: spanOf(date), message: 'later', values: { published: published.node.text } };
    }
  },
});

function spanOf(value: ValueModel): Span {
  return value.kind === 'scalar' ? value.node.span : 'span' in value ? value.span : { start: 0, end: 0 };
}
