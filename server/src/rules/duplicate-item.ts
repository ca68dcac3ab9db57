import type { ReferenceFact } from '../archive/facts';
import type { Resolver } from '../archive/resolver';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { wholeReferences } from './shared/split-names';

type Message = 'party' | 'agreement' | 'reference';

/** Reports what stands twice in one list, at the later one. */
export const duplicateItem = defineRule({
  id: 'duplicate-item',
  severity: 'warning',
  words: {
    title: { vi: 'Mục lặp trong danh sách', en: 'An item twice in a list' },
    description: {
      vi: [
        'Một danh sách ghi hai lần cùng một điều: cùng tổ chức với cùng vai trò, cùng văn kiện với cùng quan hệ, hoặc cùng một mã. Mã và tên của cùng một mục được coi là một.',
        'Hãy bỏ mục sau, hoặc ghi vai trò khác nếu tổ chức có hai vai trò. Danh sách tài trợ, nhân vật, chủ đề và các bên chỉ có `name` không bị xét.',
      ].join('\n\n'),
      en: [
        'A list says the same thing twice: the same organization in the same role, the same agreement in the same relation, or the same reference. An id and a name of one entry count as the same.',
        'Remove the later item, or give it another role where the organization has two. Funding, people, themes and parties with a `name` only are not looked at.',
      ].join('\n\n'),
    },
  },
  messages: {
    party: {
      vi: '“{text}” đã có ở mục {item} của danh sách với cùng vai trò. Hãy bỏ một mục, hoặc ghi vai trò khác.',
      en: '“{text}” already stands in item {item} of the list, in the same role. Remove one of them, or give it another role.',
    },
    agreement: {
      vi: '“{text}” đã có ở mục {item} của danh sách với cùng quan hệ. Hãy bỏ một mục, hoặc ghi quan hệ khác.',
      en: '“{text}” already stands in item {item} of the list, in the same relation. Remove one of them, or give it another relation.',
    },
    reference: {
      vi: '“{text}” đã có ở mục {item} của danh sách. Hãy bỏ một mục.',
      en: '“{text}” already stands in item {item} of the list. Remove one of them.',
    },
  },
  examples: [
    {
      title: { vi: 'Cùng tổ chức, cùng vai trò', en: 'The same organization in the same role' },
      text: `
parties:
  - organization: vn-mps
    role: host
  - organization: iom
  - organization: ⟦vn-mps⟧
    role: host
  - ⟦iom⟧
`,
    },
    {
      title: { vi: 'Cùng văn kiện, cùng quan hệ', en: 'The same agreement in the same relation' },
      text: `
agreements:
  - { agreement: cites, relation: under }
  - { agreement: ⟦cites⟧, relation: under }
`,
    },
    {
      title: { vi: 'Cùng một mã', en: 'The same reference' },
      text: `
outcomes:
  - text: Lập nhóm công tác chung
    responsible: [vn-mps, iom, ⟦vn-mps⟧]
`,
    },
    {
      title: { vi: 'Tên và mã của cùng một tổ chức', en: 'A name and the id of one organization' },
      text: `
parties:
  - IOM
  - vn-mps
  - ⟦iom⟧
`,
      also: ['name-not-id'],
    },
    {
      title: { vi: 'Cùng tổ chức, khác vai trò', en: 'The same organization in two roles' },
      text: `
parties:
  - { organization: iom, role: organizer }
  - { organization: iom, role: funder }
agreements:
  - { agreement: cites, relation: reviews }
  - { agreement: cites, relation: implements }
`,
    },
    {
      title: {
        vi: 'Tài trợ hai khoản, hai nhóm cùng tên',
        en: 'Two grants of one funder, two groups of one name',
      },
      text: `
parties: [vn-mps, name: Đại biểu, name: Đại biểu]
funding:
  - { funder: usaid, purpose: Tập huấn }
  - { funder: usaid, purpose: Thiết bị }
`,
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const references of lists(wholeReferences(facts, resolver))) {
    const seen = new Map<string, ReferenceFact>();
    for (const reference of references) {
      const meaning = meaningOf(reference, resolver);
      const first = seen.get(meaning);
      if (first === undefined) seen.set(meaning, reference);
      else {
        const { text, span } = reference;
        yield { span, message: messageFor(reference), values: { text, item: first.item } };
      }
    }
  }
}

/** The references of each list that holds more than one. */
function lists(references: readonly ReferenceFact[]): readonly ReferenceFact[][] {
  const byList = new Map<number, ReferenceFact[]>();
  for (const reference of references) {
    if (reference.list === undefined || reference.relation === undefined) continue;
    const known = byList.get(reference.list);
    if (known === undefined) byList.set(reference.list, [reference]);
    else known.push(reference);
  }
  return [...byList.values()].filter(({ length }) => length > 1);
}

/** What the reference says, as a key: the entry that is meant, else the text itself, with the role or relation. */
function meaningOf({ space, text, relation }: ReferenceFact, resolver: Resolver): string {
  const id = resolver.meant(space, text)?.definition.id;
  return JSON.stringify([relation, id === undefined ? { text } : { id }]);
}

function messageFor({ path }: ReferenceFact): Message {
  if (path === 'parties.organization') return 'party';
  return path === 'agreements.agreement' ? 'agreement' : 'reference';
}
