import { applyEdits, type TextEdit } from './text-edit';

/** A piece of the first text that stands as it was, or what was written instead. */
type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

/** A text that is edited over and over, which in the end knows the edits of the first text that come to the same. */
export class EditedText {
  readonly #first: string;
  #pieces: readonly Piece[];
  #text: string;

  constructor(text: string) {
    this.#first = text;
    this.#pieces = [{ start: 0, end: text.length }];
    this.#text = text;
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** Edits of the text as it is now, which don't overlap. */
  apply(edits: readonly TextEdit[]): void {
    const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const pieces: Piece[] = [];
    let from = 0;
    for (const { span, newText } of inOrder) {
      pieces.push(...this.#piecesBetween(from, span.start), { newText });
      from = span.end;
    }
    pieces.push(...this.#piecesBetween(from, this.#text.length));
    this.#pieces = pieces;
    this.#text = applyEdits(this.#text, inOrder);
  }

  /** The edits that turn the first text into this one, in order of place, each as small as whole words can be. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let from = 0;
    let written = '';
    for (const piece of [...this.#pieces, { start: this.#first.length, end: this.#first.length }]) {
      if ('newText' in piece) {
        written += piece.newText;
        continue;
      }
      const edit = smallest({ span: { start: from, end: piece.start }, newText: written }, this.#first);
      if (edit !== undefined) edits.push(edit);
      from = piece.end;
      written = '';
    }
    return edits;
  }

  /** What stands in the text between two offsets. */
  #piecesBetween(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const length = 'newText' in piece ? piece.newText.length : piece.end - piece.start;
      const first = Math.max(start - at, 0);
      const last = Math.min(end - at, length);
      at += length;
      if (first >= last) continue;
      pieces.push(
        'newText' in piece
          ? { newText: piece.newText.slice(first, last) }
          : { start: piece.start + first, end: piece.start + last },
      );
    }
    return pieces;
  }
}

/** The edit without what it would write as it stands there already; undefined where that is all. */
function smallest({ span, newText }: TextEdit, text: string): TextEdit | undefined {
  const old = text.slice(span.start, span.end);
  if (old === newText) return undefined;
  const least = Math.min(old.length, newText.length);
  let before = 0;
  while (before < least && old[before] === newText[before]) before += 1;
  while (isWithinWord(old, before) || isWithinWord(newText, before)) before -= 1;
  let behind = 0;
  while (behind < least - before && old.at(-1 - behind) === newText.at(-1 - behind)) behind += 1;
  while (isWithinWord(old, old.length - behind) || isWithinWord(newText, newText.length - behind))
    behind -= 1;
  return {
    span: { start: span.start + before, end: span.end - behind },
    newText: newText.slice(before, newText.length - behind),
  };
}

/** True within a word, and between the two units of a line end or of a sign: a person reads what is between edits. */
function isWithinWord(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 1), offset + 1);
  return /^(?:\r\n|[\u{10000}-\u{10FFFF}]|[\p{L}\p{M}\p{N}]{2})$/u.test(around);
}
