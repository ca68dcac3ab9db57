import { CompletionItemKind } from 'vscode-languageserver-types';
import { lazy } from '../../base/lazy';
import { LANGUAGES, type Language } from '../../base/words';
import { recognizeDate } from '../../dates/date-phrases';
import { COUNTRIES, countryName, countryNames, isCountry } from '../../format/codes/countries';
import {
  CURRENCIES,
  currencyMeantBy,
  currencyName,
  currencySearchNames,
} from '../../format/codes/currencies';
import { subdivisionsOf } from '../../format/codes/subdivisions';
import type { AllowedValue, ScalarType } from '../../format/types';
import { buildNameIndex, type NameIndex } from '../../text/name-search';
import type { NameEntry, WeightedName } from '../../text/name-table';
import type { CompletionContext } from './context';
import { entryOffers } from './entries';
import { isNothing, matchingOffers, OFFER_LIMIT, type Offer, PLAIN_VALUE, searchedOffers } from './offer';
import { pathOffers } from './paths';

/** The values of the type that match what was typed, best first. */
export function valueOffers(type: ScalarType, context: CompletionContext): readonly Offer[] {
  const { typed, language } = context;
  switch (type.kind) {
    case 'choice':
      return matchingOffers(choices(type, context), typed);
    case 'date':
      return [...recognizedDates(context), ...matchingOffers([UNKNOWN_DATE[language]], typed)];
    case 'country':
      return countryOffers(typed, language);
    case 'subdivision':
      return matchingOffers(subdivisions(context.cursor.siblings.get('country'), language), typed);
    case 'currency':
      return currencyOffers(typed, language);
    case 'reference':
      return entryOffers(type.space, context);
    case 'organization-or-country':
      return organizationsAndCountries(context);
    case 'field-path':
      return matchingOffers(pathOffers(context), typed);
    default:
      return [];
  }
}

function choices(
  type: Extract<ScalarType, { kind: 'choice' }>,
  { archive, language }: CompletionContext,
): NameEntry<Offer>[] {
  const own = type.extensible ? [...(archive.settings.themes ?? [])] : [];
  return [
    ...type.values.map((value) => choice(value, language)),
    ...own.map(
      (text): NameEntry<Offer> => ({
        item: { ...PLAIN_VALUE, text, label: text, kind: CompletionItemKind.EnumMember },
        names: [{ text, weight: 'id' }],
      }),
    ),
  ];
}

function choice({ value, words }: AllowedValue, language: Language): NameEntry<Offer> {
  const others = LANGUAGES.filter((other) => other !== language).map((other) => words[other]);
  const names = LANGUAGES.flatMap((each) => words[each].split(',')).map(
    (text): WeightedName => ({ text: text.trim(), weight: 'name' }),
  );
  const item = {
    ...PLAIN_VALUE,
    text: value,
    label: value,
    beside: words[language],
    detail: words[language],
    documentation: others.join('\n\n'),
    kind: CompletionItemKind.EnumMember,
  };
  return { item, names: [{ text: value, weight: 'id' }, ...names] };
}

function unknownDate(beside: string): NameEntry<Offer> {
  return {
    item: {
      ...PLAIN_VALUE,
      text: 'unknown',
      label: 'unknown',
      beside,
      detail: beside,
      kind: CompletionItemKind.Value,
    },
    names: [
      { text: 'unknown', weight: 'id' },
      { text: 'không rõ', weight: 'name' },
      { text: 'chưa rõ', weight: 'name' },
      { text: 'not stated', weight: 'name' },
    ],
  };
}

const UNKNOWN_DATE: { readonly [language in Language]: NameEntry<Offer> } = {
  vi: unknownDate('bài không nói rõ'),
  en: unknownDate('the article does not say'),
};

/** What was typed in another writing of dates, as the format writes it. */
function recognizedDates({ typed, isUnasked }: CompletionContext): Offer[] {
  if (isUnasked && BEGUN_DATE.test(typed)) return [];
  const recognized = recognizeDate(typed.trim());
  const dates = recognized === undefined ? [] : [recognized.edtf, ...recognized.alternatives];
  return dates.map((text) => ({ ...PLAIN_VALUE, text, label: text, kind: CompletionItemKind.Value }));
}

/** A date, or an interval of two, as the format writes it, as far as it is typed: `2024-06-2`, `2024-06-25/20`. */
const BEGUN_DATE = /^\s*(?:\d{4}(?:-\d{2}){0,2}\/)?(?:\d{0,4}|\d{4}-\d{0,2}|\d{4}-\d{2}-\d{0,2})\s*$/;

/** A code with its names. */
function code(text: string, label: string, other: string, names: readonly string[]): NameEntry<Offer> {
  return {
    item: {
      ...PLAIN_VALUE,
      text,
      label,
      beside: text,
      detail: text,
      documentation: other === label ? '' : other,
      kind: CompletionItemKind.Value,
    },
    names: [{ text, weight: 'id' }, ...names.map((name): WeightedName => ({ text: name, weight: 'name' }))],
  };
}

type Indexes = { readonly [language in Language]: NameIndex<Offer> };

/** The countries that an archive of Viet Nam names most come first where nothing is typed. */
const FIRST_COUNTRIES = ['VN', 'LA', 'KH', 'TH', 'MM', 'CN'] as const;
const FIRST_CURRENCIES = ['VND', 'USD', 'EUR'] as const;

const countryIndexes: () => Indexes = lazy(() =>
  indexes(firstOf(FIRST_COUNTRIES, COUNTRIES), countryName, countryNames),
);

const currencyIndexes: () => Indexes = lazy(() =>
  indexes(firstOf(FIRST_CURRENCIES, CURRENCIES), currencyName, currencySearchNames),
);

function firstOf(first: readonly string[], all: readonly string[]): readonly string[] {
  return [...new Set([...first, ...all])];
}

function indexes(
  codes: readonly string[],
  nameOf: (code: string, language: Language) => string,
  namesOf: (code: string) => readonly string[],
): Indexes {
  const indexIn = (language: Language, other: Language): NameIndex<Offer> =>
    buildNameIndex(
      codes.map((text) => code(text, nameOf(text, language), nameOf(text, other), namesOf(text))),
    );
  return { vi: indexIn('vi', 'en'), en: indexIn('en', 'vi') };
}

function countryOffers(typed: string, language: Language): readonly Offer[] {
  return searchedOffers(countryIndexes()[language], typed, OFFER_LIMIT);
}

/** Signs such as `$` hold no letter to search by. */
function currencyOffers(typed: string, language: Language): readonly Offer[] {
  const meant = isNothing(typed) && typed.trim() !== '' ? currencyMeantBy(typed) : undefined;
  return searchedOffers(currencyIndexes()[language], meant ?? typed, OFFER_LIMIT);
}

function subdivisions(country: string | undefined, language: Language): NameEntry<Offer>[] {
  const within = country !== undefined && isCountry(country) ? country : 'VN';
  const around = countryName(within, language);
  return subdivisionsOf(within).map(({ code: text, name }) => code(text, name, around, [name]));
}

function organizationsAndCountries(context: CompletionContext): readonly Offer[] {
  const most = isNothing(context.typed) ? FIRST_COUNTRIES.length : OFFER_LIMIT / 2;
  const countries = countryOffers(context.typed, context.language).slice(0, most);
  return [...countries, ...entryOffers('organization', context)];
}
