import { countryMeantBy } from '../../format/codes/countries';
import { currencyMeantBy } from '../../format/codes/currencies';
import { subdivisionMeantBy } from '../../format/codes/subdivisions';
import { amountMeantBy, idMeantBy, urlMeantBy } from '../../format/scalars/corrections';
import type { InvalidReason, ScalarModel } from '../../model/types';
import { valuesMeantBy } from './allowed-values';

/**
 * What the writer of an invalid value may have meant, best first; `country` is that of the place around it.
 * Dates are not asked for here.
 */
export function correctionsOf(
  { node, type }: ScalarModel,
  reason: InvalidReason,
  country: string | undefined,
): readonly string[] {
  const { text } = node;
  switch (reason.kind) {
    case 'choice':
      return type.kind === 'choice' ? valuesMeantBy(text, type.values) : [];
    case 'id':
      return reason.tooLong ? [] : listed(idMeantBy(text));
    case 'amount':
      return listed(amountMeantBy(text));
    case 'count':
      return listed(amountMeantBy(text)).filter((digits) => Number(digits) > 0);
    case 'country':
      return listed(countryMeantBy(text));
    case 'subdivision':
      return listed(subdivisionMeantBy(text, country));
    case 'currency':
      return listed(currencyMeantBy(text));
    case 'url':
      return listed(urlMeantBy(text));
    case 'wikidata':
      return listed(/q[1-9]\d*(?!\d)/i.exec(text)?.[0].toUpperCase());
    case 'date':
    case 'interval':
    case 'subdivision-elsewhere':
    case 'severity':
      return [];
  }
}

function listed(correction: string | undefined): readonly string[] {
  return correction === undefined ? [] : [correction];
}
