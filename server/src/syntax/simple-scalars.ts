import { meantBy } from './meant-by';
import type { ScalarNode, ScalarStyle } from './nodes';

/** Longer keys are left to the parser, which limits them. */
const KEY_LIMIT = 1000;

/** The offset of the colon behind a key of plain letters, digits, hyphens and underscores; -1 where there is none. */
export function colonAt(text: string, at: number, end: number): number {
  if (!isWordLetter(text.charCodeAt(at))) return -1;
  let colon = at + 1;
  while (colon < end && isKeyLetter(text.charCodeAt(colon))) colon += 1;
  if (colon >= end || text.charCodeAt(colon) !== COLON || colon - at > KEY_LIMIT) return -1;
  return colon + 1 === end || text.charCodeAt(colon + 1) === SPACE ? colon : -1;
}

/**
 * The words without quotation marks that begin at the offset, up to a comment or the end of the line.
 * Undefined for what may be anything else.
 */
export function plainScalarAt(text: string, at: number, end: number): ScalarNode | undefined {
  if (!mayBegin(text.charCodeAt(at))) return undefined;
  let last = at;
  for (let offset = at; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === SPACE) continue;
    if (code === HASH && text.charCodeAt(offset - 1) === SPACE) break;
    if (code === COLON && (offset + 1 === end || text.charCodeAt(offset + 1) === SPACE)) return undefined;
    last = offset;
  }
  return scalarOf(text.slice(at, last + 1), at, last + 1, 'plain');
}

/** The words in brackets that begin at the offset, up to a comma or bracket. Undefined for what may be anything else. */
export function plainScalarInFlowAt(text: string, at: number, end: number): ScalarNode | undefined {
  if (!mayBegin(text.charCodeAt(at))) return undefined;
  let last = at;
  for (let offset = at; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === SPACE) continue;
    if (code === COMMA || code === CLOSING_BRACKET || code === CLOSING_BRACE) break;
    if (code === COLON || code === HASH || code === OPENING_BRACKET || code === OPENING_BRACE)
      return undefined;
    last = offset;
  }
  return scalarOf(text.slice(at, last + 1), at, last + 1, 'plain');
}

/** The words in quotation marks at the offset, without any escape. Undefined for what is not closed on its line. */
export function quotedScalarAt(text: string, at: number, end: number): ScalarNode | undefined {
  const quote = text.charCodeAt(at);
  for (let offset = at + 1; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH && quote === DOUBLE_QUOTE) return undefined;
    if (code !== quote) continue;
    if (quote === SINGLE_QUOTE && text.charCodeAt(offset + 1) === SINGLE_QUOTE) return undefined;
    const style = quote === DOUBLE_QUOTE ? 'double-quoted' : 'single-quoted';
    return scalarOf(text.slice(at + 1, offset), at, offset + 1, style);
  }
  return undefined;
}

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

function scalarOf(words: string, start: number, end: number, style: ScalarStyle): ScalarNode {
  return { kind: 'scalar', span: { start, end }, text: meantBy(words, style), style };
}

/** What words without quotation marks may begin with: no sign that could have a meaning of its own. */
function mayBegin(code: number): boolean {
  return isWordLetter(code) || code > LAST_OF_ASCII || code === TILDE || code === OPENING_PARENTHESIS;
}

function isWordLetter(code: number): boolean {
  return (code >= LOWER_A && code <= LOWER_Z) || (code >= ZERO && code <= NINE) || isCapital(code);
}

function isKeyLetter(code: number): boolean {
  return isWordLetter(code) || code === HYPHEN || code === UNDERSCORE;
}

function isCapital(code: number): boolean {
  return code >= UPPER_A && code <= UPPER_Z;
}

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const OPENING_PARENTHESIS = 0x28;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const UNDERSCORE = 0x5f;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const TILDE = 0x7e;
const LAST_OF_ASCII = 0x7f;
