import { countryMeantBy } from '../format/codes/countries';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';
import { SUGGESTIONS, unknownReferences } from './shared/unknown-references';

type Message = 'unknown' | 'did-you-mean' | 'party' | 'party-did-you-mean' | 'country';

/** Reports references to organizations that no registry knows, at the reference. */
export const unknownOrganization = defineRule({
  id: 'unknown-organization',
  severity: 'error',
  words: {
    title: { vi: 'Tổ chức chưa có trong danh mục', en: 'An organization that no registry knows' },
    description: {
      vi: [
        'Giá trị này phải là mã của một tổ chức, nhưng không tổ chức nào trong danh mục của kho hay danh mục đi kèm chương trình mang mã hoặc tên ấy. Có thể mã bị gõ nhầm, cũng có thể tổ chức chưa được ghi vào danh mục.',
        'Hãy sửa mã theo gợi ý, hoặc thêm tổ chức vào danh mục của kho (`organizations.coop.yaml`). Trong `parties`, một nhóm không cần mã riêng, chẳng hạn “16 cơ quan chính phủ”, thì ghi ở `name` thay cho `organization`.',
        'Khi một danh mục đang có lỗi và không đọc được hết, các mã có thể nằm trong đó không bị báo.',
      ].join('\n\n'),
      en: [
        'The id of an organization belongs here, but no organization of the archive’s registries, or of those that come with the program, has this id or name. The id may be misspelt, or the organization may not be in a registry yet.',
        'Correct the id as suggested, or add the organization to a registry of the archive (`organizations.coop.yaml`). In `parties`, a group that needs no id of its own, such as “16 government agencies”, goes in `name` instead of `organization`.',
        'While a registry has faults and can’t be read in full, ids that it may hold are not reported.',
      ].join('\n\n'),
    },
  },
  messages: {
    unknown: {
      vi: 'Danh mục không có tổ chức nào mang mã hay tên “{text}”. Hãy thêm tổ chức này vào danh mục của kho.',
      en: 'No registry has an organization with the id or name “{text}”. Add it to the archive’s registry.',
    },
    'did-you-mean': {
      vi: 'Danh mục không có tổ chức nào mang mã hay tên “{text}”. Có phải bạn muốn viết {suggestions}? Nếu không, hãy thêm tổ chức này vào danh mục của kho.',
      en: 'No registry has an organization with the id or name “{text}”. Did you mean {suggestions}? If not, add it to the archive’s registry.',
    },
    party: {
      vi: 'Danh mục không có tổ chức nào mang mã hay tên “{text}”. Hãy thêm tổ chức này vào danh mục của kho; nếu là một nhóm không cần mã riêng thì ghi bằng “name:”.',
      en: 'No registry has an organization with the id or name “{text}”. Add it to the archive’s registry, or write “name:” for a group that needs no entry.',
    },
    'party-did-you-mean': {
      vi: 'Danh mục không có tổ chức nào mang mã hay tên “{text}”. Có phải bạn muốn viết {suggestions}? Nếu không, hãy thêm tổ chức này vào danh mục của kho; nếu là một nhóm không cần mã riêng thì ghi bằng “name:”.',
      en: 'No registry has an organization with the id or name “{text}”. Did you mean {suggestions}? If not, add it to the archive’s registry, or write “name:” for a group that needs no entry.',
    },
    country: {
      vi: 'Danh mục không có tổ chức nào mang mã hay tên “{text}”. Nếu muốn ghi nước thì mã nước là “{country}”.',
      en: 'No registry has an organization with the id or name “{text}”. If a country is meant, its code is “{country}”.',
    },
  },
  examples: [
    {
      title: { vi: 'Mã gõ nhầm', en: 'A misspelt id' },
      text: `
parties:
  - organization: ⟦vn-mpss⟧
    role: host
  - iom
source: { publisher: ⟦vn-vnna⟧, published: 2024-07-19 }
`,
    },
    {
      title: { vi: 'Tổ chức chưa có trong danh mục', en: 'An organization that is in no registry yet' },
      text: `
parties: [vn-mps, ⟦Quỹ Xyzzy⟧]
people:
  - name: Nguyễn Văn A
    organization: ⟦xyzzy⟧
`,
    },
    {
      title: {
        vi: 'Nước tham gia văn kiện mà mã viết sai',
        en: 'Countries party to an agreement, miswritten',
      },
      kind: 'agreements',
      text: `
agreements:
  - id: border-agreement
    name: Hiệp định biên giới
    kind: treaty
    parties: [VN, ⟦la⟧, ⟦UK⟧, ⟦XX⟧, ⟦Thái Lan⟧, iom]
`,
    },
    {
      title: { vi: 'Tổ chức có trong danh mục của kho', en: 'An organization of the archive’s registry' },
      text: 'parties: [vn-mps, xyzzy]',
      archive: {
        'organizations.coop.yaml': `organizations:
  - id: xyzzy
    name: Quỹ Xyzzy
    kind: ngo
    country: VN
`,
      },
    },
    {
      title: { vi: 'Một nhóm ghi bằng tên', en: 'A group by its name' },
      text: `
parties:
  - vn-mps
  - name: 16 cơ quan chính phủ
`,
    },
    {
      title: { vi: 'Danh mục không đọc được hết', en: 'A registry that can’t be read in full' },
      text: 'parties: [vn-mps, xyzzy]',
      archive: { 'organizations.coop.yaml': 'organizations:\n  - id: "abc\n' },
    },
  ],
  checkArchive,
});

function* checkArchive(context: ArchiveContext): Iterable<Report<Message>> {
  for (const { text, span, path } of unknownReferences(context, 'organization')) {
    const country = path === 'parties' ? countryMeantBy(text) : undefined;
    if (country !== undefined) {
      yield { span, message: 'country', values: { text, country }, suggestions: [country] };
      continue;
    }
    const suggestions = context.resolver.suggest('organization', text, SUGGESTIONS);
    const values = { text, suggestions: quoted(suggestions) };
    const isParty = path === 'parties.organization';
    if (suggestions.length === 0) yield { span, message: isParty ? 'party' : 'unknown', values };
    else {
      const message = isParty ? 'party-did-you-mean' : 'did-you-mean';
      yield { span, message, values, suggestions };
    }
  }
}
