import type { LineIndex } from '../base/line-index';
import { type Span, shifted } from '../base/span';
import type { ListItem, ListNode, MapEntry, ScalarNode, YamlNode } from './nodes';
import type { ParsedDocument } from './parsed-document';
import type { PlacedItems } from './read-items';

/** The document of a registry of which the items were read by themselves. `text`: the whole; `lines`: of it. */
export function joinItems(
  text: string,
  lines: LineIndex,
  all: readonly PlacedItems<ParsedDocument>[],
): ParsedDocument {
  const placed = all.map(({ read, shift }) => ({ document: read, shift }));
  return {
    text,
    indentedText: indentedTextOf(text, all),
    lines,
    root: rootOf(placed),
    faults: placed.flatMap(({ document, shift }) => document.faults.map((each) => moved(each, shift))),
    unsupported: placed.flatMap(({ document, shift }) =>
      document.unsupported.map((each) => moved(each, shift)),
    ),
    comments: placed.flatMap(({ document, shift }) => document.comments.map((each) => moved(each, shift))),
  };
}

interface PlacedDocument {
  readonly document: ParsedDocument;
  readonly shift: number;
}

function indentedTextOf(text: string, all: readonly PlacedItems<ParsedDocument>[]): string {
  if (all.every(({ read }) => read.indentedText === read.text)) return text;
  return all.map((items) => items.read.indentedText.slice(-items.text.length)).join('');
}

/** The map of the first, with a list of the items of all. */
function rootOf(placed: readonly PlacedDocument[]): YamlNode | undefined {
  const root = placed[0]?.document.root;
  const entry = root?.kind === 'map' ? root.entries[0] : undefined;
  const lists = placed.map(({ document }) => listOf(document));
  const list = lists.find((each) => each !== undefined);
  if (root?.kind !== 'map' || entry === undefined || list === undefined) return root;
  const items = placed.flatMap(({ document, shift }) =>
    itemsOf(document).map((item) => movedItem(item, shift)),
  );
  const start = lists[0]?.span.start ?? items[0]?.span.start ?? list.span.start;
  const end = items.at(-1)?.span.end ?? list.span.end;
  const value: YamlNode = {
    ...list,
    span: { start, end },
    items,
    broken: lists.some((each) => each?.broken !== false),
  };
  const whole: MapEntry = { ...entry, span: { start: entry.span.start, end }, value };
  const broken = placed.some(({ document: { root: each } }) => each?.kind !== 'map' || each.broken);
  return { ...root, span: { start: root.span.start, end }, entries: [whole], broken };
}

/** Where a fault leaves nothing of an item, it is one that can't be understood. */
function itemsOf(document: ParsedDocument): readonly ListItem[] {
  const list = listOf(document);
  if (list !== undefined) return list.items;
  const { text, faults } = document;
  const span = { start: faults[0]?.span.start ?? text.indexOf('\n') + 1, end: text.length };
  return [{ span, value: { kind: 'opaque', span } }];
}

function listOf({ root }: ParsedDocument): ListNode | undefined {
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return value?.kind === 'list' ? value : undefined;
}

function movedItem({ span, value }: ListItem, by: number): ListItem {
  return { span: shifted(span, by), value: movedNode(value, by) };
}

function movedNode(node: YamlNode | undefined, by: number): YamlNode | undefined {
  if (node === undefined || by === 0) return node;
  switch (node.kind) {
    case 'scalar':
    case 'opaque':
      return moved(node, by);
    case 'map':
      return { ...moved(node, by), entries: node.entries.map((entry) => movedEntry(entry, by)) };
    case 'list':
      return { ...moved(node, by), items: node.items.map((item) => movedItem(item, by)) };
  }
}

function movedEntry({ span, key, value }: MapEntry, by: number): MapEntry {
  const movedKey: ScalarNode = moved(key, by);
  return { span: shifted(span, by), key: movedKey, value: movedNode(value, by) };
}

function moved<Placed extends { readonly span: Span }>(each: Placed, by: number): Placed {
  return by === 0 ? each : { ...each, span: shifted(each.span, by) };
}
