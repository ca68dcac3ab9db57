import { isAfter } from '../dates/edtf';
import { daysOf, mapOf, scalarOf } from '../model/read';
import { defineRule } from './rule';

/** Reports articles read before they were published, at the value of `accessed`. */
export const accessedBeforePublished = defineRule({
  id: 'accessed-before-published',
  severity: 'warning',
  words: {
    title: {
      vi: 'Xem bài trước ngày đăng',
      en: 'Read before it was published',
    },
    description: {
      vi: 'Ngày xem bài (`accessed`) sớm hơn ngày đăng bài (`published`). Có thể hai ngày bị ghi ngược, hoặc bài đã được đăng lại. Hãy xem lại cả hai.',
      en: 'The article was `accessed` before it was `published`. The two dates may be the wrong way round, or the article has been published again. Check both.',
    },
  },
  messages: {
    before: {
      vi: 'Ngày xem bài ({accessed}) sớm hơn ngày đăng bài ({published}). Hãy xem lại hai ngày này.',
      en: 'The article was accessed ({accessed}) before it was published ({published}). Check both dates.',
    },
  },
  examples: [
    {
      title: { vi: 'Xem bài trước ngày đăng', en: 'Accessed before publication' },
      text: 'source:\n  publisher: vn-vna\n  published: 2024-07-19\n  accessed: ⟦2024-07-01⟧\n',
    },
    {
      title: { vi: 'Xem bài cùng ngày hoặc cùng tháng', en: 'On the same day or in the same month' },
      text: 'source:\n  publisher: vn-vna\n  published: 2024-07-19\n  accessed: 2024-07\n',
    },
    {
      title: { vi: 'Không rõ ngày đăng', en: 'Publication date unknown' },
      text: 'source: { publisher: vn-vna, published: unknown, accessed: 2024-07-01 }\n',
    },
  ],
  *checkFile({ model: { root } }) {
    const source = mapOf(root, 'source');
    const published = scalarOf(source, 'published');
    const accessed = scalarOf(source, 'accessed');
    const publishedDays = daysOf(published);
    const accessedDays = daysOf(accessed);
    if (!published || !accessed || !publishedDays || !accessedDays) return;
    if (!isAfter(publishedDays, accessedDays)) return;
    yield {
      span: accessed.node.span,
      message: 'before',
      values: { accessed: accessed.node.text, published: published.node.text },
    };
  },
});
