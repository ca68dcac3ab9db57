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

/** The line that holds the offset, or the last one before it that is not blank. */
export function lineAround(text: string, lines: LineIndex, offset: number): Line {
  let number = lines.lineAt(Math.min(offset, text.length));
  while (number > 0 && isBlank(text, lines, number)) number -= 1;
  return lineOf(text, lines, number);
}

/** The first line after the given one that is not blank; undefined where there is none. */
export function lineAfter(text: string, lines: LineIndex, line: Line): Line | undefined {
  for (let number = lines.lineAt(line.span.start) + 1; number < lines.starts.length; number += 1) {
    if (!isBlank(text, lines, number)) return lineOf(text, lines, number);
  }
  return undefined;
}

/** The lines below that are indented by so many characters at least, up to the first that is not. */
export function linesBelow(
  text: string,
  lines: LineIndex,
  line: Line,
  indentation: number,
): Span | undefined {
  let last: Line | undefined;
  let next = lineAfter(text, lines, line);
  while (next !== undefined && next.indentation >= indentation) {
    last = next;
    next = lineAfter(text, lines, next);
  }
  return last && { start: line.span.end, end: last.span.end };
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

function isBlank(text: string, lines: LineIndex, number: number): boolean {
  return text.slice(lines.startOf(number), lines.startOf(number + 1)).trim() === '';
}

function withoutComment(text: string): string {
  const comment = /\s#/.exec(text);
  return (comment === null ? text : text.slice(0, comment.index)).trimEnd();
}
