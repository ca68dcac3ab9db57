import type { RelatedPlace } from '../archive/finding';
import { type Bearer, placeIn } from '../archive/resolver';
import { calendarDay, formatYear } from '../dates/day';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { ROLE_WORDS, SPACE_WORDS } from './shared/entry-words';
import { wholeReferences } from './shared/split-names';

type Message = 'ambiguous' | 'bearer';

/** Reports names that stand where an id belongs and that several entries bear, at the name. */
export const ambiguousName = defineRule({
  id: 'ambiguous-name',
  severity: 'error',
  words: {
    title: { vi: 'Tên chung của nhiều mục', en: 'A name that several entries bear' },
    description: {
      vi: [
        'Chỗ này cần mã của một tổ chức hay văn kiện, nhưng lại ghi một tên mà nhiều mục trong danh mục cùng mang, nên không biết nói đến mục nào. Số văn bản dạng `402/QĐ-TTg` mỗi năm đánh lại từ đầu, nên cũng có thể là của nhiều văn kiện.',
        'Hãy ghi mã của mục cần nói đến; thông báo nêu các mục mang tên ấy và điểm khác nhau giữa chúng.',
      ].join('\n\n'),
      en: [
        'The id of an organization or agreement belongs here, but a name is written that several entries bear, so that it is not known which one is meant. A document number such as `402/QĐ-TTg` starts again every year and may belong to several agreements too.',
        'Write the id of the entry that is meant; the message names those that bear the name and what tells them apart.',
      ].join('\n\n'),
    },
  },
  messages: {
    ambiguous: {
      vi: '“{text}” là tên chung của {count} {space}. Hãy ghi mã của {space} cần nói đến: {bearers}.',
      en: '“{text}” is a name of {count} {space}s. Write the id of the {space} that is meant: {bearers}.',
    },
    bearer: {
      vi: '“{name}” là {role} của “{id}”.',
      en: '“{name}” is {role} of “{id}”.',
    },
  },
  examples: [
    {
      title: { vi: 'Cùng tên viết tắt, khác nước', en: 'The same abbreviation in two countries' },
      text: 'parties: [vn-mps, ⟦CQ QL⟧]',
      archive: {
        'organizations.coop.yaml': `organizations:
  - { id: la-cites-ma, name: Cơ quan quản lý Lào, kind: department, country: LA, abbreviations: [CQ QL] }
  - { id: kh-cites-ma, name: Cơ quan quản lý Campuchia, kind: department, country: KH, abbreviations: [CQ QL] }
`,
      },
    },
    {
      title: { vi: 'Cùng số, khác năm', en: 'The same number in two years' },
      text: 'agreements: [⟦402/QĐ-TTg⟧]',
      archive: {
        'agreements.coop.yaml': `agreements:
  - { id: qd-402-2015, name: Quyết định về biên giới, kind: decision, number: 402/QĐ-TTg, adopted: 2015-03-27 }
`,
      },
    },
    {
      title: { vi: 'Mã thì không thể nhầm', en: 'An id can’t be mistaken' },
      text: 'agreements: [qd-402-2020]',
    },
    {
      title: { vi: 'Mã của một trong hai mục', en: 'The id of one of the two' },
      text: 'parties: [vn-mps, la-dof]',
      archive: {
        'organizations.coop.yaml': `organizations:
  - { id: la-dof, name: Cục Lâm nghiệp Lào, kind: department, country: LA, abbreviations: [DOF] }
  - { id: kh-dof, name: Cục Lâm nghiệp Campuchia, kind: department, country: KH, abbreviations: [DOF] }
`,
      },
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const { space, text, span } of wholeReferences(facts, resolver)) {
    const resolution = resolver.resolve(space, text);
    if (resolution.kind !== 'ambiguous') continue;
    const { bearers } = resolution;
    const values = {
      text,
      count: bearers.length,
      space: SPACE_WORDS[space],
      bearers: labelsOf(bearers),
    };
    const suggestions = [...new Set(bearers.map(({ entry }) => entry.definition.id))];
    yield { span, message: 'ambiguous', values, related: bearers.flatMap(placeOf), suggestions };
  }
}

function placeOf({ entry, name }: Bearer): readonly RelatedPlace[] {
  if (entry.file === undefined) return [];
  const values = { name: name.text, role: ROLE_WORDS[name.role], id: entry.definition.id };
  return [{ file: entry.file, span: placeIn(entry, name.span), message: 'bearer', values }];
}

/** The ids, each with the one thing that tells its entry from the others: country, year, or else its name. */
function labelsOf(bearers: readonly Bearer[]): readonly string[] {
  const trait = TRAITS.find((candidate) => tellsApart(bearers.map(candidate)));
  return bearers.map((bearer) => {
    const told = trait?.(bearer);
    const { id } = bearer.entry.definition;
    return told === undefined ? `“${id}”` : `“${id}” (${told})`;
  });
}

function tellsApart(values: readonly (string | undefined)[]): boolean {
  return !values.includes(undefined) && new Set(values).size === values.length;
}

const TRAITS: readonly ((bearer: Bearer) => string | undefined)[] = [
  ({ entry }) => entry.definition.country,
  ({ entry }) => yearOf(entry.definition.adopted?.first),
  ({ entry }) => entry.definition.names.find(({ role }) => role === 'name')?.text,
];

function yearOf(day: number | undefined): string | undefined {
  return day === undefined || !Number.isFinite(day) ? undefined : formatYear(calendarDay(day).year);
}
