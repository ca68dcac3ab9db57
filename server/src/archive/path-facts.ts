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

/** Letters with their marks in one piece, as the text of a scalar has them, and apart. */
const FORMS = ['NFC', 'NFD'] as const;

const NO_PATHS: PathFacts = { unknown: [], mentions: [] };

/** Looks up the paths in `supports`. `text`: the text that the model was made of. */
export function pathFactsOf(root: MapModel | undefined, text: string): PathFacts {
  if (root === undefined) return NO_PATHS;
  const paths = new FieldPaths(root);
  const unknown: PathFact[] = [];
  const mentions: PathMentionFact[] = [];
  for (const node of supportsOf(root)) {
    const resolution = paths.resolve(node.text);
    const pieces = resolution.kind === 'missing' ? pathMentions(paths, node.text) : resolution.mentions;
    mentions.push(...pieces.map((mention) => mentionFactOf(mention, node, text)));
    if (resolution.kind === 'found' || root.broken) continue;
    const { suggestions } = resolution;
    const unless = resolution.kind === 'unless' ? resolution.unless : [];
    unknown.push({ text: node.text, span: node.span, suggestions, unless });
  }
  return { unknown, mentions };
}

/** The pieces of a path that repeat references of the record, as far as it can be followed. */
export function pathMentions(paths: FieldPaths, path: string): readonly PathMention[] {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const resolution = paths.follow(path.slice(0, end));
    if (resolution.kind !== 'missing') return resolution.mentions;
  }
  return [];
}

/** The paths of a record's evidence, in reading order. */
export function supportsOf(root: MapModel): readonly ScalarNode[] {
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
  for (const form of FORMS) {
    const written = text.normalize(form);
    if (source.slice(from, from + written.length) !== written) continue;
    const length = (offset: number): number => text.slice(0, offset).normalize(form).length;
    return { start: from + length(start), end: from + length(end) };
  }
  return span;
}
