import { earlier, fieldsOf, ROLES } from './keyed-line';

/** Finds out, by the seals of lines, where streams have gaps. */
export class Gaps {
  #key = '';
  #there: string | undefined;
  #wanted: string | undefined;
  #withoutBefore: string | undefined;
  #withoutNext: string | undefined;

  /** Takes what is said of a seal, in the order of the seals. */
  take(line: string): void {
    const [key = '', role] = fieldsOf(line);
    if (key !== this.#key) this.#close();
    this.#key = key;
    if (role === ROLES.there) this.#there ??= line;
    else this.#wanted ??= line;
  }

  /** What tells of the first lines, by where they were read, before which or behind which one is missing. */
  end(): { readonly withoutBefore: string | undefined; readonly withoutNext: string | undefined } {
    this.#close();
    return { withoutBefore: this.#withoutBefore, withoutNext: this.#withoutNext };
  }

  #close(): void {
    if (this.#there === undefined) this.#withoutBefore = earlier(this.#withoutBefore, this.#wanted);
    if (this.#wanted === undefined) this.#withoutNext = earlier(this.#withoutNext, this.#there);
    this.#there = undefined;
    this.#wanted = undefined;
  }
}
