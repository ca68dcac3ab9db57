import { ROLES } from '../../format/values/roles';
import { referenceOf } from '../../model/field-path-children';
import { listOf, wordOf } from '../../model/read';
import type { ListModel } from '../../model/types';
import type { ListNode } from '../../syntax/nodes';
import type { TextContext } from '../text-context';
import { contentOf } from './content';
import { itemBlocks } from './item-blocks';
import { hasComment } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { mendedPaths } from './supports';
import { TITLES } from './words';

/** The parties of a record in the order of the roles, those without one last. */
export function sortingProposals(places: readonly Place[], { opened }: TextContext): readonly Proposal[] {
  const { document, model } = opened;
  const list = listOf(model.root, 'parties');
  const node = places.find(({ entry, node }) => entry?.key.text === 'parties' && node.kind === 'list')?.node;
  if (node?.kind !== 'list' || model.kind !== 'record' || list?.span !== node.span || node.broken) return [];
  const order = orderByRole(node, list);
  if (order.every((from, to) => from === to)) return [];
  const blocks = node.flow
    ? hasComment(document, node.span)
      ? undefined
      : node.items.map(({ span }) => span)
    : itemBlocks(node, document);
  if (blocks === undefined) return [];
  const edits = order.flatMap((from, to) => {
    const [slot, source] = [blocks[to], blocks[from]];
    if (from === to || slot === undefined || source === undefined) return [];
    return [{ span: slot, newText: document.text.slice(source.start, source.end) }];
  });
  const numbered = new Set(
    list.items.filter(({ value }) => referenceOf(value) === undefined).map(({ number }) => number),
  );
  const paths = mendedPaths(opened, (path) => {
    const number = Number(/^parties\.(\d+)(?:\.|$)/.exec(path)?.[1]);
    if (!numbered.has(number)) return path;
    return path.replace(/\d+/, String(order.indexOf(number - 1) + 1));
  });
  const items = order.map((from) => contentOf(node.items[from]?.value));
  const contents = new Map([...paths.contents, [node, { items }]]);
  return [{ title: TITLES.sortParties, edits: [...edits, ...paths.edits], contents }];
}

/** For each place of the sorted list, from 0, where its item stands now. */
function orderByRole(node: ListNode, list: ListModel): readonly number[] {
  const ranks = new Map(
    list.items.map(({ number, value }) => {
      const role = value.kind === 'map' ? wordOf(value, 'role') : undefined;
      const rank = ROLES.findIndex((each) => each.value === role);
      return [number - 1, rank < 0 ? ROLES.length : rank];
    }),
  );
  const rankOf = (index: number): number => ranks.get(index) ?? ROLES.length;
  return node.items.map((_, index) => index).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}
