import { iso31661, iso31661Alpha2ToAlpha3, iso31662 } from 'iso-3166';

const HEADER = `// Written by scripts/generate.mjs from the npm package iso-3166
// (MIT licence, copyright 2020 Titus Wormer). Do not edit.
`;

/** Names of the provinces of Viet Nam that the source spells otherwise than Vietnamese does. */
const CORRECTED_NAMES = new Map([
  ['VN-26', 'Thừa Thiên Huế'],
  ['VN-47', 'Kiên Giang'],
  ['VN-SG', 'Thành phố Hồ Chí Minh'],
]);

/** The generated modules with codes of countries and subdivisions: path from the root of the project, and text. */
export function codeModules() {
  return [
    { path: 'server/src/format/generated/countries.ts', text: countries() },
    { path: 'server/src/format/generated/subdivisions.ts', text: subdivisions() },
  ];
}

function countries() {
  const codes = iso31661.map((country) => country.alpha2).sort();
  const longCodes = codes.map((code) => iso31661Alpha2ToAlpha3[code]);
  return `${HEADER}
/** The assigned codes of ISO 3166-1 alpha-2, one blank between two. */
export const ALPHA_2 =
  '${codes.join(' ')}';

/** The alpha-3 codes of the same countries in the same order. */
export const ALPHA_3 =
  '${longCodes.join(' ')}';
`;
}

function subdivisions() {
  const byCountry = new Map();
  for (const { code, name } of iso31662.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const country = code.slice(0, 2);
    const item = `${code.slice(3)} ${(CORRECTED_NAMES.get(code) ?? name).normalize('NFC')}`;
    if (item.includes('|')) throw new Error(`The name of ${code} holds the separator "|".`);
    byCountry.set(country, [...(byCountry.get(country) ?? []), item]);
  }
  const lines = [...byCountry].map(([country, items]) => `  ${country}: ${JSON.stringify(items.join('|'))},`);
  return `${HEADER}
/** The subdivisions of ISO 3166-2 by country: the code after the hyphen, a blank, the name; \`|\` between two. */
export const SUBDIVISIONS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
