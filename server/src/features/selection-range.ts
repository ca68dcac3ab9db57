import { covers, type Span } from '../base/span';
import { hyphenBefore } from '../syntax/item-hyphen';
import type { ScalarNode, YamlNode } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';

/**
 * What can be selected around an offset, from the smallest to the whole file, each inside the next: the word, the text,
 * the value with its quotation marks, the field, the item, the list, and so outward. UTF-16 offsets.
 */
export function selectionSpans({ text, root, comments }: ParsedDocument, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }];
  const comment = comments.find(({ span }) => holds(span, offset));
  collect(root, comment?.span.start ?? offset, text, spans);
  if (comment !== undefined) spans.push(comment.span);
  const inner = spans.at(-1);
  const word = wordAt(text, offset);
  if (word !== undefined && inner !== undefined && covers(inner, word)) spans.push(word);
  return spans.reverse().filter((span, index, all) => index === 0 || isWider(span, all[index - 1]));
}

/** Adds what holds the offset, from the outside in. */
function collect(node: YamlNode | undefined, offset: number, text: string, spans: Span[]): void {
  if (node === undefined || !holds(node.span, offset)) return;
  spans.push(node.span);
  if (node.kind === 'scalar') collectScalar(node, offset, text, spans);
  if (node.kind === 'map') {
    const entry =
      node.entries.find(({ key }) => holds(key.span, offset)) ??
      node.entries.find(({ span }) => holds(span, offset));
    if (entry === undefined) return;
    spans.push(entry.span);
    if (holds(entry.key.span, offset)) {
      spans.push(entry.key.span);
      collectScalar(entry.key, offset, text, spans);
    } else {
      collect(entry.value, offset, text, spans);
    }
  }
  if (node.kind === 'list') collectItem(node, offset, text, spans);
}

function collectItem(
  list: Extract<YamlNode, { kind: 'list' }>,
  offset: number,
  text: string,
  spans: Span[],
): void {
  for (const { span, value } of list.items) {
    const start = list.flow ? span.start : hyphenBefore(span.start, text);
    const whole = { start, end: span.end };
    if (!holds(whole, offset)) continue;
    spans.push(whole);
    collect(value, offset, text, spans);
    return;
  }
}

/** What stands between the quotation marks, or below the line of the block sign. */
function collectScalar({ span, style }: ScalarNode, offset: number, text: string, spans: Span[]): void {
  const inner = innerSpan(span, style, text);
  if (inner !== undefined && inner.start < inner.end && holds(inner, offset)) spans.push(inner);
}

function innerSpan(span: Span, style: ScalarNode['style'], text: string): Span | undefined {
  if (style === 'plain') return undefined;
  if (style === 'single-quoted' || style === 'double-quoted')
    return { start: span.start + 1, end: span.end - 1 };
  const written = text.slice(span.start, span.end);
  const header = /^[^\r\n]*(?:\r?\n|\r)(?:[ \t]*(?:\r?\n|\r))*[ \t]*/.exec(written)?.[0].length;
  return header === undefined ? undefined : { start: span.start + header, end: span.end };
}

function wordAt(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - LONGEST_WORD);
  const near = text.slice(from, offset + LONGEST_WORD);
  for (const { index, 0: word } of near.matchAll(WORD)) {
    const span = { start: from + index, end: from + index + word.length };
    if (holds(span, offset)) return span;
  }
  return undefined;
}

/** The words that the editor takes as one: ids with their hyphens, and letters with the marks that follow them. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/gu;
const LONGEST_WORD = 200;

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function isWider(span: Span, inner: Span | undefined): boolean {
  return inner !== undefined && covers(span, inner) && (span.start < inner.start || inner.end < span.end);
}
