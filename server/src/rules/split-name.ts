import { type ArchiveContext, defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';
import { splitNames } from './shared/split-names';

type Message = 'split';

/** Reports names that a list in brackets has cut at their commas, from the first piece to the last. */
export const splitName = defineRule({
  id: 'split-name',
  severity: 'warning',
  words: {
    title: { vi: 'Tên bị dấu phẩy cắt đôi', en: 'A name that its comma cuts in two' },
    description: {
      vi: [
        'Trong danh sách viết giữa hai ngoặc vuông, dấu phẩy ngăn các mục. Một cái tên có dấu phẩy mà không đặt trong ngoặc kép thì bị cắt thành nhiều mục, không mục nào còn đúng nghĩa.',
        'Hãy ghi mã, hoặc đặt cả tên trong ngoặc kép. Các mảnh của tên không bị báo thêm ở quy tắc khác.',
      ].join('\n\n'),
      en: [
        'In a list in square brackets a comma parts the items. A name with a comma that is not in quotes is cut into several items, none of which is what was meant.',
        'Write the id, or put the whole name in quotes. The pieces of the name are not reported by other rules.',
      ].join('\n\n'),
    },
  },
  messages: {
    split: {
      vi: 'Dấu phẩy đã cắt tên “{name}” thành {count} mục. Hãy ghi mã {ids}, hoặc đặt cả tên trong ngoặc kép.',
      en: 'The commas cut the name “{name}” into {count} items. Write the id {ids}, or put the whole name in quotes.',
    },
  },
  examples: [
    {
      title: { vi: 'Tên tổ chức có dấu phẩy', en: 'An organization’s name with a comma' },
      text: 'parties: [iom, ⟦Quỹ bảo vệ voi, hổ⟧]',
      archive: archiveWith('Quỹ bảo vệ voi, hổ'),
    },
    {
      title: { vi: 'Tên có hai dấu phẩy', en: 'A name with two commas' },
      text: `
outcomes:
  - text: Báo cáo kết quả
    responsible: [⟦Quỹ bảo vệ voi, hổ, tê giác⟧, vn-mps]
`,
      archive: archiveWith('Quỹ bảo vệ voi, hổ, tê giác'),
    },
    {
      title: { vi: 'Mã', en: 'The id' },
      text: 'parties: [iom, xyzzy]',
      archive: archiveWith('Quỹ bảo vệ voi, hổ'),
    },
    {
      title: { vi: 'Mỗi mục là một tổ chức', en: 'Each item is an organization of its own' },
      text: 'parties: [vn-mps, iom, unodc]',
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const { pieces, name, ids } of splitNames(facts, resolver)) {
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) continue;
    const span = { start: first.span.start, end: last.span.end };
    const values = { name, count: pieces.length, ids: quoted(ids) };
    yield { span, message: 'split', values, suggestions: ids };
  }
}

function archiveWith(name: string): { readonly [path: string]: string } {
  return {
    'organizations.coop.yaml': `organizations:
  - id: xyzzy
    name: "${name}"
    kind: ngo
`,
  };
}
