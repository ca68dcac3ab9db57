import type { PackedText } from '../archive/held-file';

/**
 * A packed file as a piece of bytes that others share. Bytes lie outside the heap of the program, which would let as
 * much again go to waste before it tidies up.
 */
export class PackedBytes implements PackedText {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;

  /** `bytes`: of ASCII; the file's are those from `start` to `end`. */
  constructor(bytes: Buffer, start: number, end: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  get text(): string {
    return this.#bytes.toString('latin1', this.#start, this.#end);
  }
}

/** Texts of ASCII one behind the other, in bytes of their own that can be handed to another thread. */
export function joinedBytes(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  const buffer = Buffer.from(bytes.buffer);
  let at = 0;
  for (const text of texts) at += buffer.write(text, at, 'latin1');
  return bytes;
}
