import { type ArchiveContext, defineRule, type Report } from './rule';
import { ROLE_WORDS, SPACE_WORDS } from './shared/entry-words';
import { wholeReferences } from './shared/split-names';

type Message = 'name';

/** Reports names that stand where an id belongs and that one entry bears, at the name. */
export const nameNotId = defineRule({
  id: 'name-not-id',
  severity: 'warning',
  words: {
    title: { vi: 'Ghi tên ở chỗ của mã', en: 'A name where an id belongs' },
    description: {
      vi: [
        'Chỗ này cần mã của một tổ chức hay văn kiện, nhưng lại ghi tên, tên viết tắt, tên cũ hoặc số hiệu. Tên ấy chỉ một mục duy nhất nên vẫn hiểu được; các quy tắc khác coi như mã đã được ghi.',
        'Hãy ghi mã: tên có thể đổi, hoặc về sau có mục khác cùng tên, còn mã thì không.',
        'Tên được so không phân biệt chữ hoa, chữ thường, dấu, gạch nối và dấu phẩy: `bo cong an` cũng là `Bộ Công an`.',
      ].join('\n\n'),
      en: [
        'The id of an organization or agreement belongs here, but its name, abbreviation, former name or number is written. Only one entry bears it, so that it is understood; other rules go on as if the id were there.',
        'Write the id: names change, or a later entry may bear the same one; an id never changes.',
        'Names are compared without case, diacritics, hyphens and commas: `bo cong an` is `Bộ Công an` too.',
      ].join('\n\n'),
    },
  },
  messages: {
    name: {
      vi: '“{text}” là {role} của {space} “{id}”, mà chỗ này cần mã. Hãy ghi “{id}”.',
      en: '“{text}” is {role} of the {space} “{id}”, but an id belongs here. Write “{id}”.',
    },
  },
  examples: [
    {
      title: { vi: 'Tên và tên viết tắt của tổ chức', en: 'Names and abbreviations of organizations' },
      text: `
parties:
  - organization: ⟦Bộ Công an⟧
    role: host
  - ⟦IOM⟧
source: { publisher: ⟦TTXVN⟧, published: 2024-07-19 }
`,
    },
    {
      title: { vi: 'Tên viết không dấu, tên tiếng Anh', en: 'Names without diacritics and in English' },
      text: 'parties: [⟦bo cong an⟧, ⟦United Nations⟧]',
    },
    {
      title: { vi: 'Tên tắt và số hiệu của văn kiện', en: 'Abbreviations and numbers of agreements' },
      text: 'agreements: [⟦CITES⟧, ⟦402/QĐ-TTg⟧]',
    },
    {
      title: { vi: 'Mã', en: 'Ids' },
      text: 'parties: [vn-mps, un]',
    },
    {
      title: { vi: 'Tên bài báo in thì ghi ở `as`', en: 'The name that the article prints goes in `as`' },
      text: `
parties:
  - organization: vn-mps
    as: Bộ Công an Việt Nam
  - organization: iom
`,
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const { space, text, span } of wholeReferences(facts, resolver)) {
    const resolution = resolver.resolve(space, text);
    if (resolution.kind !== 'name') continue;
    const { entry, name } = resolution.bearer;
    const { id } = entry.definition;
    const values = { text, id, role: ROLE_WORDS[name.role], space: SPACE_WORDS[space] };
    yield { span, message: 'name', values, suggestions: [id] };
  }
}
