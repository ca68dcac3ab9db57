import { covers, type Span } from '../../base/span';
import { FILE_KINDS } from '../../format/kinds';
import type { ValueType } from '../../format/types';
import { STRING } from '../../format/value-types';
import type { OpenedFile } from '../../rules/engine';
import type { ListItem, MapEntry, YamlNode } from '../../syntax/nodes';

/** A value that is written, and where it stands. */
export interface Place {
  readonly node: YamlNode;
  /** What the format expects there; undefined below what it does not know. */
  readonly type: ValueType | undefined;
  /** The map or list that holds it; undefined for the root. */
  readonly around: Place | undefined;
  /** The entry of a map whose value it is. */
  readonly entry: MapEntry | undefined;
  /** The place in a list whose item it is, from 0. */
  readonly index: number | undefined;
  /** It stands within `[…]` or `{…}`. */
  readonly isInFlow: boolean;
}

/** The values that the span lies in, each within the one before; keys and hyphens belong to their values. */
export function placesAt({ document, model }: OpenedFile, span: Span): readonly Place[] {
  const { root, text } = document;
  if (root === undefined) return [];
  const places: Place[] = [];
  let next: Place | undefined = {
    node: root,
    type: FILE_KINDS[model.kind].root,
    around: undefined,
    entry: undefined,
    index: undefined,
    isInFlow: false,
  };
  while (next !== undefined) {
    places.push(next);
    next = placeBelow(next, span, text);
  }
  return places;
}

function placeBelow(around: Place, span: Span, text: string): Place | undefined {
  const { node, type } = around;
  if (node.kind === 'map') {
    const entry = node.entries.find((each) => covers(each.span, span));
    if (entry?.value === undefined) return undefined;
    const { value, key } = entry;
    const isInFlow = around.isInFlow || node.flow;
    return { node: value, type: typeOfField(type, key.text), around, entry, index: undefined, isInFlow };
  }
  if (node.kind !== 'list') return undefined;
  const index = node.items.findIndex((item) => covers(extentOf(item, node.flow, text), span));
  const value = node.items[index]?.value;
  if (value === undefined) return undefined;
  const isInFlow = around.isInFlow || node.flow;
  return { node: value, type: typeOfItem(type), around, entry: undefined, index, isInFlow };
}

/** The item with its hyphen. */
function extentOf({ span }: ListItem, flow: boolean, text: string): Span {
  if (flow) return span;
  const before = /-[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start));
  return { start: span.start - (before?.[0].length ?? 0), end: span.end };
}

function typeOfField(type: ValueType | undefined, name: string): ValueType | undefined {
  if (type?.kind === 'text') return STRING;
  return type?.kind === 'map' ? type.fields.find((field) => field.name === name)?.type : undefined;
}

function typeOfItem(type: ValueType | undefined): ValueType | undefined {
  return type?.kind === 'list' || type?.kind === 'one-or-list' ? type.item : undefined;
}
