import type { TextEdit } from '../../base/text-edit';
import type { ParsedDocument } from '../../syntax/parse';
import type { Indentation } from './indentation';
import { holdsLine, type LineRange } from './line-range';
import { LineText, lineStart } from './line-text';

/** Which lines hold white space that is words. */
type WordLines = Pick<Indentation, 'verbatim' | 'kept'>;

/**
 * The edits that take away white space at ends of lines, blank lines but one in a row and those at the edges of the
 * file, and end the text with one line end.
 */
export function whiteSpaceEdits(
  document: ParsedDocument,
  { verbatim, kept }: WordLines,
  range: LineRange,
): readonly TextEdit[] {
  const text = new LineText(document);
  const { lines } = document;
  const count = lines.starts.length;
  const lastWords = lines.lineAt(document.text.trimEnd().length);
  const edits: TextEdit[] = [];
  let isBlankAbove = true;
  for (let line = 0; line < count; line += 1) {
    const isBlank = text.isBlank(line) && !kept.has(line);
    const isSpare = isBlank && (isBlankAbove || line > lastWords);
    isBlankAbove = isBlank;
    if (!holdsLine(range, line) || verbatim.has(line)) continue;
    const start = lineStart(document, line);
    const content = text.contentOf(line);
    const trailing = /[ \t]+$/.exec(content)?.[0].length ?? 0;
    const end = start + content.length;
    if (isSpare && start < lines.startOf(line + 1))
      edits.push({ span: { start, end: lines.startOf(line + 1) }, newText: '' });
    else if (trailing > 0) edits.push({ span: { start: end - trailing, end }, newText: '' });
  }
  const isOpen = lastWords === count - 1 && document.text.trim() !== '';
  if (isOpen && holdsLine(range, lastWords))
    edits.push({ span: { start: lines.length, end: lines.length }, newText: lineEndOf(document.text) });
  return edits;
}

/** The line end that the text has. */
function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
