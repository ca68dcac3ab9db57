/** Control characters: a terminal would obey them. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]+/gu;

/** Words of a file as one line that a terminal can be given. */
export function shown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(CONTROLS, '\uFFFD');
}
