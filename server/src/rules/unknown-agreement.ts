import { type ArchiveContext, defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';
import { SUGGESTIONS, unknownReferences } from './shared/unknown-references';

type Message = 'unknown' | 'did-you-mean';

/** Reports references to agreements that no registry knows, at the reference. */
export const unknownAgreement = defineRule({
  id: 'unknown-agreement',
  severity: 'error',
  words: {
    title: { vi: 'Văn kiện chưa có trong danh mục', en: 'An agreement that no registry knows' },
    description: {
      vi: [
        'Giá trị này phải là mã của một văn kiện, nhưng không văn kiện nào trong danh mục của kho hay danh mục đi kèm chương trình mang mã, tên hoặc số hiệu ấy. Có thể mã bị gõ nhầm, cũng có thể văn kiện chưa được ghi vào danh mục.',
        'Hãy sửa mã theo gợi ý, hoặc thêm văn kiện vào danh mục của kho (`agreements.coop.yaml`).',
        'Khi một danh mục đang có lỗi và không đọc được hết, các mã có thể nằm trong đó không bị báo.',
      ].join('\n\n'),
      en: [
        'The id of an agreement belongs here, but no agreement of the archive’s registries, or of those that come with the program, has this id, name or number. The id may be misspelt, or the agreement may not be in a registry yet.',
        'Correct the id as suggested, or add the agreement to a registry of the archive (`agreements.coop.yaml`).',
        'While a registry has faults and can’t be read in full, ids that it may hold are not reported.',
      ].join('\n\n'),
    },
  },
  messages: {
    unknown: {
      vi: 'Danh mục không có văn kiện nào mang mã, tên hay số hiệu “{text}”. Hãy thêm văn kiện này vào danh mục của kho.',
      en: 'No registry has an agreement with the id, name or number “{text}”. Add it to the archive’s registry.',
    },
    'did-you-mean': {
      vi: 'Danh mục không có văn kiện nào mang mã, tên hay số hiệu “{text}”. Có phải bạn muốn viết {suggestions}? Nếu không, hãy thêm văn kiện này vào danh mục của kho.',
      en: 'No registry has an agreement with the id, name or number “{text}”. Did you mean {suggestions}? If not, add it to the archive’s registry.',
    },
  },
  examples: [
    {
      title: { vi: 'Mã gõ nhầm', en: 'A misspelt id' },
      text: `
agreements:
  - agreement: ⟦citess⟧
    relation: under
`,
    },
    {
      title: { vi: 'Văn kiện chưa có trong danh mục', en: 'An agreement that is in no registry yet' },
      text: 'agreements: [cites, ⟦99999/XYZ-QQQ⟧]',
    },
    {
      title: { vi: 'Văn kiện khác nhắc đến một mã lạ', en: 'Another agreement names an unknown one' },
      kind: 'agreements',
      text: `
agreements:
  - id: plan
    name: Kế hoạch
    kind: action-plan
    implements: [gcm, ⟦qqq-xyzzy⟧]
`,
    },
    {
      title: { vi: 'Văn kiện đi kèm chương trình', en: 'Agreements that come with the program' },
      text: 'agreements: [cites, gcm]',
    },
    {
      title: { vi: 'Văn kiện có trong danh mục của kho', en: 'An agreement of the archive’s registry' },
      text: 'agreements: [{ agreement: joint-statement, relation: announces }]',
      archive: {
        'agreements.coop.yaml': `agreements:
  - id: joint-statement
    name: Tuyên bố chung
    kind: declaration
`,
      },
    },
  ],
  checkArchive,
});

function* checkArchive(context: ArchiveContext): Iterable<Report<Message>> {
  for (const { text, span } of unknownReferences(context, 'agreement')) {
    const suggestions = context.resolver.suggest('agreement', text, SUGGESTIONS);
    const message = suggestions.length === 0 ? 'unknown' : 'did-you-mean';
    yield { span, message, values: { text, suggestions: quoted(suggestions) }, suggestions };
  }
}
