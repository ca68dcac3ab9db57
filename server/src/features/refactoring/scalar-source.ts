import type { MapEntry, ScalarNode, YamlNode } from '../../syntax/nodes';
import type { ParsedDocument } from '../../syntax/parse';
import { doubleQuoted, isPlainScalar } from '../../syntax/write-scalar';

/** The node as it is written. */
export function sourceOf({ text }: ParsedDocument, { span }: YamlNode): string {
  return text.slice(span.start, span.end);
}

/** The node as it may be written within `[…]` or `{…}`; undefined where it takes several lines, or is nothing. */
export function flowSourceOf(document: ParsedDocument, node: YamlNode | undefined): string | undefined {
  switch (node?.kind) {
    case undefined:
    case 'opaque':
      return undefined;
    case 'scalar':
      return flowScalar(document, node);
    case 'list': {
      if (node.flow) return oneLine(sourceOf(document, node));
      const items = node.items.map(({ value }) => flowSourceOf(document, value));
      return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case 'map': {
      if (node.flow) return oneLine(sourceOf(document, node));
      const entries = node.entries.map((entry) => flowEntry(document, entry));
      return entries.includes(undefined) ? undefined : `{ ${entries.join(', ')} }`;
    }
  }
}

/** The lines of a node that is written on several, as it is when it moves right by so many columns; left, if negative. */
export function shifted(source: string, columns: number): string {
  if (columns >= 0) return source.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(columns)}`);
  return source.replace(new RegExp(`\\n {0,${-columns}}`, 'g'), '\n');
}

function flowScalar(document: ParsedDocument, node: ScalarNode): string | undefined {
  const source = oneLine(sourceOf(document, node));
  if (source === undefined || node.style === 'literal' || node.style === 'folded') return undefined;
  return node.style === 'plain' && !isPlainScalar(source, true) ? doubleQuoted(source) : source;
}

function flowEntry(document: ParsedDocument, { key, value }: MapEntry): string | undefined {
  const name = flowScalar(document, key);
  if (name === undefined || value === undefined) return name && `${name}:`;
  const written = flowSourceOf(document, value);
  return written && `${name}: ${written}`;
}

function oneLine(source: string): string | undefined {
  return /[\r\n]/.test(source) ? undefined : source;
}
