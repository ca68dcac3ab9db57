import type { Span } from '../base/span';

/**
 * The Unicode form that text of an archive has: composed (NFC), without invisible characters.
 */

/** What is wrong with a stretch of text. */
export type UnicodeFaultKind = 'not-nfc' | 'invisible' | 'no-break-space';

/** A stretch of faults of one kind, in UTF-16 offsets of the text that was given. */
export interface UnicodeFault extends Span {
  readonly kind: UnicodeFaultKind;
}

const onlyAscii = /^[\0-\x7F]*$/;
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+/g;
const noBreakSpace = /[\u00A0\u2007\u202F]/g;
const anyUnwanted =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00A0\u2007\u202F]/;

/** One item each: invisible run, no-break spaces, white space, or a cluster that NFC may change on its own. */
const pieces =
  /([\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+)|([\u00A0\u2007\u202F]+)|(\s)|[\u1100-\u11FF\uAC00-\uD7A3]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/**
 * The text in NFC, with no-break spaces (U+00A0, U+2007, U+202F) as plain spaces and without zero-width characters
 * (U+200B to U+200F, U+2060 to U+2064, U+FEFF), marks of writing direction (U+061C, U+202A to U+202E, U+2066 to
 * U+206F) and soft hyphens. Text that is clean already is given back as it is.
 */
export function cleanText(text: string): string {
  if (onlyAscii.test(text)) {
    return text;
  }
  const visible = anyUnwanted.test(text) ? text.replace(invisible, '').replace(noBreakSpace, ' ') : text;
  return visible.normalize('NFC');
}

const noFaults: readonly UnicodeFault[] = [];

/**
 * Everything that {@link cleanText} would change, in order and without overlaps. Neighbouring faults of one kind are
 * one; letters that are not in NFC are one fault from the first to the last of them in a word.
 * A byte order mark is invisible like any other: the caller knows where it is legal.
 */
export function findUnicodeFaults(text: string): readonly UnicodeFault[] {
  if (onlyAscii.test(text) || (!anyUnwanted.test(text) && text.normalize('NFC') === text)) {
    return noFaults;
  }
  const faults: UnicodeFault[] = [];
  let decomposed: Span | undefined;
  const endWord = (): void => {
    if (decomposed !== undefined) {
      faults.push({ ...decomposed, kind: 'not-nfc' });
      decomposed = undefined;
    }
  };
  for (const match of text.matchAll(pieces)) {
    const [piece, invisibleRun, noBreakSpaces, whiteSpace] = match;
    const end = match.index + piece.length;
    if (invisibleRun !== undefined || noBreakSpaces !== undefined) {
      endWord();
      faults.push({
        start: match.index,
        end,
        kind: invisibleRun === undefined ? 'no-break-space' : 'invisible',
      });
    } else if (whiteSpace !== undefined) {
      endWord();
    } else if (piece.normalize('NFC') !== piece) {
      decomposed = { start: decomposed?.start ?? match.index, end };
    }
  }
  endWord();
  return faults;
}
