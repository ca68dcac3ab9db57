import { columnOf, endOfLineAt } from '../../base/lined-text';
import type { ParsedDocument } from '../../syntax/parse';
import type { TextContext } from '../text-context';
import { colonEndOf, hasComment, isCommented, isCommentedBelow } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { flowSourceOf } from './scalar-source';
import { TITLES } from './words';

/** A longer line is no easier to read. */
const COLUMNS = 120;

/** The list or map around, on one line in `[…]` or `{…}`; not where a comment would stand behind something else then. */
export function flowProposals(
  places: readonly Place[],
  { opened: { document } }: TextContext,
): readonly Proposal[] {
  const place = places.findLast(({ node }) => (node.kind === 'list' || node.kind === 'map') && !node.flow);
  const node = place?.node;
  if (place?.around === undefined || (node?.kind !== 'list' && node?.kind !== 'map') || node.broken)
    return [];
  const { start, end } = node.span;
  const column = columnOf(document, place.entry?.key.span.start ?? start);
  if (
    hasComment(document, node.span) ||
    isCommented(document, end) ||
    isCommentedBelow(document, end, column)
  )
    return [];
  const flow = flowSourceOf(document, node);
  if (flow === undefined) return [];
  const edits = place.entry
    ? behindColon(flow, start, end, place.entry, document)
    : [{ span: node.span, newText: flow }];
  const at = place.entry?.key.span ?? node.span;
  const length = columnOf(document, at.start) + (place.entry ? at.end - at.start + 2 : 0) + flow.length;
  if (edits === undefined || length > COLUMNS) return [];
  const title = node.kind === 'list' ? TITLES.listToFlow : TITLES.mapToFlow;
  return [{ title, edits, contents: new Map() }];
}

/** A comment on the key's line stays there. */
function behindColon(
  flow: string,
  start: number,
  end: number,
  entry: NonNullable<Place['entry']>,
  document: ParsedDocument,
): Proposal['edits'] | undefined {
  const colon = colonEndOf(document, entry);
  if (colon === undefined) return undefined;
  const keyEnd = endOfLineAt(document, colon);
  if (hasComment(document, { start: keyEnd, end: start })) return undefined;
  if (!isCommented(document, colon)) return [{ span: { start: colon, end }, newText: ` ${flow}` }];
  return [
    { span: { start: colon, end: colon }, newText: ` ${flow}` },
    { span: { start: keyEnd, end }, newText: '' },
  ];
}
