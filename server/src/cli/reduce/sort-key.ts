/** Parts the fields of a line; no key holds it, and it sorts before all that a key holds. */
export const SEPARATOR = '\u0001';

/** What stands before the number of a UTF-16 unit that is not written as it is: of those before and those behind. */
const LOW = '\u0002';
const HIGH = '\u007F';

const LOW_DIGITS = 2;
const HIGH_DIGITS = 4;
const ESCAPED = new RegExp(`${LOW}(.{${LOW_DIGITS}})|${HIGH}(.{${HIGH_DIGITS}})`, 'g');

/**
 * A text as ASCII without line ends, so that bytes sort as the texts do by their UTF-16 units. {@link textOfKey} gives
 * the text back.
 */
export function sortKeyOf(text: string): string {
  return text.replaceAll(/[^ -~]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code < 0x20 ? LOW + hexadecimal(code, LOW_DIGITS) : HIGH + hexadecimal(code, HIGH_DIGITS);
  });
}

export function textOfKey(key: string): string {
  return key.replaceAll(ESCAPED, (_, low: string | undefined, high: string | undefined) =>
    String.fromCharCode(Number.parseInt(low ?? high ?? '', 16)),
  );
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
