import { cleanText } from '../text/unicode-form';
import type { ScalarStyle } from './nodes';

/**
 * The text of a scalar as its writer meant it. A no-break space does not separate a comment from its value, but what
 * follows a single word is none of its words.
 */
export function meantBy(text: string, style: ScalarStyle): string {
  const clean = cleanText(text);
  if (style !== 'plain') return clean;
  const word = clean === text ? undefined : WORD_AND_COMMENT.exec(clean)?.[1];
  return word ?? clean.trim();
}

const WORD_AND_COMMENT = /^ *(\S+) +#(?: |$)/;
