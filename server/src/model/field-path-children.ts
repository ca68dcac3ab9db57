import type { Space } from '../format/types';
import type { ScalarNode } from '../syntax/nodes';
import { scalarOf } from './read';
import type { ItemModel, MapModel, ScalarModel, TextModel, ValueModel } from './types';

/** A value with the name under which a path reaches it from the value around it. */
export interface Child {
  readonly name: string;
  readonly value: ValueModel;
  /** Where the name is a reference that the value holds: the name space. */
  readonly space: Space | undefined;
}

/** The values right below one, to be found by the beginning of a path. */
export class Children {
  readonly all: readonly Child[];
  readonly #byName = new Map<string, Child[]>();
  /** Names with a full stop in them, which only a comparison letter by letter finds. */
  readonly #dotted: readonly Child[];

  constructor(all: readonly Child[]) {
    this.all = all;
    this.#dotted = all.filter(({ name }) => name.includes('.'));
    for (const child of all) {
      const known = this.#byName.get(child.name);
      if (known === undefined) this.#byName.set(child.name, [child]);
      else known.push(child);
    }
  }

  /** The children whose name stands at the offset of the path, in full. */
  startingAt(path: string, offset: number): readonly Child[] {
    const stop = path.indexOf('.', offset);
    const named = this.#byName.get(path.slice(offset, stop < 0 ? path.length : stop)) ?? [];
    if (this.#dotted.length === 0) return named;
    return [...named, ...this.#dotted.filter(({ name }) => standsAt(name, path, offset))];
  }
}

function standsAt(name: string, path: string, offset: number): boolean {
  const end = offset + name.length;
  return path.startsWith(name, offset) && (end === path.length || path.charAt(end) === '.');
}

/** The values right below the value. */
export function childrenOf(value: ValueModel): Children {
  switch (value.kind) {
    case 'map':
      return new Children(fieldsOf(value));
    case 'list':
      return new Children(value.items.map(itemChild));
    case 'text':
      return new Children(
        value.parts.flatMap(({ language, node }) =>
          language === undefined ? [] : [{ name: language, value: leaf(node), space: undefined }],
        ),
      );
    default:
      return new Children([]);
  }
}

/** True when the value holds, or may hold, more than is seen: what can't be read, and what is the users' own. */
export function mayHideMore(value: ValueModel): boolean {
  switch (value.kind) {
    case 'opaque':
    case 'mismatch':
      return true;
    case 'map':
      return value.broken;
    case 'text':
      return value.node.kind === 'map' && value.node.broken;
    case 'list':
      return value.items.some(({ value: item }) => mayHideMore(item));
    default:
      return false;
  }
}

/** The field of an item that holds the reference by which a path names it, by the name of the item's type. */
const NAMING_FIELDS: ReadonlyMap<string, string> = new Map([
  ['party', 'organization'],
  ['agreement-link', 'agreement'],
  ['funding', 'funder'],
]);

/** The reference by which a path names the item; undefined where it goes by number. */
export function referenceOf(item: ValueModel): ScalarModel | undefined {
  if (item.kind === 'scalar') return item.type.kind === 'reference' ? item : undefined;
  const field = item.kind === 'map' ? NAMING_FIELDS.get(item.type.name) : undefined;
  return item.kind === 'map' && field !== undefined ? scalarOf(item, field) : undefined;
}

function itemChild({ number, value }: ItemModel): Child {
  const reference = referenceOf(value);
  const space = reference?.type.kind === 'reference' ? reference.type.space : undefined;
  if (reference === undefined || space === undefined)
    return { name: String(number), value, space: undefined };
  return { name: reference.node.text, value, space };
}

/** A value with nothing below it. */
function leaf(node: ScalarNode): TextModel {
  return { kind: 'text', node, parts: [], unknown: [], duplicates: [] };
}

function fieldsOf(map: MapModel): Child[] {
  const fields = map.fields.flatMap(({ field, value }): Child[] =>
    value === undefined ? [] : [{ name: field.name, value, space: undefined }],
  );
  const entries = map.node.kind === 'map' ? map.node.entries : [];
  const free = entries
    .filter(({ key }) => key.text.startsWith('x-'))
    .map(({ key, span }): Child => ({ name: key.text, value: { kind: 'opaque', span }, space: undefined }));
  return [...fields, ...free];
}
