import { withoutDiacritics } from '../../text/search-folding';
import { ID_LENGTH, isId, isUrl } from './scalars';

/** The id that a text in another writing means: `Bộ Công an_2` gives `bo-cong-an-2`. Undefined where nothing is left. */
export function idMeantBy(text: string): string | undefined {
  const joined = withoutDiacritics(text).replace(/[^a-z0-9]+/g, '-');
  const id = joined.replace(/^-/, '').slice(0, ID_LENGTH).replace(/-$/, '');
  return isId(id) && id !== text ? id : undefined;
}

/** The digits of a number that is written with separators of thousands: `170000` for `170,000`, `170.000` or `170 000`. */
export function amountMeantBy(text: string): string | undefined {
  const separated = /^\d{1,3}([.,'_ \u00A0\u202F])\d{3}(?:\1\d{3})*$/.test(text.trim());
  return separated ? text.replace(/\D/g, '') : undefined;
}

/** The address that a text without its scheme means: `https://quochoi.vn` for `quochoi.vn`. */
export function urlMeantBy(text: string): string | undefined {
  if (isUrl(text)) return undefined;
  const candidate = `https://${text.trim().replace(/^(?:https?:)?\/{0,2}/i, '')}`;
  return /^https:\/\/[^/?#]+\.\p{L}{2,}/u.test(candidate) && isUrl(candidate) ? candidate : undefined;
}
