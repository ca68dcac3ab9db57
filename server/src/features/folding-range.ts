import type { LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import { hyphenBefore } from '../syntax/item-hyphen';
import type { YamlNode } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';

/** Lines that can be hidden but for the first. Lines and characters (UTF-16) from 0. */
export interface FoldingRange {
  readonly startLine: number;
  /** Where what is hidden begins: behind the last word of the first line. */
  readonly startCharacter: number;
  /** The last hidden line. */
  readonly endLine: number;
  readonly endCharacter: number;
  readonly kind: 'comment' | 'region' | undefined;
}

/** What the editor can do. */
export interface FoldingClient {
  /** It hides whole lines only: the line of a closing bracket then stays in sight. */
  readonly wholeLines: boolean;
  /** The most ranges that it takes; the outer ones come first. */
  readonly limit: number | undefined;
}

interface Fold {
  readonly span: Span;
  readonly depth: number;
  readonly flow: boolean;
  readonly kind: FoldingRange['kind'];
}

/** Maps, lists and their items, texts over several lines, comments over several lines and `#region`s, in order. */
export function foldingRanges(document: ParsedDocument, client: FoldingClient): readonly FoldingRange[] {
  const folds = [...foldsWithin(document.root, 1, document.text), ...foldsOfComments(document)];
  const byLine = new Map<number, { readonly range: FoldingRange; readonly depth: number }>();
  for (const fold of folds) {
    const range = rangeOf(fold, document, client);
    const known = byLine.get(range.startLine)?.range;
    if (range.endLine <= range.startLine || (known !== undefined && known.endLine >= range.endLine)) continue;
    byLine.set(range.startLine, { range, depth: fold.depth });
  }
  const kept = [...byLine.values()].sort((a, b) => a.depth - b.depth).slice(0, client.limit);
  return kept.map(({ range }) => range).sort((a, b) => a.startLine - b.startLine);
}

function rangeOf(
  { span, flow, kind }: Fold,
  { lines, text }: ParsedDocument,
  client: FoldingClient,
): FoldingRange {
  const startLine = lines.lineAt(span.start);
  const end = lines.positionAt(span.end);
  const endLine = flow && client.wholeLines ? end.line - 1 : end.line;
  return {
    startLine,
    startCharacter: lineEndOf(startLine, lines, text),
    endLine,
    endCharacter: endLine === end.line ? end.character - (flow ? 1 : 0) : lineEndOf(endLine, lines, text),
    kind,
  };
}

/** Where the words of a line end. */
function lineEndOf(line: number, lines: LineIndex, text: string): number {
  return text.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd().length;
}

function* foldsWithin(node: YamlNode | undefined, depth: number, text: string): Iterable<Fold> {
  if (node?.kind !== 'map' && node?.kind !== 'list') return;
  const isBracketed = node.flow && /[[{]/.test(text.charAt(node.span.start));
  if (isBracketed) yield { span: node.span, depth, flow: true, kind: undefined };
  if (node.kind === 'map') {
    for (const { span, value } of node.entries) {
      if (!isInBrackets(value)) yield { span, depth, flow: false, kind: undefined };
      yield* foldsWithin(value, depth + 1, text);
    }
  } else {
    for (const { value, span } of node.items) {
      const start = node.flow ? span.start : hyphenBefore(span.start, text);
      if (!isInBrackets(value)) yield { span: { start, end: span.end }, depth, flow: false, kind: undefined };
      yield* foldsWithin(value, depth + 1, text);
    }
  }
}

function isInBrackets(node: YamlNode | undefined): boolean {
  return (node?.kind === 'map' || node?.kind === 'list') && node.flow;
}

/** Comments on lines of their own that follow each other, and what stands between `#region` and `#endregion`. */
function foldsOfComments({ comments, lines, text }: ParsedDocument): readonly Fold[] {
  const folds: Fold[] = [];
  const open: Span[] = [];
  let block: Span | undefined;
  for (const { span } of comments) {
    const line = lines.lineAt(span.start);
    if (text.slice(lines.startOf(line), span.start).trim() !== '') continue;
    const marker = REGION_MARKER.exec(text.slice(span.start, span.end))?.[1];
    const start = marker === 'endregion' ? open.pop() : undefined;
    if (marker === 'region') open.push(span);
    if (start !== undefined)
      folds.push({ span: { start: start.start, end: span.end }, depth: 0, flow: false, kind: 'region' });
    const isNext = block !== undefined && lines.lineAt(block.end) === line - 1;
    if (block !== undefined && !(isNext && marker === undefined)) folds.push(commentFold(block));
    if (marker !== undefined) block = undefined;
    else block = { start: isNext && block !== undefined ? block.start : span.start, end: span.end };
  }
  return block === undefined ? folds : [...folds, commentFold(block)];
}

function commentFold(span: Span): Fold {
  return { span, depth: 1, flow: false, kind: 'comment' };
}

const REGION_MARKER = /^#\s*(region|endregion)\b/;
