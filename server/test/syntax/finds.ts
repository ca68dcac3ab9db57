import assert from 'node:assert/strict';
import type { YamlNode } from '../../src/syntax/nodes';
import { parseDocument } from '../../src/syntax/parse';
import { readMarks, writeMarks } from '../support/marks';

/** What is read of a node: scalars as their words, what is spoilt as `…`. */
export type Outline = string | null | readonly Outline[] | { readonly [key: string]: Outline };

export const SPOILT = '…';

function outline(node: YamlNode | undefined): Outline {
  if (node === undefined) return null;
  if (node.kind === 'opaque') return SPOILT;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(({ value }) => outline(value));
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, outline(value)]));
}

/** The marks are the places of the faults and of what is not supported; `kinds` in order of place. */
export function finds(title: string, kinds: string, marked: string, read: Outline): void {
  it(title, () => {
    const { text } = readMarks(marked);
    const { faults, unsupported, root } = parseDocument(text);
    const found = [...faults, ...unsupported].sort((a, b) => a.span.start - b.span.start);
    assert.equal(
      writeMarks(
        text,
        found.map(({ span }) => span),
      ),
      marked,
    );
    assert.equal(found.map(({ kind }) => kind).join(' '), kinds);
    assert.deepEqual(outline(root), read);
  });
}
