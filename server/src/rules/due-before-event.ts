import { isAfter } from '../dates/edtf';
import { daysOf, eventDaysOf, itemsOf, scalarOf } from '../model/read';
import { defineRule } from './rule';

/** Reports outcomes that are due before the event that decides them begins, at the value of `due`. */
export const dueBeforeEvent = defineRule({
  id: 'due-before-event',
  severity: 'warning',
  words: {
    title: {
      vi: 'Thời hạn trước khi diễn ra hoạt động',
      en: 'Due before the event',
    },
    description: {
      vi: 'Một kết quả có thời hạn (`due`) sớm hơn ngày bắt đầu của chính hoạt động đã đề ra nó. Thường là do gõ nhầm năm. Hãy xem lại `due` và `date`.',
      en: 'An outcome is `due` before the event that decided it begins. Most often a year is mistyped. Check `due` and `date`.',
    },
  },
  messages: {
    before: {
      vi: 'Thời hạn {due} sớm hơn ngày bắt đầu hoạt động. Hãy xem lại thời hạn này hoặc trường “date”.',
      en: 'The outcome is due ({due}) before the event begins. Check this date, or “date”.',
    },
  },
  examples: [
    {
      title: { vi: 'Thời hạn đã qua từ trước', en: 'Due in the past' },
      text: 'date: 2024-07-18\noutcomes:\n  - text: Lập nhóm công tác chung\n    due: ⟦2023-12⟧\n  - text: Họp lại\n    due: 2025\n',
    },
    {
      title: { vi: 'Ngay trong tháng diễn ra', en: 'In the month of the event' },
      text: 'date: 2024-07-18\noutcomes:\n  - text: Ra thông cáo chung\n    due: 2024-07\n',
    },
    {
      title: { vi: 'Không rõ ngày diễn ra', en: 'The day of the event is unknown' },
      text: 'date: unknown\noutcomes:\n  - text: Lập nhóm công tác chung\n    due: 2023-12\n',
    },
  ],
  *checkFile({ model: { root } }) {
    const event = eventDaysOf(root);
    if (event === undefined) return;
    for (const { value } of itemsOf(root, 'outcomes')) {
      const due = value.kind === 'map' ? scalarOf(value, 'due') : undefined;
      const days = daysOf(due);
      if (!due || !days || !isAfter(event, days)) continue;
      yield { span: due.node.span, message: 'before', values: { due: due.node.text } };
    }
  },
});
