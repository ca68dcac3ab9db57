/** A place in lines that come one by one. */
export class LineCursor {
  readonly #lines: AsyncIterator<string>;
  #current: string | undefined;

  private constructor(lines: AsyncIterator<string>) {
    this.#lines = lines;
  }

  /** Before the first line. */
  static async at(lines: AsyncIterable<string>): Promise<LineCursor> {
    const cursor = new LineCursor(lines[Symbol.asyncIterator]());
    await cursor.advance();
    return cursor;
  }

  /** The line here; undefined behind the last. */
  get current(): string | undefined {
    return this.#current;
  }

  async advance(): Promise<void> {
    const next = await this.#lines.next();
    this.#current = next.done === true ? undefined : next.value;
  }

  /** The lines from here on that begin with the text, each once: same lines stand side by side. Leaves them behind. */
  async *those(beginning: string): AsyncGenerator<string> {
    let before: string | undefined;
    for (let line = this.#current; line?.startsWith(beginning); line = this.#current) {
      await this.advance();
      if (line !== before) yield line;
      before = line;
    }
  }
}
