import type { TextContext } from '../text-context';
import { hasComment } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { sourceOf } from './scalar-source';
import { TITLES } from './words';

/** A plain string that stands for a map, written as the map; a map that a plain string can stand for, as that string. */
export function shorthandProposals(
  places: readonly Place[],
  { opened: { document } }: TextContext,
): readonly Proposal[] {
  const place = places.findLast(({ type }) => type?.kind === 'map' && type.shorthand !== undefined);
  if (place?.type?.kind !== 'map' || place.type.shorthand === undefined) return [];
  const { node, isInFlow } = place;
  const field = place.type.shorthand;
  if (node.kind === 'scalar') {
    const { start, end } = node.span;
    const [opening, closing] = isInFlow ? ['{ ', ' }'] : ['', ''];
    const edits = [{ span: { start, end: start }, newText: `${opening}${field}: ` }];
    if (isInFlow) edits.push({ span: { start: end, end }, newText: closing });
    const contents = new Map([[node, { pairs: [[field, node.text] as const] }]]);
    return [{ title: TITLES.writeOut, values: { field }, edits, contents }];
  }
  const entry =
    node.kind === 'map' && !node.broken && node.entries.length === 1 ? node.entries[0] : undefined;
  const value = entry?.value;
  if (
    entry === undefined ||
    entry.key.text !== field ||
    value?.kind !== 'scalar' ||
    hasComment(document, node.span)
  )
    return [];
  const between = document.text.slice(entry.key.span.end, value.span.start);
  if (/[\r\n]/.test(between)) return [];
  const contents = new Map([[node, value.text]]);
  const edits =
    node.kind === 'map' && node.flow
      ? [{ span: node.span, newText: sourceOf(document, value) }]
      : [{ span: { start: entry.key.span.start, end: value.span.start }, newText: '' }];
  return [{ title: TITLES.shorten, edits, contents }];
}
