import { freeId, newEntryId } from '../../../archive/entry-id';
import { idMeantBy } from '../../../format/scalars/corrections';
import { isId } from '../../../format/scalars/scalars';
import type { Field, MapType, Space, ValueType } from '../../../format/types';
import { fieldOf } from '../../../model/read';
import type { MapModel } from '../../../model/types';
import type { FixContext } from '../context';
import type { Draft } from '../edits/draft';

/** Stands for words that are yet to be written. */
const WORDS = '…';

/** What a record is called whose file name says nothing. */
const NAMELESS_RECORD = 'new-record';

/** Makes values for fields that are missing; the ids that it makes differ from each other. */
export class Placeholders {
  readonly #context: FixContext;
  readonly #made = new Set<string>();

  constructor(context: FixContext) {
    this.#context = context;
  }

  /** A value for a field of the map, by which nothing new is wrong as far as there is such a value. */
  for(field: Field, map: MapModel | undefined): Draft {
    return this.#of(field.type, map);
  }

  #of(type: ValueType, map: MapModel | undefined): Draft {
    switch (type.kind) {
      case 'id':
        return scalar(this.#id(type.space, map));
      case 'text':
      case 'string':
        return scalar(WORDS);
      case 'date':
      case 'one-or-list':
        return scalar('unknown');
      case 'choice':
        return scalar(
          type.values.some(({ value }) => value === 'other') ? 'other' : (type.values[0]?.value ?? WORDS),
        );
      case 'map':
        return { kind: 'map', fields: this.#requiredFields(type) };
      case 'list':
        if (type.atLeast === 0) return { kind: 'empty-list' };
        return { kind: 'list', items: [this.#of(type.item, undefined), this.#of(type.item, undefined)] };
      default:
        return { kind: 'open' };
    }
  }

  /** The required fields; of several of which one is enough, one that can be written. */
  #requiredFields(type: MapType) {
    const choice = type.fields.filter(({ name }) => type.requireOneOf?.includes(name) === true);
    const written = choice.find((field) => this.for(field, undefined).kind !== 'open') ?? choice[0];
    const fields = type.fields.filter((field) => field.required || field === written);
    return fields.map((field) => ({ name: field.name, value: this.for(field, undefined) }));
  }

  #id(space: Space, map: MapModel | undefined): string {
    const { resolver } = this.#context.archive;
    const isTaken = (id: string): boolean =>
      this.#made.has(`${space} ${id}`) || resolver.definitions(space, id).length > 0;
    const id =
      space === 'record' ? freeId(this.#recordId(), isTaken) : newEntryId(nameIn(map), space, isTaken);
    this.#made.add(`${space} ${id}`);
    return id;
  }

  /** As the file is called. */
  #recordId(): string {
    const name = this.#context.opened.path.replace(/^.*\//, '').replace(/\.coop\.ya?ml$/, '');
    return isId(name) ? name : (idMeantBy(name) ?? NAMELESS_RECORD);
  }
}

/** The first name that an entry of a registry has. */
function nameIn(map: MapModel | undefined): string {
  const name = fieldOf(map, 'name')?.value;
  return name?.kind === 'text' ? (name.parts[0]?.node.text.replace(/\s+/g, ' ').trim() ?? '') : '';
}

function scalar(words: string): Draft {
  return { kind: 'scalar', words };
}
