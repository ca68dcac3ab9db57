import { columnOf, endOfLineAt, lineBreakOf } from '../../base/lined-text';
import type { Span } from '../../base/span';
import { covers } from '../../base/span';
import type { MapEntry, YamlNode } from '../../syntax/nodes';
import type { ParsedDocument } from '../../syntax/parse';

/** A line break with the indentation of a line whose words begin at the column. */
export function newLine(document: ParsedDocument, column: number): string {
  return lineBreakOf(document.text) + ' '.repeat(column);
}

/** Where the colon behind a key ends; undefined where it is on another line. */
export function colonEndOf({ text }: ParsedDocument, { key }: MapEntry): number | undefined {
  const colon = /^[ \t]*:/.exec(text.slice(key.span.end, key.span.end + 80));
  return colon === null ? undefined : key.span.end + colon[0].length;
}

/** True when a comment stands in the span. */
export function hasComment({ comments }: ParsedDocument, span: Span): boolean {
  return comments.some((comment) => comment.span.start < span.end && span.start < comment.span.end);
}

/** True when the line goes on with a comment behind the offset. */
export function isCommented(document: ParsedDocument, offset: number): boolean {
  return hasComment(document, { start: offset, end: endOfLineAt(document, offset) });
}

/** True when the lines below the offset are comments that stand further right than the column. */
export function isCommentedBelow({ text, lines }: ParsedDocument, offset: number, column: number): boolean {
  for (let line = lines.lineAt(offset) + 1; line < lines.starts.length; line += 1) {
    const written = text.slice(lines.startOf(line), lines.startOf(line + 1));
    const start = written.search(/\S/);
    if (start >= 0) return written.charAt(start) === '#' && start > column;
  }
  return false;
}

/** How far the file indents a map below its key: as its first one is. */
export function mapStepOf(document: ParsedDocument): number {
  return stepOf(document.root, 'map', document) ?? USUAL_STEP;
}

/** How far the file indents the hyphens of a list below its key: as those of its first one are. */
export function listStepOf(document: ParsedDocument): number {
  return stepOf(document.root, 'list', document) ?? USUAL_STEP;
}

const USUAL_STEP = 2;

function stepOf(
  node: YamlNode | undefined,
  kind: 'map' | 'list',
  document: ParsedDocument,
): number | undefined {
  if (node === undefined || node.kind === 'scalar' || node.kind === 'opaque' || node.flow) return undefined;
  if (node.kind === 'list') {
    for (const { value } of node.items) {
      const step = stepOf(value, kind, document);
      if (step !== undefined) return step;
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const isMeant =
      value?.kind === kind && !value.flow && !covers(lineOf(document, key.span.end), value.span);
    if (isMeant) return columnOf(document, value.span.start) - columnOf(document, key.span.start);
    const step = stepOf(value, kind, document);
    if (step !== undefined) return step;
  }
  return undefined;
}

function lineOf(document: ParsedDocument, offset: number): Span {
  const start = document.lines.startOf(document.lines.lineAt(offset));
  return { start, end: endOfLineAt(document, offset) };
}
