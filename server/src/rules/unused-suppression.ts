import type { Suppression, WordFact } from '../archive/facts';
import { suggest } from '../text/did-you-mean';
import { defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';

type Message = 'unused' | 'unknown' | 'did-you-mean' | 'empty';

/** Reports comments that hide nothing, at the rule's id in the comment; {@link unusedSuppressions} makes the reports. */
export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  severity: 'hint',
  words: {
    title: { vi: 'Chú thích tắt quy tắc không có tác dụng', en: 'A comment that switches off nothing' },
    description: {
      vi: [
        'Chú thích `# coop-disable-next-line` hoặc `# coop-disable` nêu một quy tắc mà ở đó không báo gì, hoặc một tên không phải quy tắc, hoặc không nêu quy tắc nào. Chú thích thừa có thể che mất lỗi về sau.',
        'Hãy bỏ tên quy tắc ấy, hoặc bỏ cả chú thích nếu không còn tên nào. Chú thích `coop-disable-next-line` chỉ có tác dụng với dòng ngay sau; đứng sau một giá trị thì cũng tính từ dòng sau.',
      ].join('\n\n'),
      en: [
        'A comment `# coop-disable-next-line` or `# coop-disable` names a rule that reports nothing there, or a word that is no rule, or no rule at all. A comment that is not needed may hide a fault to come.',
        'Remove the rule’s name, or the whole comment if it names no other. `coop-disable-next-line` works for the one line below it, even where it stands behind a value.',
      ].join('\n\n'),
    },
  },
  messages: {
    unused: {
      vi: 'Quy tắc “{rule}” không báo gì ở chỗ này. Hãy bỏ nó khỏi chú thích.',
      en: 'The rule “{rule}” reports nothing here. Remove it from the comment.',
    },
    unknown: {
      vi: 'Không có quy tắc nào tên là “{rule}”. Hãy bỏ khỏi chú thích.',
      en: 'There is no rule “{rule}”. Remove it from the comment.',
    },
    'did-you-mean': {
      vi: 'Không có quy tắc nào tên là “{rule}”. Có phải bạn muốn viết {suggestions}?',
      en: 'There is no rule “{rule}”. Did you mean {suggestions}?',
    },
    empty: {
      vi: 'Chú thích này không nêu quy tắc nào nên không tắt gì. Hãy ghi tên quy tắc, hoặc bỏ chú thích.',
      en: 'This comment names no rule, so it switches off nothing. Name a rule, or remove the comment.',
    },
  },
  examples: [
    {
      title: { vi: 'Không nêu quy tắc nào', en: 'No rule is named' },
      text: '⟦# coop-disable-next-line⟧',
    },
    {
      title: { vi: 'Không có gì để tắt', en: 'Nothing to switch off' },
      text: `
# coop-disable-next-line ⟦unknown-organization⟧ -- đã thêm vào danh mục
parties: [vn-mps, iom]
`,
    },
    {
      title: { vi: 'Tên quy tắc viết sai', en: 'A rule that does not exist' },
      text: '# coop-disable ⟦unknown-organisation⟧, ⟦no-such-rule⟧',
    },
    {
      title: { vi: 'Một trong hai quy tắc là thừa', en: 'One of two rules is not needed' },
      text: `
# coop-disable-next-line unknown-organization, ⟦date-format⟧
parties: [vn-mps, qqq-xyzzy]
`,
    },
    {
      title: { vi: 'Sau giá trị, tính từ dòng sau', en: 'Behind a value, it works from the next line' },
      text: `
themes: [xyzzy] # coop-disable-next-line ⟦invalid-value⟧
`,
      also: ['invalid-value'],
    },
    {
      title: { vi: 'Chú thích có tác dụng', en: 'A comment that does its work' },
      text: `
# coop-disable-next-line unknown-organization -- chưa rõ tên chính thức
parties: [vn-mps, qqq-xyzzy]
`,
    },
    {
      title: { vi: 'Chú thích khác', en: 'Other comments' },
      text: '# Ghi theo bài báo ngày 19/7/2024.',
    },
  ],
});

/**
 * The reports about a file's suppressions once it is known which of their words hid a finding. Words that switch this
 * very rule off are left out: what they hide is known only after these reports.
 */
export function unusedSuppressions(
  suppressions: readonly Suppression[],
  used: ReadonlySet<WordFact>,
  ruleIds: ReadonlySet<string>,
): Report<Message>[] {
  return suppressions.flatMap(({ span, rules }): Report<Message>[] => {
    if (rules.length === 0) return [{ span, message: 'empty' }];
    return rules
      .filter((word) => !used.has(word) && word.text !== unusedSuppression.id)
      .map((word) => reportOf(word, ruleIds));
  });
}

function reportOf({ text, span }: WordFact, ruleIds: ReadonlySet<string>): Report<Message> {
  if (ruleIds.has(text)) return { span, message: 'unused', values: { rule: text } };
  const suggestions = suggest(text, ruleIds);
  const message = suggestions.length === 0 ? 'unknown' : 'did-you-mean';
  return { span, message, values: { rule: text, suggestions: quoted(suggestions) }, suggestions };
}
