import type { LineIndex } from './line-index';

/** A text and where its lines begin. */
export interface LinedText {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The line break that a text has: `\r\n` where there is one, else `\n`. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** UTF-16 offset of the end of a line (from 0), its line break left out. */
export function endOfLine({ text, lines }: LinedText, line: number): number {
  const start = lines.startOf(line);
  return start + text.slice(start, lines.startOf(line + 1)).replace(/[\r\n]+$/, '').length;
}

/** The same of the line that holds a UTF-16 offset. */
export function endOfLineAt(lined: LinedText, offset: number): number {
  return endOfLine(lined, lined.lines.lineAt(offset));
}

/** The text of a line (from 0) without its line break. */
export function lineText(lined: LinedText, line: number): string {
  return lined.text.slice(lined.lines.startOf(line), endOfLine(lined, line));
}

/** The blanks that a line (from 0) begins with. */
export function indentationOf(lined: LinedText, line: number): string {
  return /^[ \t]*/.exec(lineText(lined, line).replace(/^\uFEFF/, ''))?.[0] ?? '';
}

/** How far right on its line an offset is, in UTF-16 units from 0; a byte order mark does not count. */
export function columnOf({ text, lines }: LinedText, offset: number): number {
  const { line, character } = lines.positionAt(offset);
  return line === 0 && text.startsWith('\uFEFF') ? character - 1 : character;
}

/** True where nothing but blanks stands before the offset on its line. */
export function isFirstOnLine({ text, lines }: LinedText, offset: number): boolean {
  return /^\uFEFF?[ \t]*$/.test(text.slice(lines.startOf(lines.lineAt(offset)), offset));
}
