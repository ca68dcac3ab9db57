import { covers, type Span } from '../../base/span';
import { STRING } from '../../format/value-types';
import { isMisspeltPunctuation } from '../../model/full-width';
import { isEmpty } from '../../syntax/nodes';
import { isPlainScalar } from '../../syntax/write-scalar';
import type { TextContext } from '../text-context';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { sourceOf } from './scalar-source';
import { TITLES } from './words';

/** A value with quotation marks, or without those that it does not need. */
export function quotingProposals(
  places: readonly Place[],
  { opened: { document } }: TextContext,
  span: Span,
): readonly Proposal[] {
  const place = places.at(-1);
  const node = place?.node;
  if (place === undefined || node?.kind !== 'scalar' || !covers(node.span, span) || isEmpty(node)) return [];
  // In quotation marks a comma that is meant to part two values would be a letter like others, unnoticed.
  const isFlowItem = place.index !== undefined && place.isInFlow;
  if (isMisspeltPunctuation(node, place.type ?? STRING, isFlowItem)) return [];
  const source = sourceOf(document, node);
  if (node.style === 'plain')
    return [
      { title: TITLES.quote, edits: [{ span: node.span, newText: quoted(source) }], contents: new Map() },
    ];
  const words =
    node.style === 'single-quoted' || node.style === 'double-quoted' ? wordsWithin(source) : undefined;
  if (words === undefined || !isPlainScalar(words, place.isInFlow)) return [];
  return [{ title: TITLES.unquote, edits: [{ span: node.span, newText: words }], contents: new Map() }];
}

/** In the marks that take no escapes where there is a choice. */
function quoted(source: string): string {
  if (/["\\]/.test(source) && !source.includes("'")) return `'${source}'`;
  return `"${source.replace(/[\\"]/g, '\\$&')}"`;
}

/** What stands between the quotation marks; undefined where escapes make another sign than is written. */
function wordsWithin(source: string): string | undefined {
  const inner = source.slice(1, -1);
  if (source.startsWith("'")) return inner.replaceAll("''", "'");
  if (/\\[^"\\]/.test(inner.replaceAll('\\\\', ''))) return undefined;
  return inner.replace(/\\(["\\])/g, '$1');
}
