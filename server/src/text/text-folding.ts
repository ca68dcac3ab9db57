/**
 * Text folding: the key under which prose is compared. Letters and tones count; case, the place of the tone mark
 * in its syllable, and the kinds of dashes, quotation marks and white space do not.
 */

/** Grave, acute, tilde, hook above, dot below: the five tone marks of Vietnamese. */
const toneMarks = '\u0300\u0301\u0303\u0309\u0323';
const toneWithRestOfSyllable = new RegExp(`([${toneMarks}])([\\p{L}\\p{M}]+)`, 'gu');
const anyTone = new RegExp(`[${toneMarks}]`);

const onlyAscii = /^[\0-\x7F]*$/;
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const dashes = /[\p{Pd}\u02D7\u2043\u2212]/gu;
const quotationMarks = /["`´‘’‚‛“”„‟′″‹›«»ʼ〝〞＂＇]/g;
const lookAlikesOfDStroke = /[ðɖ]/g;
const whiteSpace = /[\s\u0085]+/g;
const edgeSpaces = /^ | $/g;

/**
 * The text folding of a text: decomposed (NFD), each syllable's tone mark moved to the syllable's end, lower case;
 * dashes are `-`, quotation marks `'`, runs of white space one space, nothing at the edges; invisible characters
 * are gone. Nothing else is lost: `thoả` = `thỏa` and `Qũy` = `Quỹ`, but `má` ≠ `mã` and `đ` ≠ `d`.
 * A word with several tone marks is no Vietnamese syllable and keeps them in place.
 */
export function textKey(text: string): string {
  const letters = onlyAscii.test(text) ? text.toLowerCase() : foldLetters(text);
  return letters.replace(quotationMarks, "'").replace(whiteSpace, ' ').replace(edgeSpaces, '');
}

function foldLetters(text: string): string {
  return text
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(lookAlikesOfDStroke, 'đ')
    .replace(dashes, '-')
    .replace(toneWithRestOfSyllable, moveToneToEnd);
}

function moveToneToEnd(whole: string, tone: string, rest: string): string {
  return anyTone.test(rest) ? whole : rest + tone;
}
