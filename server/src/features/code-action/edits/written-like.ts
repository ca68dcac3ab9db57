import type { Span } from '../../../base/span';
import { doubleQuoted, isPlainScalar, writtenScalar } from '../../../syntax/write-scalar';

/** The words as a scalar that may stand in the place of the one at the span, in the same quotation marks. */
export function writtenLike(text: string, { start, end }: Span, words: string): string {
  const quote = end - start > 1 ? text.charAt(start) : '';
  if (quote === '"') return doubleQuoted(words);
  if (quote === "'" && isPlainScalar(words, true)) return `'${words}'`;
  const isApart = start === 0 || /[\s[{,\uFEFF]/.test(text.charAt(start - 1));
  return isApart ? writtenScalar(words, true) : doubleQuoted(words);
}
