import { lazy } from '../../base/lazy';
import { LANGUAGES, type Language } from '../../base/words';
import { searchKey } from '../../text/search-folding';
import { currencyNames } from './display-names';

/** The codes of ISO 4217 in use, in alphabetical order. */
export const CURRENCIES: readonly string[] = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF ' +
  'CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP ' +
  'GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT ' +
  'LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR ' +
  'NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
  'SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF ' +
  'XAG XAU XCD XCG XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG'
).split(' ');

/** Codes withdrawn since 2010: records tell of the past, so they are right there, but nothing offers them. */
const WITHDRAWN = 'ANG BGN BYR CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL'.split(' ');

const KNOWN: ReadonlySet<string> = new Set([...CURRENCIES, ...WITHDRAWN]);

/** Other names and signs in use. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AUD', ['đô la Úc', 'AU$', 'A$']],
  ['CAD', ['đô la Canada', 'CA$']],
  ['CHF', ['franc Thụy Sĩ']],
  ['CNY', ['nhân dân tệ', 'RMB', 'CNH', 'tệ', 'yuan']],
  ['EUR', ['euro', 'ơ-rô', '€']],
  ['GBP', ['bảng Anh', 'bảng', 'pound', '£']],
  ['IDR', ['rupiah']],
  ['JPY', ['yên', 'yên Nhật', 'yen', '¥']],
  ['KHR', ['riel', 'riên']],
  ['KRW', ['won', 'won Hàn Quốc', '₩']],
  ['LAK', ['kíp', 'kip']],
  ['MMK', ['kyat']],
  ['MYR', ['ringgit']],
  ['SGD', ['đô la Singapore', 'S$']],
  ['THB', ['baht', 'bạt', '฿']],
  ['USD', ['đô la Mỹ', 'đô la', 'đô', 'dollar', 'US$', '$']],
  ['VND', ['đồng', 'đồng Việt Nam', 'VNĐ', 'đ', '₫']],
]);

const codeByFoldedName: () => ReadonlyMap<string, string> = lazy(() => {
  const codes = new Map<string, string>();
  for (const code of CURRENCIES) {
    for (const name of [code, ...currencySearchNames(code)]) {
      const folded = searchKey(name);
      if (!codes.has(folded)) codes.set(folded, code);
    }
  }
  return codes;
});

/** True for a code of ISO 4217, in capitals, that is in use or was until 2010. */
export function isCurrency(text: string): boolean {
  return KNOWN.has(text);
}

/** The usual name of the currency with the code; the code itself where it is none. */
export function currencyName(code: string, language: Language): string {
  return (isCurrency(code) ? currencyNames()[language].of(code) : undefined) ?? code;
}

/** Every name and sign that the currency may be found by, the usual names first. */
export function currencySearchNames(code: string): readonly string[] {
  const names = LANGUAGES.map((language) => currencyName(code, language));
  return [...new Set([...names, ...(ALIASES.get(code) ?? [])])];
}

/** The code of the currency that a name, a sign or another writing means: `usd`, `VNĐ`, `$`, `nhân dân tệ`. */
export function currencyMeantBy(text: string): string | undefined {
  return codeByFoldedName().get(searchKey(text));
}
