/**
 * What the search has to know of a name before it looks at its words, as one number: from its lower bits the length,
 * 1 for a former name, 1 for a document number, how many words it has, 1 for an abbreviation or 2 for an id.
 */

const formerPlace = 12;
const numberPlace = 13;
const wordsPlace = 14;
const shortFormPlace = 22;
const longest = 2 ** formerPlace - 1;
const mostWords = 2 ** (shortFormPlace - wordsPlace) - 1;
/** What counts as a name like any other is the first. */
const shortForms = ['name', 'abbreviation', 'id'] as const;

/** What a whole name that was typed is: the shorter, the better the match. */
export type ShortForm = (typeof shortForms)[number];

/** Lengths over 4,095 UTF-16 units and over 255 words count as so many. */
export function traitsOf(length: number, weight: string, words: number): number {
  return (
    Math.min(length, longest) |
    (Number(weight === 'former-name') << formerPlace) |
    (Number(weight === 'number') << numberPlace) |
    (Math.min(words, mostWords) << wordsPlace) |
    (shortFormNumber(weight) << shortFormPlace)
  );
}

function shortFormNumber(weight: string): number {
  return Math.max((shortForms as readonly string[]).indexOf(weight), 0);
}

/** In UTF-16 units. */
export function lengthOf(traits: number): number {
  return traits & longest;
}

/** 1 for a former name, else 0. */
export function isFormer(traits: number): number {
  return (traits >>> formerPlace) & 1;
}

/** 1 for a document number, else 0. */
export function isNumber(traits: number): number {
  return (traits >>> numberPlace) & 1;
}

export function wordCountOf(traits: number): number {
  return (traits >>> wordsPlace) & mostWords;
}

export function shortFormOf(traits: number): ShortForm {
  return shortForms[traits >>> shortFormPlace] ?? 'name';
}
