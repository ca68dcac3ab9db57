/**
 * The same text, which holds nothing but itself: a piece of a text may otherwise keep the whole text in memory for as
 * long as the piece is kept.
 */
export function ownText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charAt(index)).join('');
}
