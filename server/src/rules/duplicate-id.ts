import type { RelatedPlace } from '../archive/finding';
import { type Entry, placeIn } from '../archive/resolver';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { SPACE_WORDS } from './shared/entry-words';

type Message = 'same-file' | 'other-file' | 'other';

/** Reports ids that several entries of the archive claim, at each of them. */
export const duplicateId = defineRule({
  id: 'duplicate-id',
  severity: 'error',
  words: {
    title: { vi: 'Mã bị trùng', en: 'An id that is used twice' },
    description: {
      vi: [
        'Hai hồ sơ, hai tổ chức hoặc hai văn kiện trong kho cùng mang một mã, nên nơi nào ghi mã ấy cũng không biết nói đến mục nào. Một hồ sơ và một tổ chức thì có thể cùng mã.',
        'Hãy đặt mã khác cho một trong hai, hoặc gộp lại nếu cả hai nói về cùng một điều. Mục trùng mã với danh mục đi kèm chương trình không bị báo: mục của kho thay cho mục đi kèm.',
      ].join('\n\n'),
      en: [
        'Two records, two organizations or two agreements of the archive have the same id, so that whatever names it may mean either. A record and an organization may share an id.',
        'Give one of them another id, or merge them if they are the same. An entry with the id of one that comes with the program is not reported: it replaces that one.',
      ].join('\n\n'),
    },
  },
  messages: {
    'same-file': {
      vi: 'Mã {space} “{id}” được đặt hơn một lần trong tệp này. Hãy đặt mã khác, hoặc gộp lại nếu là một.',
      en: 'The {space} id “{id}” is given more than once in this file. Give one of them another id, or merge them if they are the same.',
    },
    'other-file': {
      vi: 'Mã {space} “{id}” cũng được đặt trong {files}. Hãy đặt mã khác cho một bên, hoặc gộp lại nếu là một.',
      en: 'The {space} id “{id}” is given in {files} as well. Give one of them another id, or merge them if they are the same.',
    },
    other: {
      vi: 'Mã “{id}” cũng được đặt ở đây.',
      en: 'The id “{id}” is given here too.',
    },
  },
  examples: [
    {
      title: { vi: 'Hai hồ sơ cùng mã', en: 'Two records with one id' },
      text: 'id: ⟦border-meeting-2023⟧',
      archive: {
        '2023/meeting.coop.yaml': `id: border-meeting-2023
title: Họp về biên giới
activity: meeting
date: 2023-05-10
parties: [vn-mps, iom]
source: { publisher: vn-vna, published: 2023-05-11 }
`,
      },
    },
    {
      title: { vi: 'Hai lần trong cùng danh mục', en: 'Twice in one registry' },
      kind: 'organizations',
      text: `
organizations:
  - id: ⟦xyzzy⟧
    name: Quỹ Xyzzy
    kind: ngo
  - id: ⟦xyzzy⟧
    name: Viện Xyzzy
    kind: research
`,
    },
    {
      title: { vi: 'Thay mục đi kèm chương trình', en: 'In place of an entry that comes with the program' },
      kind: 'organizations',
      text: `
organizations:
  - id: vn-mps
    name: Bộ Công an
    kind: ministry
    country: VN
`,
    },
    {
      title: { vi: 'Hồ sơ và tổ chức cùng mã', en: 'A record and an organization with one id' },
      text: 'id: vn-mps',
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, place, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const definition of facts.definitions) {
    const { space, id, span } = definition;
    const entries = resolver.definitions(space, id);
    if (entries.length < 2) continue;
    const isOwn = (entry: Entry): boolean =>
      entry.file === place.file && placeIn(entry, entry.definition.span).start === place.start + span.start;
    const others = entries.filter((entry) => !isOwn(entry));
    const elsewhere = new Set(others.flatMap(({ file }) => (file === place.file ? [] : [file])));
    const values = { id, space: SPACE_WORDS[space], files: [...elsewhere].join(', ') };
    const message = elsewhere.size === 0 ? 'same-file' : 'other-file';
    yield { span, message, values, related: others.flatMap(relatedTo) };
  }
}

function relatedTo(entry: Entry): readonly RelatedPlace[] {
  const { definition, file } = entry;
  if (file === undefined) return [];
  return [{ file, span: placeIn(entry, definition.span), message: 'other', values: { id: definition.id } }];
}
