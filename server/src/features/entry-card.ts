import type { Definition, LinkRelation } from '../archive/facts';
import type { Entry, Resolver } from '../archive/resolver';
import { Localizer } from '../base/localizer';
import type { Language, Words } from '../base/words';
import type { DaySpan } from '../dates/day';
import { daysInWords } from '../rules/shared/days-in-words';
import { codeSpan, escapeMarkdown } from '../text/markdown';
import {
  displayName,
  endOf,
  fewNames,
  kindAndPlace,
  linkedEntries,
  namesOf,
  otherNames,
  partyName,
} from './entry-names';

/** What a card needs besides the entry. */
export interface CardContext {
  readonly language: Language;
  /** How many records name the entry. */
  readonly uses: number;
  readonly resolver: Resolver;
}

/**
 * What is known of an entry, as Markdown of a heading, with its end and successors where it has ended, and a list. Words
 * of the archive are escaped: nothing in them becomes a link, a command or HTML.
 */
export function entryCard({ definition }: Entry, context: CardContext): string {
  const { language } = context;
  const name = `**${escapeMarkdown(displayName(definition, language))}** ${codeSpan(definition.id)}`;
  const title = [name, endInWords(definition, context)].filter((part) => part !== '').join('  \n');
  const others = otherNames(definition, language).map(escapeMarkdown).join('  \n');
  const facts = factsOf(definition, context).map(([label, value]) => `- ${label[language]}: ${value}`);
  return [title, others, facts.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** When it ended, and what has taken its place; empty where it has not ended. */
function endInWords(definition: Definition, context: CardContext): string {
  const { language } = context;
  const end = endOf(definition);
  if (end === undefined) return '';
  const label = definition.dissolved === undefined ? LABELS.ended : LABELS.dissolved;
  const successors = linkedNames(definition, 'successors', context);
  const until = `*${label[language]}: ${daysIn(end, language)}*`;
  return successors === '' ? until : `${until} → ${successors}`;
}

type Fact = readonly [label: Words, value: string];

function factsOf(definition: Definition, context: CardContext): readonly Fact[] {
  const { language, uses } = context;
  const names = (role: 'abbreviation' | 'alias' | 'former-name' | 'number'): string =>
    namesOf(definition, role).map(escapeMarkdown).join('; ');
  const isEnded = endOf(definition) !== undefined;
  const all: readonly Fact[] = [
    [LABELS.number, names('number')],
    [LABELS.abbreviation, names('abbreviation')],
    [LABELS.alias, names('alias')],
    [LABELS.formerName, names('former-name')],
    [LABELS.kind, escapeMarkdown(kindAndPlace(definition, language))],
    ...LINKS.map(({ relation, label }): Fact => [label, linkedNames(definition, relation, context)]),
    [LABELS.parties, partiesInWords(definition.parties, context)],
    [LABELS.founded, daysIn(definition.founded, language)],
    [LABELS.adopted, daysIn(definition.adopted, language)],
    [LABELS.successors, isEnded ? '' : linkedNames(definition, 'successors', context)],
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

/** Organizations and countries by name; what is not known as it is written. */
function partiesInWords(parties: readonly string[], { language, resolver }: CardContext): string {
  const names = parties.map((party) => partyName(party, language, resolver));
  return fewNames(names, language);
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
  { relation: 'implements', label: { vi: 'Thực hiện', en: 'Implements' } },
  { relation: 'supersedes', label: { vi: 'Thay thế', en: 'Supersedes' } },
];

const LABELS = {
  number: { vi: 'Số hiệu', en: 'Number' },
  abbreviation: { vi: 'Viết tắt', en: 'Abbreviation' },
  alias: { vi: 'Còn gọi là', en: 'Also called' },
  formerName: { vi: 'Tên cũ', en: 'Formerly' },
  kind: { vi: 'Loại', en: 'Kind' },
  parties: { vi: 'Các bên', en: 'Parties' },
  founded: { vi: 'Thành lập', en: 'Founded' },
  dissolved: { vi: 'Chấm dứt hoạt động', en: 'Dissolved' },
  adopted: { vi: 'Thông qua, ký hoặc ban hành', en: 'Adopted, signed or issued' },
  ended: { vi: 'Hết hiệu lực', en: 'Ended' },
  successors: { vi: 'Tổ chức kế thừa', en: 'Succeeded by' },
  website: { vi: 'Trang web', en: 'Website' },
  uses: { vi: 'Được nhắc đến trong', en: 'Named in' },
} as const;
