import type { Span } from '../../src/base/span';

/** A text without its `⟦…⟧` marks, and the spans that they marked (UTF-16 offsets in that text). */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Reads `⟦…⟧` marks. Throws when they don't pair. */
export function readMarks(marked: string): Marked {
  const spans: Span[] = [];
  let text = '';
  let open: number | undefined;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') {
      if (open !== undefined) throw new Error('a mark opens inside another');
      open = text.length;
    } else if (piece === '⟧') {
      if (open === undefined) throw new Error('a mark closes that was not opened');
      spans.push({ start: open, end: text.length });
      open = undefined;
    } else {
      text += piece;
    }
  }
  if (open !== undefined) throw new Error('a mark is not closed');
  return { text, spans };
}

/** Puts marks into a text; spans may touch, not overlap. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
    from = end;
  }
  return result + text.slice(from);
}
