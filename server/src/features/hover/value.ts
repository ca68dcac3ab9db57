import type { Language } from '../../base/words';
import { dateInWords } from '../../dates/date-in-words';
import { countryName, isCountry } from '../../format/codes/countries';
import { currencyName, isCurrency } from '../../format/codes/currencies';
import { countryOfSubdivision, subdivisionName } from '../../format/codes/subdivisions';
import type { Field, ScalarType } from '../../format/types';
import { codeSpan, escapeMarkdown } from '../../text/markdown';

/** What a value that is no reference means, as Markdown; undefined for prose, numbers, and what is no such value. */
export function meaningOfValue(
  text: string,
  type: ScalarType,
  field: Field | undefined,
  themes: ReadonlySet<string>,
  language: Language,
): string | undefined {
  switch (type.kind) {
    case 'date':
      return dateInWords(text)?.long[language];
    case 'choice':
      return choiceInWords(text, type, field, themes, language);
    case 'country':
    case 'organization-or-country':
      return isCountry(text) ? named(countryName(text, language), text) : undefined;
    case 'currency':
      return isCurrency(text) ? named(currencyName(text, language), text) : undefined;
    case 'subdivision':
      return subdivisionInWords(text, language);
    default:
      return undefined;
  }
}

/** A name with the code or value that stands for it. */
export function named(name: string, value: string): string {
  return `**${escapeMarkdown(name)}** ${codeSpan(value)}`;
}

function choiceInWords(
  text: string,
  type: Extract<ScalarType, { kind: 'choice' }>,
  field: Field | undefined,
  themes: ReadonlySet<string>,
  language: Language,
): string | undefined {
  const known = type.values.find(({ value }) => value === text);
  const label = field === undefined ? '' : `\n\n${field.label[language]} ${codeSpan(field.name)}`;
  if (known !== undefined) return named(known.words[language], text) + label;
  return type.extensible && themes.has(text) ? named(OWN_THEME[language], text) : undefined;
}

const OWN_THEME: { readonly [language in Language]: string } = {
  vi: 'Chủ đề riêng của kho hồ sơ này',
  en: 'A theme that this archive adds',
};

function subdivisionInWords(code: string, language: Language): string | undefined {
  const name = subdivisionName(code);
  const country = countryOfSubdivision(code);
  if (name === undefined || country === undefined) return undefined;
  return named(`${name}, ${countryName(country, language)}`, code);
}
