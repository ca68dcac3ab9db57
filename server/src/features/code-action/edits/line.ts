import type { LinedText } from '../../../model/cursor-line';

/** UTF-16 offset of the end of a line (from 0), its line break left out. */
export function endOfLine({ text, lines }: LinedText, line: number): number {
  const start = lines.startOf(line);
  return start + text.slice(start, lines.startOf(line + 1)).replace(/[\r\n]+$/, '').length;
}

/** The text of a line (from 0) without its line break. */
export function lineText(lined: LinedText, line: number): string {
  return lined.text.slice(lined.lines.startOf(line), endOfLine(lined, line));
}

/** The blanks that a line begins with. */
export function indentationOf(lined: LinedText, line: number): string {
  return /^[ \t]*/.exec(lineText(lined, line).replace(/^\uFEFF/, ''))?.[0] ?? '';
}

/** The column of an offset, for which a byte order mark does not count. */
export function columnOf({ text, lines }: LinedText, offset: number): number {
  const { line, character } = lines.positionAt(offset);
  return line === 0 && text.startsWith('\uFEFF') ? character - 1 : character;
}

/** The line break that the text has. */
export function lineEndOf({ text }: LinedText): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** True where nothing but blanks stands before the offset on its line. */
export function isFirstOnLine(lined: LinedText, offset: number): boolean {
  const { text, lines } = lined;
  return /^\uFEFF?[ \t]*$/.test(text.slice(lines.startOf(lines.lineAt(offset)), offset));
}
