import { searchKey } from '../../text/search-folding';
import { SUBDIVISIONS } from '../generated/subdivisions';
import { isCountry } from './countries';

/** A province, state or region by ISO 3166-2. */
export interface Subdivision {
  /** The whole code, such as `VN-09`. */
  readonly code: string;
  /** The name in the writing of the country, in Latin letters. */
  readonly name: string;
}

const BY_COUNTRY: ReadonlyMap<string, string> = new Map(Object.entries(SUBDIVISIONS));

/** The subdivisions of the country with the alpha-2 code, by code; none for a country without. */
export function subdivisionsOf(country: string): readonly Subdivision[] {
  const packed = BY_COUNTRY.get(country);
  if (packed === undefined) return [];
  return packed.split('|').map((item) => {
    const space = item.indexOf(' ');
    return { code: `${country}-${item.slice(0, space)}`, name: item.slice(space + 1) };
  });
}

/** True for a code of ISO 3166-2, in capitals. */
export function isSubdivision(text: string): boolean {
  return subdivisionName(text) !== undefined;
}

/** The name of the subdivision with the code; undefined where there is none such. */
export function subdivisionName(code: string): string | undefined {
  const packed = /^[A-Z]{2}-[A-Z\d]{1,3}$/.test(code) ? BY_COUNTRY.get(code.slice(0, 2)) : undefined;
  if (packed === undefined) return undefined;
  const item = `|${code.slice(3)} `;
  const start = `|${packed}`.indexOf(item);
  if (start < 0) return undefined;
  const rest = packed.slice(start + item.length - 1);
  return rest.split('|', 1)[0];
}

/** The alpha-2 code that a subdivision's code starts with: `VN` for `VN-09`, whether or not the rest is known. */
export function countryOfSubdivision(code: string): string | undefined {
  const country = /^([A-Z]{2})-/.exec(code)?.[1];
  return country !== undefined && isCountry(country) ? country : undefined;
}

/**
 * The code of the subdivision that a name, a code in small letters or the part after the hyphen means:
 * `vn-09`, `09`, `Lạng Sơn`. Without `country` only a whole code is understood.
 */
export function subdivisionMeantBy(text: string, country: string | undefined): string | undefined {
  const capitals = text.trim().toUpperCase().replace('_', '-');
  if (isSubdivision(capitals)) return capitals;
  if (country === undefined) return undefined;
  const wanted = placeKey(text);
  const found = subdivisionsOf(country).find(
    ({ code, name }) => code === `${country}-${capitals}` || placeKey(name) === wanted,
  );
  return found?.code;
}

/** The folded name without the word that says province or city. */
function placeKey(name: string): string {
  return searchKey(name).replace(/^(?:tinh|thanh pho|tp\.?) /, '');
}
