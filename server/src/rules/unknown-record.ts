import { type ArchiveContext, defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';
import { wholeReferences } from './shared/split-names';
import { SUGGESTIONS } from './shared/unknown-references';

type Message = 'unknown' | 'did-you-mean' | 'itself';

/** Reports related records that the archive has not, and a record that names itself, at the reference. */
export const unknownRecord = defineRule({
  id: 'unknown-record',
  severity: 'error',
  words: {
    title: {
      vi: 'Hồ sơ liên quan không có trong kho',
      en: 'A related record that the archive does not have',
    },
    description: {
      vi: [
        '`related` ghi mã của những hồ sơ khác trong kho. Mã này không thuộc hồ sơ nào, hoặc là mã của chính hồ sơ đang viết.',
        'Hãy sửa mã theo gợi ý, viết hồ sơ còn thiếu, hoặc bỏ mục này. Mã của hồ sơ nằm ở trường `id` chứ không phải tên tệp.',
        'Khi có hồ sơ bị lỗi đến mức không đọc được mã, quy tắc này không báo, vì mã có thể nằm ở đó.',
      ].join('\n\n'),
      en: [
        '`related` holds the ids of other records of the archive. This id belongs to none, or it is the record’s own.',
        'Correct the id as suggested, write the record that is missing, or remove the item. A record’s id is what its field `id` says, not the name of its file.',
        'While a record has such faults that its id can’t be read, nothing is reported here, since it may bear the id.',
      ].join('\n\n'),
    },
  },
  messages: {
    unknown: {
      vi: 'Kho không có hồ sơ nào mang mã “{text}”. Hãy sửa mã hoặc bỏ mục này.',
      en: 'The archive has no record with the id “{text}”. Correct the id or remove the item.',
    },
    'did-you-mean': {
      vi: 'Kho không có hồ sơ nào mang mã “{text}”. Có phải bạn muốn viết {suggestions}?',
      en: 'The archive has no record with the id “{text}”. Did you mean {suggestions}?',
    },
    itself: {
      vi: '“{text}” là mã của chính hồ sơ này. Hãy ghi mã của hồ sơ khác, hoặc bỏ mục này.',
      en: '“{text}” is the id of this very record. Name another record, or remove the item.',
    },
  },
  examples: [
    {
      title: { vi: 'Không có hồ sơ mang mã ấy', en: 'No record has the id' },
      text: 'related: [⟦asean-wen-2010⟧]',
    },
    {
      title: { vi: 'Mã gõ nhầm', en: 'A misspelt id' },
      text: 'related: [⟦border-meeting-2032⟧]',
      archive: { 'other.coop.yaml': record('border-meeting-2023') },
    },
    {
      title: { vi: 'Hồ sơ tự nhắc đến mình', en: 'A record that names itself' },
      text: `
id: visit-2024
related:
  - ⟦visit-2024⟧
`,
    },
    {
      title: { vi: 'Hồ sơ khác trong kho', en: 'Another record of the archive' },
      text: 'related: [border-meeting-2023]',
      archive: { 'other.coop.yaml': record('border-meeting-2023') },
    },
    {
      title: { vi: 'Có hồ sơ không đọc được mã', en: 'A record whose id can’t be read' },
      text: 'related: [border-meeting-2023]',
      archive: { 'other.coop.yaml': 'id: "border\n' },
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  const own = new Set(facts.definitions.filter(({ space }) => space === 'record').map(({ id }) => id));
  for (const { space, text, span } of wholeReferences(facts, resolver)) {
    if (space !== 'record') continue;
    const resolution = resolver.resolve('record', text);
    if (resolution.kind === 'entry' && own.has(resolution.entry.definition.id)) {
      yield { span, message: 'itself', values: { text } };
    }
    if (resolution.kind !== 'unknown') continue;
    const suggestions = resolver.suggest('record', text, SUGGESTIONS).filter((id) => !own.has(id));
    const message = suggestions.length === 0 ? 'unknown' : 'did-you-mean';
    yield { span, message, values: { text, suggestions: quoted(suggestions) }, suggestions };
  }
}

function record(id: string): string {
  return `id: ${id}
title: Họp về biên giới
activity: meeting
date: 2023-05-10
parties: [vn-mps, iom]
source: { publisher: vn-vna, published: 2023-05-11 }
`;
}
