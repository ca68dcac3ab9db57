import type { Definition, LinkRelation } from '../archive/facts';
import type { Entry, Resolver } from '../archive/resolver';
import { Localizer } from '../base/localizer';
import type { Language, Words } from '../base/words';
import type { DaySpan } from '../dates/day';
import { daysInWords } from '../rules/shared/days-in-words';
import { codeSpan, escapeMarkdown } from '../text/markdown';
import { displayName, kindInWords, linkedEntries, namesOf, otherNames, placeInWords } from './entry-names';

/** What a card needs besides the entry. */
export interface CardContext {
  readonly language: Language;
  /** How many records name the entry. */
  readonly uses: number;
  readonly resolver: Resolver;
}

/**
 * What is known of an entry, as Markdown of one heading and a list. Words of the archive are escaped: nothing in them
 * becomes a link, a command or HTML.
 */
export function entryCard({ definition }: Entry, context: CardContext): string {
  const { language } = context;
  const title = `**${escapeMarkdown(displayName(definition, language))}** ${codeSpan(definition.id)}`;
  const others = otherNames(definition, language).map(escapeMarkdown).join('  \n');
  const facts = factsOf(definition, context).map(([label, value]) => `- ${label[language]}: ${value}`);
  return [title, others, facts.join('\n')].filter((part) => part !== '').join('\n\n');
}

type Fact = readonly [label: Words, value: string];

function factsOf(definition: Definition, context: CardContext): readonly Fact[] {
  const { language, uses } = context;
  const names = (role: 'abbreviation' | 'alias' | 'former-name' | 'number'): string =>
    namesOf(definition, role).map(escapeMarkdown).join('; ');
  const kind = [kindInWords(definition, language), placeInWords(definition, language)];
  const all: readonly Fact[] = [
    [LABELS.number, names('number')],
    [LABELS.abbreviation, names('abbreviation')],
    [LABELS.alias, names('alias')],
    [LABELS.formerName, names('former-name')],
    [LABELS.kind, kind.flatMap((part) => (part === undefined ? [] : [escapeMarkdown(part)])).join(', ')],
    ...LINKS.map(({ relation, label }): Fact => [label, linkedNames(definition, relation, context)]),
    [LABELS.founded, daysIn(definition.founded, language)],
    [LABELS.dissolved, daysIn(definition.dissolved, language)],
    [LABELS.adopted, daysIn(definition.adopted, language)],
    [LABELS.ended, daysIn(definition.ended, language)],
    [LABELS.successors, linkedNames(definition, 'successors', context)],
    [LABELS.website, definition.website === undefined ? '' : codeSpan(definition.website)],
    ...(definition.space === 'record' ? [] : [[LABELS.uses, usesInWords(uses, language)] as const]),
  ];
  return all.filter(([, value]) => value !== '');
}

function daysIn(days: DaySpan | undefined, language: Language): string {
  return days === undefined ? '' : escapeMarkdown(daysInWords(days)[language]);
}

function linkedNames(definition: Definition, relation: LinkRelation, context: CardContext): string {
  return linkedEntries(definition, relation, context.resolver)
    .map(({ definition: linked }) => {
      const name = escapeMarkdown(displayName(linked, context.language));
      return `${name} ${codeSpan(linked.id)}`;
    })
    .join('; ');
}

function usesInWords(uses: number, language: Language): string {
  return new Localizer().format(USES, language, { uses });
}

const USES: Words = {
  vi: '{uses, plural, =0 {chưa có hồ sơ nào trong kho} other {# hồ sơ}}',
  en: '{uses, plural, =0 {no record yet} one {# record} other {# records}}',
};

const LINKS: readonly { readonly relation: LinkRelation; readonly label: Words }[] = [
  { relation: 'parent', label: { vi: 'Trực thuộc', en: 'Part of' } },
  { relation: 'under', label: { vi: 'Trong khuôn khổ', en: 'Under' } },
  { relation: 'supersedes', label: { vi: 'Thay thế', en: 'Supersedes' } },
];

const LABELS = {
  number: { vi: 'Số hiệu', en: 'Number' },
  abbreviation: { vi: 'Viết tắt', en: 'Abbreviation' },
  alias: { vi: 'Còn gọi là', en: 'Also called' },
  formerName: { vi: 'Tên cũ', en: 'Formerly' },
  kind: { vi: 'Loại', en: 'Kind' },
  founded: { vi: 'Thành lập', en: 'Founded' },
  dissolved: { vi: 'Chấm dứt hoạt động', en: 'Dissolved' },
  adopted: { vi: 'Thông qua, ký hoặc ban hành', en: 'Adopted, signed or issued' },
  ended: { vi: 'Hết hiệu lực', en: 'Ended' },
  successors: { vi: 'Kế thừa', en: 'Succeeded by' },
  website: { vi: 'Trang web', en: 'Website' },
  uses: { vi: 'Được nhắc tới trong', en: 'Named in' },
} as const;
