import { defineRule } from './rule';

/** Reports sources published or accessed later than today, at the value. */
export const publishedInFuture = defineRule({
  id: 'published-in-future',
  severity: 'warning',
  words: {
    title: {
      vi: 'Ngày đăng hoặc ngày xem ở tương lai',
      en: 'Published or accessed in the future',
    },
    description: {
      vi: 'Ngày đăng bài (`published`) hoặc ngày xem bài (`accessed`) muộn hơn hôm nay. Không ai đọc được bài chưa đăng: thường là do gõ nhầm năm, hoặc lấy nhầm ngày của hoạt động. Hãy xem lại.',
      en: 'The article is `published` or `accessed` later than today. Nobody has read an article that is not out: most often a year is mistyped, or the date of the event was taken. Check it.',
    },
  },
  messages: {
    published: {
      vi: 'Ngày đăng bài muộn hơn hôm nay. Hãy xem lại, có thể đã gõ nhầm năm.',
      en: 'The article is published later than today. Check the date; the year may be mistyped.',
    },
    accessed: {
      vi: 'Ngày xem bài muộn hơn hôm nay. Hãy xem lại, có thể đã gõ nhầm năm.',
      en: 'The article is accessed later than today. Check the date; the year may be mistyped.',
    },
  },
  examples: [
    {
      title: { vi: 'Ngày đăng và ngày xem ở tương lai', en: 'Published and accessed in the future' },
      today: '2024-07-20',
      text: 'source:\n  publisher: vn-vna\n  published: ⟦2024-07-21⟧\n  accessed: ⟦2025⟧\n',
    },
    {
      title: { vi: 'Hôm nay, hoặc trong tháng này', en: 'Today, or this month' },
      today: '2024-07-20',
      text: 'source:\n  publisher: vn-vna\n  published: 2024-07-20\n  accessed: 2024-07\n',
    },
  ],
  *checkArchive({ facts, isAhead }) {
    const { published, accessed } = facts.record ?? {};
    if (published && isAhead(published.days.first)) yield { span: published.span, message: 'published' };
    if (accessed && isAhead(accessed.days.first)) yield { span: accessed.span, message: 'accessed' };
  },
});
