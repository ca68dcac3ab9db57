/**
 * Search folding: the key under which a name that an editor types meets the name that a registry holds.
 *
 * Names are folded by the hundred thousand, so the letters of Latin scripts (all of Vietnamese) go through a table;
 * text with anything rarer goes through Unicode normalization.
 */

/** Letters that no Unicode decomposition brings to their plain letter. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ɖ', 'd'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]);
const specialLetter = /[đðɖøłıħŧæœß]/g;

/** Accents of Latin, Greek and Cyrillic letters; the vowel signs of Lao or Khmer are letters and stay. */
const accent = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const separators = /[\s\u0085\p{Pd}\u02D7\u2043\u2212,،、]+/gu;
const edgeSpaces = /^ | $/g;

/**
 * The text in compatibility form (NFKC), lower case, without diacritics and invisible characters; đ and its
 * look-alikes (U+00D0, U+00F0, U+0189) are d. Punctuation and white space stay as they are.
 */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accent, '')
    .replace(invisible, '')
    .replace(specialLetter, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}

/**
 * The search folding of a text: NFKC, lower case, without diacritics; hyphens and dashes of any kind, commas and
 * any white space are one space; nothing at the edges. `Hoà Bình`, `hòa-bình` and `HOA BINH` share one key.
 */
export function searchKey(text: string): string {
  return keyByTable(text) ?? keyByNormalization(text);
}

function keyByNormalization(text: string): string {
  return withoutDiacritics(text).replace(separators, ' ').replace(edgeSpaces, '');
}

const tableSize = 0x2070;
const removed = 0xfffe;
const space = 0x20;
const notInTable = 0xffff;
/** As many UTF-16 units as surely fit into the arguments of one call. */
const longestByTable = 8192;
const tableRanges: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x024f],
  [0x0300, 0x036f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
];
const foldedUnits: Uint16Array = foldingTable();

function foldingTable(): Uint16Array {
  const table = new Uint16Array(tableSize).fill(notInTable);
  for (const [first, last] of tableRanges) {
    for (let unit = first; unit <= last; unit++) {
      table[unit] = foldedUnit(String.fromCharCode(unit));
    }
  }
  return table;
}

function foldedUnit(character: string): number {
  const folded = withoutDiacritics(character).replace(separators, ' ');
  if (folded.length === 0) {
    return removed;
  }
  return folded.length === 1 ? folded.charCodeAt(0) : notInTable;
}

function keyByTable(text: string): string | undefined {
  if (text.length > longestByTable) {
    return undefined;
  }
  const units: number[] = [];
  let spaceIsDue = false;
  for (let index = 0; index < text.length; index++) {
    const folded = foldedUnits[text.charCodeAt(index)] ?? notInTable;
    if (folded === notInTable) {
      return undefined;
    }
    if (folded === removed) {
      continue;
    }
    if (folded === space) {
      spaceIsDue = units.length > 0;
      continue;
    }
    if (spaceIsDue) {
      units.push(space);
      spaceIsDue = false;
    }
    units.push(folded);
  }
  return String.fromCharCode(...units);
}
