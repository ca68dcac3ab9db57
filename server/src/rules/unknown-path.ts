import type { PathFact } from '../archive/facts';
import type { Resolver } from '../archive/resolver';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';

type Message = 'unknown' | 'did-you-mean';

/** Reports paths in `supports` that name nothing in the record, at the path. */
export const unknownPath = defineRule({
  id: 'unknown-path',
  severity: 'error',
  words: {
    title: { vi: 'Dẫn chứng cho trường không có', en: 'Evidence for a field that is not there' },
    description: {
      vi: [
        '`supports` cho biết lời trích dẫn chứng minh cho chỗ nào của hồ sơ. Chỗ ghi ở đây không có trong hồ sơ, hoặc đang để trống.',
        'Hãy ghi tên trường (`date`, `place.country`); với mục của danh sách thì ghi mã mà mục ấy mang (`parties.usaid`, `agreements.gcm`, `funding.usaid`). Kết quả, nhân vật và những mục không mang mã thì ghi số thứ tự từ 1 (`outcomes.2`, `people.1`, `themes.1`). Có thể ghi sâu hơn: `parties.usaid.role`, `title.vi`.',
      ].join('\n\n'),
      en: [
        '`supports` says which part of the record the quote bears out. What is named here is not in the record, or is empty.',
        'Name a field (`date`, `place.country`), or an item of a list by the id that it holds (`parties.usaid`, `agreements.gcm`, `funding.usaid`). Outcomes, people and items that hold no id go by their number from 1 (`outcomes.2`, `people.1`, `themes.1`). A path may go deeper: `parties.usaid.role`, `title.vi`.',
      ].join('\n\n'),
    },
  },
  messages: {
    unknown: {
      vi: 'Hồ sơ này không có gì ở “{path}”. Hãy ghi trường hoặc mục mà lời trích chứng minh, ví dụ “date” hay “parties.usaid”.',
      en: 'This record has nothing at “{path}”. Name the field or item that the quote bears out, such as “date” or “parties.usaid”.',
    },
    'did-you-mean': {
      vi: 'Hồ sơ này không có gì ở “{path}”. Có phải bạn muốn viết {suggestions}?',
      en: 'This record has nothing at “{path}”. Did you mean {suggestions}?',
    },
  },
  examples: [
    {
      title: { vi: 'Trường không có, trường gõ nhầm', en: 'A field that is absent and one that is misspelt' },
      text: `
place: { country: TH }
evidence:
  - quote: tại Băng Cốc
    supports: [⟦summary⟧, ⟦places.country⟧]
`,
    },
    {
      title: { vi: 'Tổ chức không nằm trong danh sách', en: 'An organization that is not in the list' },
      text: `
parties: [vn-mps, iom]
evidence:
  - quote: do USAID tài trợ
    supports: ⟦parties.usaid⟧
`,
    },
    {
      title: { vi: 'Số thứ tự và mã dùng lẫn', en: 'A number in place of the id, and the reverse' },
      text: `
parties: [vn-mps, iom]
people:
  - { name: Nguyễn Văn A, organization: vn-mps }
evidence:
  - quote: ông Nguyễn Văn A
    supports: [⟦parties.1⟧, ⟦people.vn-mps⟧]
`,
    },
    {
      title: { vi: 'Trường, mã và số thứ tự', en: 'Fields, ids and numbers' },
      text: `
title: { vi: Tập huấn }
parties:
  - { organization: vn-mps, role: host }
  - iom
  - name: Các đại biểu
people: [{ name: Nguyễn Văn A }]
evidence:
  - quote: Bộ Công an đăng cai lớp tập huấn
    supports: [title.vi, parties.vn-mps.role, parties.iom, parties.3, people.1]
`,
    },
    {
      title: { vi: 'Mã của mục ghi bằng tên', en: 'The id of an item that is written by its name' },
      text: `
agreements: [CITES]
evidence:
  - quote: theo Công ước CITES
    supports: agreements.cites
`,
      also: ['name-not-id'],
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const path of facts.record?.paths ?? []) {
    if (mayName(path, resolver)) continue;
    const { text, span, suggestions } = path;
    const message = suggestions.length === 0 ? 'unknown' : 'did-you-mean';
    yield { span, message, values: { path: text, suggestions: quoted(suggestions) }, suggestions };
  }
}

/** True when a reference of the record means the entry that the path names, or is not known to mean another. */
function mayName({ unless }: PathFact, resolver: Resolver): boolean {
  return unless.some(({ space, reference, id }) => {
    const resolution = resolver.resolve(space, reference);
    return resolution.kind === 'unknowable' || resolver.meant(space, reference)?.definition.id === id;
  });
}
