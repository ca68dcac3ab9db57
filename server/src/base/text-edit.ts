import type { Span } from './span';

/** A piece of a text, in UTF-16 offsets, and what is written in its place. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after all edits, which don't overlap; of those at one place the earlier in the list comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let from = 0;
  for (const { span, newText } of inOrder) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}
