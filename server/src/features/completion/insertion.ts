import type { LinedText } from '../../base/lined-text';
import type { Cursor } from '../../model/cursor';
import { doubleQuoted, isPlainScalar } from '../../syntax/write-scalar';
import type { Offer } from './offer';
import type { LayoutStyle } from './style';

/** What accepting an offer writes in the place of what was typed. */
export interface Insertion {
  readonly text: string;
  /** Where the cursor goes, in UTF-16 units from the start of the text; behind the text unless given. */
  readonly cursor?: number;
}

/** Where an offer is to be written. */
export interface InsertionPlace {
  readonly lined: LinedText;
  readonly cursor: Cursor;
  readonly offset: number;
  readonly style: LayoutStyle;
}

/**
 * How the offer is written at the cursor, so that the YAML parses as well as before: with the file's own indentation,
 * quoted where need be, keeping what stands behind the cursor. Undefined where the offer can't be written there.
 */
export function insertionOf(offer: Offer, place: InsertionPlace): Insertion | undefined {
  const insertion = offer.form === 'key' ? insertedKey(offer, place) : insertedValue(offer, place);
  if (insertion === undefined) return undefined;
  const before = place.cursor.needsBlank ? ' ' : '';
  const behind = touchesComment(place) && !/\s$/.test(insertion.text) ? ' ' : '';
  const cursor = insertion.cursor === undefined ? {} : { cursor: insertion.cursor + before.length };
  return { text: before + insertion.text + behind, ...cursor };
}

/** A comment right behind the cursor would become part of what is written. */
function touchesComment({ lined, cursor, offset }: InsertionPlace): boolean {
  return lined.text.charAt(offset) === '#' && cursor.words.end <= offset;
}

/** What stands behind the cursor and stays. */
function restOf({ lined, cursor, offset }: InsertionPlace): string {
  return lined.text.slice(offset, cursor.words.end);
}

/** The words without those at their end that stand behind the cursor already. */
function withoutRest(words: string, rest: string): string {
  return rest !== '' && words.endsWith(rest) ? words.slice(0, -rest.length) : words;
}

function insertedKey(offer: Offer, place: InsertionPlace): Insertion | undefined {
  const { cursor } = place;
  const rest = restOf(place);
  if (cursor.place === 'key') {
    const text = withoutRest(offer.text, rest);
    return cursor.siblings.has(text + rest) ? undefined : { text };
  }
  if (cursor.quote !== undefined || cursor.place === 'value') return undefined;
  const left = rest.trim();
  if (left !== '' && !/^[\p{L}\p{N}]/u.test(left)) return undefined;
  if (cursor.flow) return insertedFlowKey(offer, cursor, left);
  if (cursor.hasChildren) return left === '' ? { text: `${offer.text}:` } : undefined;
  const isItem = startsItem(cursor);
  if (cursor.hasItems && !isItem && cursor.siblings.size === 0) return undefined;
  const item = isItem ? '- ' : '';
  const below = left === '' ? linesBelow(offer, place, item.length) : ' ';
  return { text: `${item}${offer.text}:${below}` };
}

function insertedFlowKey(offer: Offer, cursor: Cursor, left: string): Insertion | undefined {
  if (cursor.inFlowMap) return { text: `${offer.text}: ` };
  if (left !== '') return undefined;
  const text = `{ ${offer.text}: `;
  return { text: `${text} }`, cursor: text.length };
}

/** What follows a new key's colon: a blank, or the first line of the map or list below it. */
function linesBelow({ below }: Offer, { cursor, style }: InsertionPlace, itemSign: number): string {
  if (below === 'nothing') return ' ';
  const inwards = below === 'list' ? style.listIndentation : style.mapIndentation;
  const column = cursor.column + itemSign + inwards;
  return `${style.lineEnd}${' '.repeat(column)}${below === 'list' ? '- ' : ''}`;
}

/** True for bare words right below the key of a list, where the `-` of an item is still missing. */
function startsItem({ place, flow, expected, hasItems }: Cursor): boolean {
  if (place !== 'bare' || flow) return false;
  return expected.type.kind === 'list' || (expected.type.kind === 'one-or-list' && hasItems);
}

function insertedValue(offer: Offer, place: InsertionPlace): Insertion | undefined {
  const { cursor } = place;
  if (cursor.place === 'bare' && !cursor.flow && !mayHoldValue(cursor)) return undefined;
  const rest = restOf(place);
  if (cursor.quote !== undefined) return insertedQuotedValue(offer.text, place, rest, cursor.quote);
  const isPlain = isPlainScalar(offer.text, cursor.flow);
  if (cursor.place === 'value' && cursor.expected.type.kind === 'list') {
    const text = `[${isPlainScalar(offer.text, true) ? offer.text : doubleQuoted(offer.text)}`;
    return rest.trim() === '' ? { text: `${text}]`, cursor: text.length } : undefined;
  }
  const item = startsItem(cursor) ? '- ' : '';
  if (isPlain) return { text: item + withoutRest(offer.text, rest) };
  return rest.trim() === '' ? { text: item + doubleQuoted(offer.text) } : undefined;
}

function insertedQuotedValue(
  value: string,
  place: InsertionPlace,
  rest: string,
  { sign, closed }: { readonly sign: string; readonly closed: boolean },
): Insertion | undefined {
  const { cursor } = place;
  if (startsItem(cursor) || (cursor.place === 'value' && cursor.expected.type.kind === 'list'))
    return undefined;
  const closing = closed || rest.trim() !== '' ? '' : sign;
  const escaped = sign === '"' ? value.replace(/[\\"]/g, '\\$&') : value.replaceAll("'", "''");
  return { text: withoutRest(escaped, rest) + closing };
}

/** A scalar can't stand where keys or deeper lines stand beside it, nor in the place of several items. */
function mayHoldValue(cursor: Cursor): boolean {
  if (cursor.hasChildren || cursor.siblings.size > 0) return false;
  return !cursor.hasItems || startsItem(cursor);
}
