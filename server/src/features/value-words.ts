import type { Resolver } from '../archive/resolver';
import type { Language } from '../base/words';
import { dateInWords } from '../dates/date-in-words';
import type { EdtfDate } from '../dates/edtf';
import { countryName } from '../format/codes/countries';
import { subdivisionName } from '../format/codes/subdivisions';
import type { Space } from '../format/types';
import type { ScalarModel, TextModel, ValueModel } from '../model/types';
import { daysInWords } from '../rules/shared/days-in-words';
import { displayName } from './entry-names';

/** What turns a value into words for people. */
export interface ValueWordsContext {
  /** One for all values of a file: it remembers what it found. */
  readonly resolver: Resolver;
  readonly language: Language;
}

/**
 * A value in words, on one line: the name of what it names, the words of an allowed value, a date as people write it,
 * else the text as it stands; of a list its values, with commas between. Empty for a map and for what can't be read.
 */
export function valueInWords(value: ValueModel | undefined, context: ValueWordsContext): string {
  switch (value?.kind) {
    case 'scalar':
      return scalarInWords(value, context);
    case 'text':
      return textIn(value, context.language);
    case 'list':
      return value.items
        .map((item) => valueInWords(item.value, context))
        .filter((words) => words !== '')
        .join(', ');
    default:
      return '';
  }
}

/** The text in the language, else in one that is not named, else in any; on one line. */
export function textIn({ parts }: TextModel, language: Language): string {
  const part =
    parts.find((each) => each.language === language) ??
    parts.find((each) => each.language === undefined) ??
    parts[0];
  return onOneLine(part?.node.text ?? '');
}

function scalarInWords({ node, type, value }: ScalarModel, context: ValueWordsContext): string {
  const { language } = context;
  const text = onOneLine(node.text);
  if (value.kind === 'invalid') return text;
  switch (type.kind) {
    case 'reference':
      return nameBehind(type.space, text, context);
    case 'organization-or-country':
      return countryName(text, language) ?? nameBehind('organization', text, context);
    case 'country':
      return countryName(text, language) ?? text;
    case 'subdivision':
      return subdivisionName(text) ?? text;
    case 'choice':
      // Some words name the value in two ways: the first will do.
      return type.values.find((allowed) => allowed.value === text)?.words[language].split(',')[0] ?? text;
    case 'date':
      return value.kind === 'date' ? dateValueInWords(text, value.date, language) : text;
    default:
      return text;
  }
}

/** A part of a year, and a date that is uncertain, as it is written; any other by its days. */
function dateValueInWords(text: string, date: EdtfDate, language: Language): string {
  if (date.kind === 'span' && date.reversed) return text;
  if (date.kind !== 'span' || SAYS_MORE.test(text)) return dateInWords(text)?.short[language] ?? text;
  return daysInWords(date.span)[language];
}

/** A number behind the year that is no month, or a sign of doubt. */
const SAYS_MORE = /(?<!-\d\d)-[2-4]\d\b|[?~%]/;

function nameBehind(space: Space, text: string, { resolver, language }: ValueWordsContext): string {
  const entry = resolver.meant(space, text);
  return entry === undefined ? text : onOneLine(displayName(entry.definition, language));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
