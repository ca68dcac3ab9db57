import { isCountry } from '../format/codes/countries';
import type { Space, ValueType } from '../format/types';
import { relationOf } from '../model/read';
import type { ListModel, MapModel, Model, ScalarModel, ValueModel } from '../model/types';
import type { ReferenceFact } from './facts';

/** Where a reference stands. */
interface Place {
  readonly path: string;
  readonly list: number | undefined;
  readonly item: number;
  readonly flow: boolean;
  readonly relation: string | undefined;
}

/** Every value of the file that names an entry, in reading order. */
export function collectReferences(model: Model): ReferenceFact[] {
  if (model.root === undefined) return [];
  const collector = new ReferenceCollector(model.kind === 'record' ? undefined : model.kind);
  collector.map(model.root, { path: '', list: undefined, item: 0, flow: false, relation: '' });
  return collector.references;
}

class ReferenceCollector {
  readonly references: ReferenceFact[] = [];

  readonly #transparent: string | undefined;

  /** `transparent`: a field of the root that adds nothing to paths; those in registries begin inside the entry. */
  constructor(transparent: string | undefined) {
    this.#transparent = transparent;
  }

  map(map: MapModel, place: Place): void {
    const relation = relationOf(map);
    for (const { field, value } of map.fields) {
      if (value === undefined || isOtherScalar(value)) continue;
      const path =
        place.path === '' && field.name === this.#transparent ? '' : joined(place.path, field.name);
      const isShorthand = map.node.kind === 'scalar';
      this.#value(value, { ...place, path, relation, flow: place.flow && isShorthand });
    }
  }

  #value(value: ValueModel, place: Place): void {
    if (value.kind === 'map') this.map(value, place);
    else if (value.kind === 'list') this.#list(value, place);
    else if (value.kind === 'scalar') this.#scalar(value, place);
  }

  #list(list: ListModel, place: Place): void {
    const start = isReferenceItem(list.type.item) ? list.span.start : undefined;
    for (const { number: item, value } of list.items) {
      if (isOtherScalar(value)) continue;
      this.#value(value, { ...place, list: start, item: start === undefined ? 0 : item, flow: list.flow });
    }
  }

  #scalar({ type, node, value }: ScalarModel, place: Place): void {
    const space = spaceOf(type, node.text);
    if (space === undefined || value.kind === 'invalid') return;
    const flow = place.flow && node.style === 'plain';
    this.references.push({ ...place, flow, space, text: node.text, span: node.span });
  }
}

/** True for words that never name an entry, as most do not: nothing needs to be known of where they stand. */
function isOtherScalar(value: ValueModel): boolean {
  return (
    value.kind === 'scalar' &&
    value.type.kind !== 'reference' &&
    value.type.kind !== 'organization-or-country'
  );
}

/** Lists whose items are references, or maps that a plain reference can stand for. */
function isReferenceItem(type: ValueType): boolean {
  if (type.kind === 'reference' || type.kind === 'organization-or-country') return true;
  return type.kind === 'map' && type.shorthand !== undefined;
}

function spaceOf(type: ValueType, text: string): Space | undefined {
  if (type.kind === 'reference') return type.space;
  return type.kind === 'organization-or-country' && !isCountry(text) ? 'organization' : undefined;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
