/** Signs that YAML does not let stand in a text as they are, or that would end the line (YAML 1.2, section 5.1). */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

/** A plain scalar of these means that nothing is there. */
const NOTHING = /^(?:~|null|Null|NULL)$/;

/** The words, one line of them, as a scalar: plain where that means the same, else in double quotation marks. */
export function writtenScalar(words: string, flow: boolean): string {
  return isPlainScalar(words, flow) ? words : doubleQuoted(words);
}

/** True when the words mean themselves without quotation marks (YAML 1.2, section 7.3.3). `flow`: within `[…]` or `{…}`. */
export function isPlainScalar(words: string, flow: boolean): boolean {
  if (
    words === '' ||
    words.trim() !== words ||
    NOTHING.test(words) ||
    words.search(UNPRINTABLE) >= 0 ||
    /^[-?:](?:\s|$)|^[[\]{},#&*!|>'"%@`]|^(?:---|\.\.\.)/.test(words)
  )
    return false;
  if (/:(?:\s|$)|\s#/.test(words)) return false;
  return !flow || !/[[\]{},]|^[-?:]|:$/.test(words);
}

/** The words in double quotation marks, with escapes where they need them. */
export function doubleQuoted(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&').replace(UNPRINTABLE, escaped)}"`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
