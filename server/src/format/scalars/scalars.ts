/** The greatest length of an id, in characters. */
export const ID_LENGTH = 80;

/** Lower-case letters a to z and digits, in groups joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `Q` and digits without a leading zero. */
export const WIKIDATA_PATTERN = /^Q[1-9][0-9]*$/;

const WHOLE_NUMBER = /^\+?\d+$/;

/** A number of YAML 1.2's core schema (section 10.3.2) without the minus sign. */
const NUMBER = /^\+?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const NEGATIVE_ZERO = /^-0+(?:\.0*)?$/;

/**
 * An address with scheme http or https, a host and no blanks or control characters. Letters outside ASCII are taken
 * as they are (RFC 3987), for browsers show addresses so.
 */
const URL_PATTERN =
  /^https?:\/\/(?:[^\s\p{C}/?#@<>"\\^`{|}]*@)?(?:\[[\da-f:.]+\]|[\p{L}\p{N}_%][\p{L}\p{M}\p{N}_~%-]*(?:\.[\p{L}\p{M}\p{N}_~%-]+)*\.?)(?::\d{1,5})?(?:[/?#][^\s\p{C}<>"\\^`{|}]*)?$/iu;

/** True for an id of the format. */
export function isId(text: string): boolean {
  return text.length <= ID_LENGTH && ID_PATTERN.test(text);
}

/** True for the number of a Wikidata item. */
export function isWikidata(text: string): boolean {
  return WIKIDATA_PATTERN.test(text);
}

/** True for a whole number from 1, in digits. */
export function isCount(text: string): boolean {
  return WHOLE_NUMBER.test(text) && Number(text) >= 1 && Number.isSafeInteger(Number(text));
}

/**
 * The number from 0 that the text writes, by YAML 1.2's core schema: digits, a decimal point, an exponent.
 * Undefined for negative and endless numbers, separators of thousands (`1,000`, `1 000`) and all else.
 */
export function parseAmount(text: string): number | undefined {
  if (NEGATIVE_ZERO.test(text)) return 0;
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** True for an address that starts with http:// or https:// and names a host. */
export function isUrl(text: string): boolean {
  return URL_PATTERN.test(text);
}
