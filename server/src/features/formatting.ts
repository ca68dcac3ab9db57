import { applyEdits, type TextEdit } from '../base/text-edit';
import { blockLayout } from '../syntax/block-layout';
import type { YamlNode } from '../syntax/nodes';
import { type ParsedDocument, parseDocument } from '../syntax/parse';
import { indentationEdits } from './formatting/indentation';
import type { LineRange } from './formatting/line-range';
import { whiteSpaceEdits } from './formatting/white-space';

/**
 * The edits that give a text its usual shape: two spaces for each step inward, hyphens two columns right of the key
 * that they belong to, one space behind a hyphen, at most one blank line in a row, none at the edges of the file, no
 * white space at ends of lines, one line end at the end of the text. Words, comments, quotation marks and line ends
 * stay as they are, and so does the text of a block scalar, to the byte.
 *
 * `range`: lines outside it stay as they are, and so does a map or list that it holds in part. A text with syntax
 * faults, or with YAML that is not part of the format, gets no edits: what its white space means can't be known.
 */
export function formattingEdits(document: ParsedDocument, range?: LineRange): readonly TextEdit[] {
  const layout = isEvenlyEnded(document.text) ? blockLayout(document) : undefined;
  if (layout === undefined) return [];
  const lines = range ?? { first: 0, last: document.lines.starts.length - 1 };
  const indentation = indentationEdits(document, layout, lines);
  const edits = [...indentation.edits, ...whiteSpaceEdits(document, indentation, lines)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return edits.length === 0 || saysTheSame(document, applyEdits(document.text, edits)) ? edits : [];
}

/** A lone `\r` ends a line for an editor, and none for YAML. */
function isEvenlyEnded(text: string): boolean {
  return !/\r(?!\n)/.test(text);
}

/** The last safeguard: whatever the edits do, they must not change a word. */
function saysTheSame(before: ParsedDocument, formatted: string): boolean {
  const after = parseDocument(formatted);
  const said = ({ comments }: ParsedDocument): string =>
    comments.map(({ text }) => text.trimEnd()).join('\n');
  return after.faults.length === 0 && said(before) === said(after) && isSame(before.root, after.root);
}

function isSame(a: YamlNode | undefined, b: YamlNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.style === b.style;
  if (a.kind === 'list')
    return b.kind === 'list' && isSameList(a.items, b.items, (x, y) => isSame(x.value, y.value));
  if (a.kind !== 'map') return a.kind === b.kind;
  return (
    b.kind === 'map' &&
    isSameList(a.entries, b.entries, (x, y) => isSame(x.key, y.key) && isSame(x.value, y.value))
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, index) => isSameAt(x, b[index], same));
}

function isSameAt<T>(x: T, y: T | undefined, same: (x: T, y: T) => boolean): boolean {
  return y !== undefined && same(x, y);
}
