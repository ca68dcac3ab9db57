import { lazy } from '../../base/lazy';
import type { Language } from '../../base/words';

type Names = { readonly [language in Language]: Intl.DisplayNames };

function namesOf(type: Intl.DisplayNamesType): () => Names {
  return lazy(() => ({
    vi: new Intl.DisplayNames('vi', { type, fallback: 'none' }),
    en: new Intl.DisplayNames('en', { type, fallback: 'none' }),
  }));
}

/** Names of ISO 3166-1 alpha-2 codes. */
export const regionNames = namesOf('region');

/** Names of ISO 4217 codes. */
export const currencyNames = namesOf('currency');

/** Names of BCP 47 language tags. */
export const languageNames = namesOf('language');
