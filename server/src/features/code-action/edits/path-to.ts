import { covers, type Span } from '../../../base/span';
import type { ListItem, ListNode, MapEntry, MapNode, YamlNode } from '../../../syntax/nodes';

/** A step into a document: into an entry of a map, or an item of a list. */
export type Step = EntryStep | ItemStep;

export interface EntryStep {
  readonly kind: 'entry';
  readonly map: MapNode;
  readonly entry: MapEntry;
}

export interface ItemStep {
  readonly kind: 'item';
  readonly list: ListNode;
  readonly item: ListItem;
  /** From 0. */
  readonly index: number;
}

/** The entries and items that a span lies in, the outermost first. A key belongs to its own entry. */
export function pathTo(root: YamlNode | undefined, span: Span): readonly Step[] {
  const steps: Step[] = [];
  let node = root;
  while (node !== undefined) {
    const step = stepInto(node, span);
    if (step === undefined) break;
    steps.push(step);
    if (step.kind === 'item') node = step.item.value;
    else node = covers(step.entry.key.span, span) ? undefined : step.entry.value;
  }
  return steps;
}

/** The entry whose key or value the span lies in, as deep as possible. */
export function entryAt(root: YamlNode | undefined, span: Span): EntryStep | undefined {
  return pathTo(root, span).findLast((step) => step.kind === 'entry');
}

/** The item that the span lies in, as deep as possible. */
export function itemAt(root: YamlNode | undefined, span: Span): ItemStep | undefined {
  return pathTo(root, span).findLast((step) => step.kind === 'item');
}

function stepInto(node: YamlNode, span: Span): Step | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.find((each) => covers(each.span, span));
    return entry && { kind: 'entry', map: node, entry };
  }
  if (node.kind !== 'list') return undefined;
  const index = node.items.findIndex((each) => covers(each.span, span));
  const item = node.items[index];
  return item && { kind: 'item', list: node, item, index };
}
