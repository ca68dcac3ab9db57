import type { Span } from '../../base/span';
import { isEmpty, type ListNode, type ScalarNode } from '../../syntax/nodes';
import { writtenScalar } from '../../syntax/write-scalar';
import type { TextContext } from '../text-context';
import { colonEndOf, hasComment } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { flowSourceOf } from './scalar-source';
import { intervalOf, sessionsFrom } from './sessions';
import { mendedPaths, pathOf, withBeginning } from './supports';
import { TITLES } from './words';

/** One value as a list, and a list of one as its value, where the format takes either; dates as their sessions. */
export function oneOrListProposals(places: readonly Place[], context: TextContext): readonly Proposal[] {
  const place = places.findLast(({ type }) => type?.kind === 'one-or-list');
  if (place?.type?.kind !== 'one-or-list') return [];
  const isDate = place.type.item.kind === 'date';
  if (place.node.kind === 'scalar') return asList(place.node, isDate, context);
  return place.node.kind === 'list' ? asOne(place.node, place, isDate, context) : [];
}

function asList(
  node: ScalarNode,
  isDate: boolean,
  { opened: { document } }: TextContext,
): readonly Proposal[] {
  if (isEmpty(node)) return [];
  const text = node.text.trimEnd();
  const source = flowSourceOf(document, node) ?? writtenScalar(text, true);
  const days = isDate ? sessionsFrom(text) : undefined;
  const one: Proposal = {
    title: isDate ? TITLES.toSessions : TITLES.toList,
    edits: [{ span: node.span, newText: `[${source}]` }],
    contents: new Map([[node, { items: [text] }]]),
  };
  if (days === undefined) return [one];
  const each: Proposal = {
    title: TITLES.toDays,
    edits: [{ span: node.span, newText: `[${days.join(', ')}]` }],
    contents: new Map([[node, { items: days }]]),
  };
  return [each, one];
}

function asOne(node: ListNode, place: Place, isDate: boolean, { opened }: TextContext): readonly Proposal[] {
  const { document, model } = opened;
  const span = spanWithin(node, place, opened.document);
  if (span === undefined || node.broken || hasComment(document, span)) return [];
  const items = node.items.map(({ value }) => value);
  const [only] = items;
  const path = pathOf(model.root, node);
  const space = span.start < node.span.start || !node.flow ? ' ' : '';
  const proposal = (title: Proposal['title'], source: string, text: string): Proposal => {
    const paths = mendedPaths(opened, (old) =>
      path === undefined
        ? old
        : items.reduce((mended, _, index) => withBeginning(mended, `${path}.${index + 1}`, path), old),
    );
    return {
      title,
      values: { date: text },
      edits: [{ span, newText: space + source }, ...paths.edits],
      contents: new Map([...paths.contents, [node, text]]),
    };
  };
  if (items.length === 1 && only?.kind === 'scalar' && !isEmpty(only)) {
    const text = only.text.trimEnd();
    const source = flowSourceOf(document, only) ?? writtenScalar(text, true);
    return [proposal(isDate ? TITLES.fromSessions : TITLES.fromList, source, text)];
  }
  const interval = isDate
    ? intervalOf(items.map((item) => (item?.kind === 'scalar' ? item.text : '')))
    : undefined;
  return interval === undefined ? [] : [proposal(TITLES.fromDays, interval, interval)];
}

/** What the value takes the place of: of a block list, all behind the key's colon. */
function spanWithin(
  node: ListNode,
  { entry }: Place,
  document: Parameters<typeof colonEndOf>[0],
): Span | undefined {
  if (node.flow) return node.span;
  const start = entry === undefined ? undefined : colonEndOf(document, entry);
  return start === undefined ? undefined : { start, end: node.span.end };
}
