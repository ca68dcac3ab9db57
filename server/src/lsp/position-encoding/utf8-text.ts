import { LineIndex, type Position } from '../../base/line-index';

/**
 * One text with its positions in both encodings: characters count UTF-16 units from the line's start, or bytes of UTF-8.
 * What lies within a letter counts as its start; what lies past the line's end stays as far past it as it was.
 */
export class Utf8Text {
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = LineIndex.of(text);
  }

  /** The character in bytes, of a position in UTF-16 units. */
  bytesAt({ line, character }: Position): number {
    const place = this.#walk(line, ({ units, width }) => units + width <= character);
    return place.bytes + (place.isAtEnd ? character - place.units : 0);
  }

  /** The character in UTF-16 units, of a position in bytes. */
  unitsAt({ line, character }: Position): number {
    const place = this.#walk(line, ({ bytes, size }) => bytes + size <= character);
    return place.units + (place.isAtEnd ? character - place.bytes : 0);
  }

  /** Goes along a line from its start, letter by letter, as long as the next is to be passed. */
  #walk(line: number, passes: (next: NextLetter) => boolean): LinePlace {
    const start = this.#lines.startOf(line);
    const length = this.#lines.startOf(line + 1) - start;
    let units = 0;
    let bytes = 0;
    while (units < length) {
      const code = this.#text.codePointAt(start + units) ?? 0;
      const width = code > LAST_OF_ONE_UNIT ? 2 : 1;
      const size = sizeOf(code);
      if (!passes({ units, width, bytes, size })) return { units, bytes, isAtEnd: false };
      units += width;
      bytes += size;
    }
    return { units, bytes, isAtEnd: true };
  }
}

/** How far a place lies from its line's start. */
interface LinePlace {
  readonly units: number;
  readonly bytes: number;
  /** The line ends there. */
  readonly isAtEnd: boolean;
}

interface NextLetter {
  /** Where it begins. */
  readonly units: number;
  readonly bytes: number;
  /** In UTF-16 units. */
  readonly width: number;
  /** In bytes. */
  readonly size: number;
}

const LAST_OF_ONE_UNIT = 0xffff;
const LAST_OF_ONE_BYTE = 0x7f;
const LAST_OF_TWO_BYTES = 0x7ff;

/** Bytes of a code point; half a surrogate pair goes over the wire as U+FFFD, which is as long. */
function sizeOf(code: number): number {
  if (code <= LAST_OF_ONE_BYTE) return 1;
  if (code <= LAST_OF_TWO_BYTES) return 2;
  return code <= LAST_OF_ONE_UNIT ? 3 : 4;
}
