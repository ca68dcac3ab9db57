import type { LineIndex } from '../base/line-index';
import type { Span } from '../base/span';

/** One line of a text: its span without the line end, and its words without indentation. */
export interface Line {
  readonly span: Span;
  readonly indentation: number;
  readonly content: string;
  readonly contentStart: number;
}

/** What stands behind a line's key or hyphens, without a comment. */
export interface LineValue {
  readonly span: Span;
  readonly text: string;
  /** False where it is an item without a key. */
  readonly keyed: boolean;
}

const KEY = /^(?:- +)*(?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s#:"'[\]{},-][^:#[\]{}]*):[ \t]+(?=\S)/;
const ITEM = /^(?:- +)+(?=\S)/;

/** The line that holds the offset; where that is blank or a comment, the next with words, or else the last. */
export function lineAround(text: string, lines: LineIndex, offset: number): Line {
  const number = lines.lineAt(Math.min(offset, text.length));
  const line = lineOf(text, lines, number);
  if (hasWords(line)) return line;
  const next = lineAfter(text, lines, line);
  if (next !== undefined) return next;
  let last = number;
  while (last > 0 && !hasWords(lineOf(text, lines, last))) last -= 1;
  return lineOf(text, lines, last);
}

/** The first line after the given one that is neither blank nor a comment; undefined where there is none. */
export function lineAfter(text: string, lines: LineIndex, line: Line): Line | undefined {
  for (let number = lines.lineAt(line.span.start) + 1; number < lines.starts.length; number += 1) {
    const next = lineOf(text, lines, number);
    if (hasWords(next)) return next;
  }
  return undefined;
}

/** The last line before the given one that is neither blank nor a comment; undefined where there is none. */
export function lineBefore(text: string, lines: LineIndex, line: Line): Line | undefined {
  for (let number = lines.lineAt(line.span.start) - 1; number >= 0; number -= 1) {
    const before = lineOf(text, lines, number);
    if (hasWords(before)) return before;
  }
  return undefined;
}

/** The columns at which the maps and lists around the line stand, as the lines before it tell. */
export function columnsAround(text: string, lines: LineIndex, line: Line): ReadonlySet<number> {
  const columns = new Set<number>();
  let least = Infinity;
  let above = lineBefore(text, lines, line);
  while (above !== undefined && least > 0) {
    if (above.indentation < least) {
      least = above.indentation;
      columns.add(least).add(keyColumn(above));
    }
    above = lineBefore(text, lines, above);
  }
  return columns;
}

/** The lines below, as long as they belong to the given line. */
export function linesBelow(
  text: string,
  lines: LineIndex,
  line: Line,
  belongs: (below: Line) => boolean,
): Span | undefined {
  let last: Line | undefined;
  let next = lineAfter(text, lines, line);
  while (next !== undefined && belongs(next)) {
    last = next;
    next = lineAfter(text, lines, next);
  }
  return last && { start: line.span.end, end: last.span.end };
}

/** True for a line that starts with an item of a list. */
export function isItem(line: Line): boolean {
  return /^-(?:\s|$)/.test(line.content);
}

/** Where the words of the line start, behind the hyphens that it may have. */
export function keyColumn({ indentation, content }: Line): number {
  return indentation + (ITEM.exec(content)?.[0].length ?? 0);
}

/** What the line gives its key or its list; undefined where it has neither. */
export function valueOnLine(line: Line): LineValue | undefined {
  const key = KEY.exec(line.content);
  const before = key ?? ITEM.exec(line.content);
  if (before === null) return undefined;
  const text = withoutComment(line.content.slice(before[0].length));
  const start = line.contentStart + before[0].length;
  return { span: { start, end: start + text.length }, text, keyed: key !== null };
}

/** What follows the quoted words that a text begins with; the text itself where it begins with none. */
export function afterQuotes(text: string): string {
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") return text;
  for (let index = 1; index < text.length; index += 1) {
    if (quote === '"' && text.charAt(index) === '\\') index += 1;
    else if (text.charAt(index) === quote) {
      if (quote === '"' || text.charAt(index + 1) !== quote) return text.slice(index + 1);
      index += 1;
    }
  }
  return text;
}

/** UTF-16 offset of the end of the line's characters, its line end not included. */
export function contentEnd(text: string, lines: LineIndex, number: number): number {
  let end = lines.startOf(number + 1);
  while (end > lines.startOf(number) && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function lineOf(text: string, lines: LineIndex, number: number): Line {
  const start = lines.startOf(number);
  const end = contentEnd(text, lines, number);
  const written = text.slice(start, end);
  const indentation = written.length - written.trimStart().length;
  return { span: { start, end }, indentation, content: written.trim(), contentStart: start + indentation };
}

function hasWords({ content }: Line): boolean {
  return content !== '' && !content.startsWith('#');
}

function withoutComment(text: string): string {
  const comment = /\s#/.exec(text);
  return (comment === null ? text : text.slice(0, comment.index)).trimEnd();
}
