import type { Span } from '../base/span';
import { FieldPaths, type PathMention } from '../model/field-path';
import { itemsOf } from '../model/read';
import type { MapModel } from '../model/types';
import type { ScalarNode } from '../syntax/nodes';
import type { PathFact, PathMentionFact } from './facts';

/** What the paths of the evidence say of the rest of the record. */
export interface PathFacts {
  /** Those that name nothing by themselves; none of a record with faults, which may have what they name. */
  readonly unknown: readonly PathFact[];
  readonly mentions: readonly PathMentionFact[];
}

const NO_PATHS: PathFacts = { unknown: [], mentions: [] };

/** Looks up the paths in `supports`. `text`: the text that the model was made of. */
export function pathFactsOf(root: MapModel | undefined, text: string): PathFacts {
  if (root === undefined) return NO_PATHS;
  const paths = new FieldPaths(root);
  const unknown: PathFact[] = [];
  const mentions: PathMentionFact[] = [];
  for (const node of supportsOf(root)) {
    const resolution = paths.resolve(node.text);
    if (resolution.kind !== 'missing') {
      mentions.push(...resolution.mentions.map((mention) => mentionFactOf(mention, node, text)));
    }
    if (resolution.kind === 'found' || root.broken) continue;
    const { suggestions } = resolution;
    const unless = resolution.kind === 'unless' ? resolution.unless : [];
    unknown.push({ text: node.text, span: node.span, suggestions, unless });
  }
  return { unknown, mentions };
}

/** The paths of a record's evidence, in reading order. */
function supportsOf(root: MapModel): readonly ScalarNode[] {
  return itemsOf(root, 'evidence').flatMap(({ value: evidence }) =>
    evidence.kind !== 'map'
      ? []
      : itemsOf(evidence, 'supports').flatMap(({ value }) => (value.kind === 'scalar' ? [value.node] : [])),
  );
}

function mentionFactOf(
  { space, text, start, end }: PathMention,
  node: ScalarNode,
  source: string,
): PathMentionFact {
  return { space, text, span: spanWithin(node, start, end, source) };
}

/** Where a piece of a scalar's text is written; the whole scalar where it is not written as it reads. */
function spanWithin({ span, text, style }: ScalarNode, start: number, end: number, source: string): Span {
  const quoted = style === 'single-quoted' || style === 'double-quoted';
  const from = span.start + (quoted ? 1 : 0);
  if (source.slice(from, from + text.length) !== text) return span;
  return { start: from + start, end: from + end };
}
