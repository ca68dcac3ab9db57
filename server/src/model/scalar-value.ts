import { parseEdtf } from '../dates/edtf';
import { isCountry } from '../format/codes/countries';
import { isCurrency } from '../format/codes/currencies';
import { isSubdivision } from '../format/codes/subdivisions';
import { ID_LENGTH, isCount, isId, isUrl, isWikidata, parseAmount } from '../format/scalars/scalars';
import type { ScalarType } from '../format/types';
import type { InvalidReason, ScalarValue } from './types';

const WORDS: ScalarValue = { kind: 'words' };

/** What a scalar's text means where a value of the type is expected. `country`: that of the place around it. */
export function interpretScalar(text: string, type: ScalarType, country: string | undefined): ScalarValue {
  switch (type.kind) {
    case 'id':
    case 'theme-id':
      return validWhen(isId(text), { kind: 'id', tooLong: text.length > ID_LENGTH });
    case 'choice':
      if (type.values.some((allowed) => allowed.value === text)) return WORDS;
      return type.extensible ? { kind: 'extension' } : invalid({ kind: 'choice' });
    case 'date':
      return interpretDate(text, type.interval);
    case 'count':
      return validWhen(isCount(text), { kind: 'count' });
    case 'amount': {
      const number = parseAmount(text);
      return number === undefined ? invalid({ kind: 'amount' }) : { kind: 'number', number };
    }
    case 'country':
      return validWhen(isCountry(text), { kind: 'country' });
    case 'subdivision':
      return interpretSubdivision(text, country);
    case 'currency':
      return validWhen(isCurrency(text), { kind: 'currency' });
    case 'url':
      return validWhen(isUrl(text), { kind: 'url' });
    case 'wikidata':
      return validWhen(isWikidata(text), { kind: 'wikidata' });
    case 'reference':
    case 'organization-or-country':
    case 'string':
    case 'field-path':
    case 'file-path':
    case 'glob':
      return WORDS;
  }
}

function interpretDate(text: string, interval: boolean): ScalarValue {
  const parsed = parseEdtf(text);
  if (parsed.kind === 'fault') return invalid({ kind: 'date', fault: parsed.fault });
  if (interval && parsed.kind === 'span' && !parsed.interval) return invalid({ kind: 'interval' });
  return { kind: 'date', date: parsed };
}

function interpretSubdivision(text: string, country: string | undefined): ScalarValue {
  if (!isSubdivision(text)) return invalid({ kind: 'subdivision' });
  if (country === undefined || !isCountry(country) || text.startsWith(`${country}-`)) return WORDS;
  return invalid({ kind: 'subdivision-elsewhere', country });
}

function validWhen(valid: boolean, reason: InvalidReason): ScalarValue {
  return valid ? WORDS : invalid(reason);
}

function invalid(reason: InvalidReason): ScalarValue {
  return { kind: 'invalid', reason };
}
