import { lazy } from '../../base/lazy';
import { LANGUAGES, type Language, type Words } from '../../base/words';
import { searchKey } from '../../text/search-folding';
import { ALPHA_2, ALPHA_3 } from '../generated/countries';
import { regionNames } from './display-names';

/** The 249 codes of ISO 3166-1 alpha-2 that are officially assigned, in alphabetical order. */
export const COUNTRIES: readonly string[] = ALPHA_2.split(' ');

const KNOWN: ReadonlySet<string> = new Set(COUNTRIES);

/** Names that differ from what the Unicode locale data say. */
const OWN_NAMES: ReadonlyMap<string, Words> = new Map([
  ['CD', { vi: 'Cộng hòa Dân chủ Congo', en: 'Democratic Republic of the Congo' }],
  ['CG', { vi: 'Cộng hòa Congo', en: 'Republic of the Congo' }],
  ['LA', { vi: 'Lào', en: 'Lao PDR' }],
  ['LB', { vi: 'Liban', en: 'Lebanon' }],
  ['MA', { vi: 'Maroc', en: 'Morocco' }],
  ['MM', { vi: 'Myanmar', en: 'Myanmar' }],
  ['PS', { vi: 'Palestine', en: 'Palestine' }],
  ['SA', { vi: 'Ả Rập Xê Út', en: 'Saudi Arabia' }],
  ['VN', { vi: 'Việt Nam', en: 'Viet Nam' }],
]);

/** Other names and codes in use, above all those of the Vietnamese press. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AE', ['UAE', 'Các Tiểu vương quốc Arab thống nhất']],
  ['AU', ['Australia', 'Ô-xtrây-li-a', 'Ôxtrâylia']],
  ['BN', ['Brunei Darussalam', 'Bru-nây']],
  ['BY', ['Bê-la-rút', 'Bạch Nga']],
  ['CD', ['Congo - Kinshasa', 'CHDC Congo', 'DR Congo']],
  ['CG', ['Congo - Brazzaville']],
  ['CH', ['Thụy Sỹ', 'Switzerland']],
  ['CI', ['Bờ Biển Ngà', 'Ivory Coast']],
  ['CN', ['Trung Hoa', 'PRC', "People's Republic of China"]],
  ['CV', ['Cabo Verde']],
  ['CZ', ['Cộng hòa Séc', 'Tiệp', 'Czech Republic']],
  ['DE', ['CHLB Đức']],
  ['DK', ['Denmark']],
  ['ES', ['Spain']],
  ['GB', ['UK', 'Anh', 'Anh quốc', 'Great Britain', 'Britain', 'England']],
  ['GR', ['EL', 'Greece']],
  ['HK', ['Hồng Kông', 'Hong Kong']],
  ['ID', ['In-đô-nê-xi-a', 'Inđônêxia']],
  ['IN', ['India']],
  ['IT', ['Ý', 'I-ta-li-a', 'Italia']],
  ['JP', ['Nhật']],
  ['KH', ['Cam-pu-chia', 'Cao Miên']],
  ['KP', ['CHDCND Triều Tiên', 'Bắc Triều Tiên', 'DPRK']],
  ['KR', ['Đại Hàn Dân Quốc', 'Nam Hàn', 'Republic of Korea', 'ROK', 'Korea']],
  ['LA', ['Laos', 'CHDCND Lào', "Lao People's Democratic Republic"]],
  ['LB', ['Li-băng']],
  ['MA', ['Ma-rốc']],
  ['MM', ['Miến Điện', 'Mi-an-ma', 'Mianma', 'Burma']],
  ['MO', ['Macao', 'Ma Cao']],
  ['MY', ['Ma-lai-xi-a', 'Malaixia', 'Mã Lai']],
  ['NL', ['Netherlands', 'Holland']],
  ['NZ', ['Niu Di-lân', 'Tân Tây Lan']],
  ['PH', ['Philippin', 'Phi-líp-pin']],
  ['PS', ['Palestinian Territories']],
  ['RU', ['Liên bang Nga', 'Russian Federation']],
  ['SA', ['Ả Rập Saudi', 'Saudi Arabia']],
  ['SG', ['Xin-ga-po', 'Xingapo']],
  ['SS', ['Nam Xu-đăng']],
  ['SY', ['Xi-ri']],
  ['TH', ['Thái', 'Thái-lan']],
  ['TL', ['Đông Timor', 'Đông Ti-mo', 'East Timor']],
  ['TR', ['Turkey']],
  ['TW', ['Đài Loan (Trung Quốc)']],
  ['UA', ['U-crai-na', 'Ukraine']],
  ['US', ['Mỹ', 'Hợp chúng quốc Hoa Kỳ', 'USA', 'America']],
  ['VA', ['Vatican', 'Tòa thánh', 'Holy See']],
  ['VN', ['Vietnam']],
  ['ZA', ['Cộng hòa Nam Phi']],
]);

const alpha3ByAlpha2: () => ReadonlyMap<string, string> = lazy(() => {
  const longCodes = ALPHA_3.split(' ');
  return new Map(COUNTRIES.map((code, index) => [code, longCodes[index] ?? code]));
});

/** Ways of comparing names, the strictest first: `NGA` is Nigeria, `Nga` Russia; `Mỹ` the United States, `my` Malaysia. */
const COMPARISONS: readonly ((name: string) => string)[] = [
  (name) => name.normalize('NFC'),
  (name) => name.normalize('NFC').toLowerCase(),
  searchKey,
];

/** Codes by name as each comparison sees it; codes come before names, and usual names before the long codes. */
const codesByName: () => readonly ReadonlyMap<string, string>[] = lazy(() => {
  const named = COUNTRIES.flatMap((code) => countryNames(code).map((name) => [name, code] as const));
  const isLongCode = ([name]: readonly [string, string]): boolean => /^[A-Z]{3}$/.test(name);
  const fromLast = [
    ...COUNTRIES.map((code) => [code, code] as const),
    ...named.filter((entry) => !isLongCode(entry)),
    ...named.filter(isLongCode),
  ].toReversed();
  return COMPARISONS.map(
    (comparison) => new Map(fromLast.map(([name, code]) => [comparison(name), code] as const)),
  );
});

/** True for an officially assigned code of ISO 3166-1 alpha-2, in capitals. */
export function isCountry(text: string): boolean {
  return KNOWN.has(text);
}

/** The usual name of the country with the alpha-2 code; the code itself where it is none. */
export function countryName(code: string, language: Language): string {
  return (
    OWN_NAMES.get(code)?.[language] ??
    (isCountry(code) ? regionNames()[language].of(code) : undefined) ??
    code
  );
}

/** Every name that the country may be found by, the usual ones first, its alpha-3 code last. */
export function countryNames(code: string): readonly string[] {
  const names = [
    ...LANGUAGES.map((language) => countryName(code, language)),
    ...(ALIASES.get(code) ?? []),
    alpha3ByAlpha2().get(code) ?? code,
  ];
  return [...new Set(names)];
}

/** The alpha-2 code of the country that a name or a code of another writing means: `UK`, `vn`, `VNM`, `Mỹ`. */
export function countryMeantBy(text: string): string | undefined {
  const tables = codesByName();
  for (const [index, comparison] of COMPARISONS.entries()) {
    const code = tables[index]?.get(comparison(text));
    if (code !== undefined) return code;
  }
  return undefined;
}
