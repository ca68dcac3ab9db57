import type { Definition, NameFact } from '../archive/facts';
import type { RelatedPlace } from '../archive/finding';
import { type Bearer, placeIn } from '../archive/resolver';
import { calendarDay } from '../dates/day';
import { textKey } from '../text/text-folding';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { SPACE_WORDS } from './shared/entry-words';
import { quoted } from './shared/quoting';

type Message = 'shared' | 'claimant';

/** Reports names that several entries of one country or scope claim, at each claimant's name. */
export const sharedName = defineRule({
  id: 'shared-name',
  severity: 'warning',
  words: {
    title: { vi: 'Nhiều mục cùng nhận một tên', en: 'A name that several entries claim' },
    description: {
      vi: [
        'Hai tổ chức của cùng một nước hay cùng phạm vi, hoặc hai văn kiện, cùng ghi một tên, tên viết tắt hay số hiệu. Gặp tên ấy trong bài báo hay trong hồ sơ thì không biết nói đến mục nào.',
        'Hãy ghi tên phân biệt hơn cho từng mục, bỏ tên viết tắt dễ nhầm, hoặc gộp lại nếu cả hai là một. Muốn sửa một mục đi kèm chương trình thì ghi mục của kho với chính mã của nó. Tên cũ không bị xét.',
        'Số văn bản dạng `402/QĐ-TTg` mỗi năm đánh lại từ đầu: hai văn kiện chỉ trùng số khi `adopted` ở cùng một năm.',
      ].join('\n\n'),
      en: [
        'Two organizations of one country or scope, or two agreements, claim the same name, abbreviation or number. Where an article or a record has that name, it is not known which one is meant.',
        'Give each a more distinct name, drop the abbreviation that can be mistaken, or merge the entries if they are one. To change an entry that comes with the program, write an entry with its id. Former names are not looked at.',
        'A document number such as `402/QĐ-TTg` starts again every year: two agreements clash only when they are `adopted` in the same year.',
      ].join('\n\n'),
    },
  },
  messages: {
    shared: {
      vi: '“{name}” cũng là tên của {others}, nên không biết chỉ {space} nào. Hãy ghi tên phân biệt hơn, hoặc gộp lại nếu là một.',
      en: '“{name}” is also a name of {others}, so it does not tell which {space} is meant. Write a more distinct name, or merge the entries if they are one.',
    },
    claimant: {
      vi: '“{id}” cũng nhận tên này.',
      en: '“{id}” claims this name too.',
    },
  },
  examples: [
    {
      title: { vi: 'Hai tổ chức của một nước cùng tên tắt', en: 'Two organizations of one country' },
      kind: 'organizations',
      text: `
organizations:
  - id: xyzzy
    name: Quỹ Xyzzy
    kind: ngo
    abbreviations: [⟦QXZ⟧]
    country: VN
  - id: plugh
    name: Viện Plugh
    kind: research
    aliases: [⟦Qxz⟧]
    country: VN
`,
    },
    {
      title: {
        vi: 'Văn kiện đi kèm chương trình đã mang tên ấy',
        en: 'An agreement that comes with the program has it',
      },
      kind: 'agreements',
      text: `
agreements:
  - id: mou-2010
    name: Bản ghi nhớ về hợp tác biên giới
    kind: memorandum
    abbreviations: [⟦MOU⟧]
`,
    },
    {
      title: { vi: 'Cùng số, cùng năm', en: 'The same number in the same year' },
      kind: 'agreements',
      text: `
agreements:
  - id: decision-a
    name: Quyết định về biên giới
    kind: decision
    number: ⟦402/QĐ-TTg⟧
    adopted: 2020-03
`,
    },
    {
      title: {
        vi: 'Cùng số, khác năm hoặc chưa rõ năm',
        en: 'The same number in other years, or in one not known',
      },
      kind: 'agreements',
      text: `
agreements:
  - id: decision-a
    name: Quyết định về biên giới
    kind: decision
    number: 402/QĐ-TTg
    adopted: 2015-03-27
  - id: decision-b
    name: Quyết định về hải quan
    kind: decision
    aliases: [Quyết định số 402/QĐ-TTg]
`,
    },
    {
      title: { vi: 'Khác nước, tên cũ', en: 'Other countries, and former names' },
      kind: 'organizations',
      text: `
organizations:
  - id: la-mps
    name: Bộ Công an
    kind: ministry
    country: LA
  - id: xyzzy
    name: Quỹ Xyzzy
    kind: ngo
    country: VN
    former-names: [{ name: Bộ Công an }]
`,
    },
    {
      title: { vi: 'Một mục ghi tên hai lần', en: 'One entry that says its name twice' },
      kind: 'organizations',
      text: `
organizations:
  - id: xyzzy
    name: { vi: XYZZY, en: Xyzzy }
    kind: ngo
    abbreviations: [XYZZY]
    scope: international
`,
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const definition of facts.definitions) {
    const claimed = new Set<string>();
    for (const name of definition.names) {
      if (name.role === 'former-name') continue;
      const bearers = resolver.claimants(definition.space, name.text);
      if (bearers.length < 2) continue;
      const rivals = bearers.filter((bearer) => isRival(definition, name, bearer));
      const key = textKey(name.text);
      if (rivals.length === 0 || claimed.has(key)) continue;
      claimed.add(key);
      const others = quoted([...new Set(rivals.map(({ entry }) => entry.definition.id))]).join(', ');
      const values = { name: name.text, others, space: SPACE_WORDS[definition.space] };
      yield { span: name.span, message: 'shared', values, related: rivals.flatMap(placeOf) };
    }
  }
}

/** True for another entry that claims the name where it would be mistaken for the definition's. */
function isRival(definition: Definition, name: NameFact, { entry }: Bearer): boolean {
  const other = entry.definition;
  if (other.id === definition.id || !isNear(definition, other)) return false;
  if (!YEARLY_NUMBER.test(name.text)) return true;
  const year = yearOf(definition);
  return year !== undefined && year === yearOf(other);
}

/** True for entries of the same country or scope. Agreements have neither: all of them are near each other. */
function isNear(a: Definition, b: Definition): boolean {
  if (a.space === 'agreement') return true;
  const sameCountry = a.country !== undefined && a.country === b.country;
  return sameCountry || (a.scope !== undefined && a.scope === b.scope);
}

/**
 * A Vietnamese document number of the form n/KIND-ISSUER (Decree 30/2020/ND-CP, annex I), by itself or at the end of a
 * name: it starts again every year. A number that holds its year (`30/2020/NĐ-CP`) is no such number.
 */
const YEARLY_NUMBER = /(?:^|\s)\d+\s*\/\s*\p{L}[\p{L}\p{M}&.]*\s*[-–]\s*\p{L}[\p{L}\p{M}\d&.-]*$/u;

/** The year of adoption, where it is one. */
function yearOf({ adopted }: Definition): number | undefined {
  if (adopted === undefined || !Number.isFinite(adopted.first) || !Number.isFinite(adopted.last))
    return undefined;
  const { year } = calendarDay(adopted.first);
  return calendarDay(adopted.last).year === year ? year : undefined;
}

function placeOf({ entry, name }: Bearer): readonly RelatedPlace[] {
  if (entry.file === undefined) return [];
  const values = { id: entry.definition.id };
  return [{ file: entry.file, span: placeIn(entry, name.span), message: 'claimant', values }];
}
