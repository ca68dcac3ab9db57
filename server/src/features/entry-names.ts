import type { Definition, NameFact, NameRole } from '../archive/facts';
import type { Entry, Resolver } from '../archive/resolver';
import { LANGUAGES, type Language, type Words } from '../base/words';
import { calendarDay, type DaySpan } from '../dates/day';
import { countryName, isCountry } from '../format/codes/countries';
import type { AllowedValue } from '../format/types';
import { AGREEMENT_KINDS } from '../format/values/agreement-kinds';
import { ORGANIZATION_KINDS } from '../format/values/organization-kinds';
import { SCOPES } from '../format/values/scopes';
import { escapeMarkdown } from '../text/markdown';

/**
 * The entry's name in the language, else one in no language that is named, else any; its id where it has none. On one
 * line.
 */
export function displayName({ id, names }: Definition, language: Language): string {
  return onOneLine(nameIn(names, language) ?? '') || id;
}

function onOneLine(words: string): string {
  return UNEVEN.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
}

/** White space that is not one blank between two words, which hardly any name has. */
const UNEVEN = /^ |\s\s|[^\S ]| $/;

function nameIn(names: readonly NameFact[], language: Language): string | undefined {
  let inNone: string | undefined;
  let first: string | undefined;
  for (const name of names) {
    if (name.role !== 'name') continue;
    if (name.language === language) return name.text;
    if (name.language === undefined) inNone ??= name.text;
    first ??= name.text;
  }
  return inNone ?? first;
}

/** Its names in other languages than the one it is shown in, those of the program's languages first. */
export function otherNames(definition: Definition, language: Language): readonly string[] {
  return [...new Set(namesBeside(definition, displayName(definition, language), language))];
}

/** The first of {@link otherNames} of an entry whose name in the language is `shown`; undefined where it has no other. */
export function otherName(definition: Definition, shown: string, language: Language): string | undefined {
  for (const name of namesBeside(definition, shown, language)) return name;
  return undefined;
}

function* namesBeside(definition: Definition, shown: string, language: Language): Iterable<string> {
  const isOther = (name: string): boolean => name !== shown && name !== definition.id;
  for (const other of LANGUAGES) {
    const name = other === language ? shown : displayName(definition, other);
    if (isOther(name)) yield name;
  }
  for (const { role, text } of definition.names) {
    const name = role === 'name' ? onOneLine(text) : shown;
    if (isOther(name)) yield name;
  }
}

/** The first of its names of one role; undefined where it has none. */
export function nameOf({ names }: Definition, role: NameRole): string | undefined {
  return names.find((name) => name.role === role)?.text;
}

/** Its names of one role, in their order. */
export function namesOf({ names }: Definition, role: NameRole): readonly string[] {
  return names.filter((name) => name.role === role).map(({ text }) => text);
}

/** What kind of body or document it is, in words; undefined for a record and where it does not say. */
export function kindInWords({ space, kind }: Definition, language: Language): string | undefined {
  if (space === 'record') return undefined;
  const words = wordsOf(space === 'organization' ? ORGANIZATION_KINDS : AGREEMENT_KINDS, kind);
  return words?.[language].split(',')[0];
}

/** What kind of body or document it is and where it belongs, each said once; empty where it tells neither. */
export function kindAndPlace(definition: Definition, language: Language): string {
  const kind = kindInWords(definition, language) ?? '';
  const place = placeInWords(definition, language) ?? '';
  return kind.includes(place) ? kind : [kind, place].filter((words) => words !== '').join(', ');
}

/** Its country or reach, in words. */
export function placeInWords({ country, scope }: Definition, language: Language): string | undefined {
  if (country !== undefined) return countryName(country, language);
  return wordsOf(SCOPES, scope)?.[language].split(',')[0];
}

function wordsOf(values: readonly AllowedValue[], value: string | undefined): Words | undefined {
  return values.find((candidate) => candidate.value === value)?.words;
}

/** The days on which it ceased to be: an organization's end, or an agreement's. */
export function endOf({ dissolved, ended }: Definition): DaySpan | undefined {
  return dissolved ?? ended;
}

/** The year in which a span of days ends, or begins where it has no end. */
export function yearOf({ first, last }: DaySpan): number {
  return calendarDay(Number.isFinite(last) ? last : first).year;
}

/** The entries that one names in a link such as `successors`; those that are not known are left out. */
export function linkedEntries(
  { space, links }: Definition,
  relation: Definition['links'][number]['relation'],
  resolver: Resolver,
): readonly Entry[] {
  return links.flatMap((link) => {
    const entry = link.relation === relation ? resolver.meant(space, link.text) : undefined;
    return entry === undefined ? [] : [entry];
  });
}

/** The name of a party of an agreement, which is an organization or a country; the text itself where it is neither. */
export function partyName(party: string, language: Language, resolver: Resolver): string {
  if (isCountry(party)) return countryName(party, language);
  const entry = resolver.meant('organization', party);
  return entry === undefined ? party : displayName(entry.definition, language);
}

/** So many names are said; of the rest only how many they are. */
const FEW = 12;

const OTHERS: { readonly [language in Language]: (count: number) => string } = {
  vi: (count) => `và ${count} bên khác`,
  en: (count) => `and ${count} more`,
};

/** Names in one line of Markdown, each once; of many, how many more there are. */
export function fewNames(names: readonly string[], language: Language): string {
  const all = [...new Set(names)];
  const said = all.length <= FEW + 1 ? all : [...all.slice(0, FEW)];
  const left = all.length - said.length;
  return [...said.map(escapeMarkdown), ...(left === 0 ? [] : [OTHERS[language](left)])].join('; ');
}
