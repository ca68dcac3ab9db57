import type { LinedText } from '../../base/lined-text';

/** UTF-16 offset where a line begins, behind a byte order mark. */
export function lineStart({ text, lines }: LinedText, line: number): number {
  const start = lines.startOf(line);
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** How many spaces a line begins with. */
export function indentationAt(document: LinedText, line: number): number {
  const start = lineStart(document, line);
  let end = start;
  while (document.text.charAt(end) === ' ') end += 1;
  return end - start;
}

/** What stands on the lines of a text. */
export class LineText {
  readonly #document: LinedText;

  constructor(document: LinedText) {
    this.#document = document;
  }

  /** The column of an offset, in UTF-16 characters. */
  columnOf(offset: number): number {
    return offset - lineStart(this.#document, this.#document.lines.lineAt(offset));
  }

  /** True when nothing but white space stands before the offset on its line. */
  isFirst(offset: number): boolean {
    const start = lineStart(this.#document, this.#document.lines.lineAt(offset));
    return /^[ \t]*$/.test(this.#document.text.slice(start, offset));
  }

  /** True for a line of nothing but spaces and tabs. */
  isBlank(line: number): boolean {
    return /^[ \t]*$/.test(this.contentOf(line));
  }

  /** The line without its line end. */
  contentOf(line: number): string {
    const start = lineStart(this.#document, line);
    return this.#document.text.slice(start, this.#document.lines.startOf(line + 1)).replace(/\r?\n$/, '');
  }
}
