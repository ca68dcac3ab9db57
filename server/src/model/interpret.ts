import type { Span } from '../base/span';
import { isLanguageTag } from '../format/codes/languages';
import { FILE_KINDS } from '../format/kinds';
import type { Field, FileKind, ListType, MapType, ScalarType, ValueType } from '../format/types';
import {
  isEmpty,
  type ListNode,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type YamlNode,
} from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';
import { isMisspeltLanguage, isMisspeltPunctuation } from './full-width';
import { interpretScalar } from './scalar-value';
import type {
  DuplicateKey,
  FieldModel,
  ItemModel,
  ListModel,
  MapModel,
  Mismatch,
  Model,
  ScalarModel,
  SeveritiesModel,
  Shape,
  TextModel,
  TextPart,
  ValueModel,
} from './types';

/** Interprets a document by the tables of its kind. Never throws; what is wrong is in the model. */
export function interpret(document: ParsedDocument, kind: FileKind): Model {
  const interpreter = new Interpreter();
  const rootType = FILE_KINDS[kind].root;
  const root = isEmpty(document.root) ? undefined : interpreter.root(document.root, rootType);
  return { kind, document, root: root?.kind === 'map' ? root : undefined, ...interpreter.collected };
}

/** Where a value stands: its field, and what to blame for what it lacks. */
interface Place {
  readonly field: Field;
  readonly anchor: Span | undefined;
  /** The country of the place around it, for subdivisions. */
  readonly country: string | undefined;
  readonly flowItem: boolean;
}

class Interpreter {
  readonly collected = {
    maps: [] as MapModel[],
    lists: [] as ListModel[],
    texts: [] as TextModel[],
    scalars: [] as ScalarModel[],
    mismatches: [] as Mismatch[],
    punctuation: [] as Span[],
  };

  root(node: YamlNode | undefined, type: MapType): ValueModel | undefined {
    if (node === undefined || node.kind === 'opaque') return undefined;
    if (node.kind === 'map') return this.#map(node, type, undefined);
    if (node.kind === 'scalar' && isMisspeltPunctuation(node, type, false)) {
      this.collected.punctuation.push(node.span);
      return { kind: 'opaque', span: node.span };
    }
    return this.#mismatch(node, type, undefined, ['map']);
  }

  #value(node: YamlNode, type: ValueType, place: Place): ValueModel {
    if (node.kind === 'opaque') return { kind: 'opaque', span: node.span };
    if (node.kind === 'scalar' && isMisspeltPunctuation(node, type, place.flowItem)) {
      this.collected.punctuation.push(node.span);
      return { kind: 'opaque', span: node.span };
    }
    switch (type.kind) {
      case 'map':
        return this.#mapOrShorthand(node, type, place);
      case 'list':
        return node.kind === 'list'
          ? this.#list(node, type, place)
          : this.#mismatch(node, type, place.field, ['list']);
      case 'text':
        return this.#text(node, type, place);
      case 'rule-severities':
        return node.kind === 'map'
          ? this.#severities(node, place)
          : this.#mismatch(node, type, place.field, ['map']);
      case 'one-or-list':
        if (node.kind === 'list') return this.#list(node, { kind: 'list', item: type.item }, place);
        if (node.kind === 'scalar') return this.#scalar(node, type.item, place);
        return this.#mismatch(node, type, place.field, ['scalar', 'list']);
      default:
        if (node.kind === 'scalar') return this.#scalar(node, type, place);
        return this.#mismatch(node, type, place.field, ['scalar']);
    }
  }

  #mapOrShorthand(node: MapNode | ListNode | ScalarNode, type: MapType, place: Place): ValueModel {
    if (node.kind === 'map') return this.#map(node, type, place.anchor);
    const shorthand = type.fields.find((field) => field.name === type.shorthand);
    if (node.kind === 'list' || shorthand === undefined) {
      return this.#mismatch(node, type, place.field, shorthand === undefined ? ['map'] : ['map', 'scalar']);
    }
    const model: MapModel = {
      kind: 'map',
      type,
      node,
      fields: [],
      unknown: [],
      duplicates: [],
      anchor: node.span,
      broken: false,
    };
    const value = this.#value(node, shorthand.type, { ...place, field: shorthand });
    const complete = { ...model, fields: [{ field: shorthand, key: undefined, value }] };
    this.collected.maps.push(complete);
    return complete;
  }

  #map(node: MapNode, type: MapType, anchor: Span | undefined): MapModel {
    const { entries, duplicates } = withoutDuplicates(node.entries);
    const country = scalarTextOf(entries.find((entry) => entry.key.text === 'country')?.value);
    const fields: FieldModel[] = [];
    const unknown: MapEntry[] = [];
    for (const entry of entries) {
      const field = type.fields.find((candidate) => candidate.name === entry.key.text);
      if (field !== undefined) {
        const node = present(entry.value, field.type);
        const value =
          node && this.#value(node, field.type, { field, anchor: entry.key.span, country, flowItem: false });
        fields.push({ field, key: entry.key, value });
      } else if (!isFreeKey(entry)) {
        this.#unknownKey(entry, type, unknown);
      }
    }
    const model: MapModel = {
      kind: 'map',
      type,
      node,
      fields,
      unknown,
      duplicates,
      anchor: anchor ?? node.entries[0]?.key.span ?? { start: node.span.start, end: node.span.start },
      broken: node.broken,
    };
    this.collected.maps.push(model);
    return model;
  }

  #unknownKey(entry: MapEntry, type: MapType, unknown: MapEntry[]): void {
    if (isMisspeltPunctuation(entry.key, type, false)) this.collected.punctuation.push(entry.key.span);
    else unknown.push(entry);
  }

  #list(node: ListNode, type: ListType, place: Place): ListModel {
    const items = node.items.flatMap((item, index): ItemModel[] => {
      const written = present(item.value, type.item);
      if (written === undefined) return [];
      return [
        {
          number: index + 1,
          value: this.#value(written, type.item, { ...place, anchor: undefined, flowItem: node.flow }),
        },
      ];
    });
    const model: ListModel = {
      kind: 'list',
      type,
      span: node.span,
      flow: node.flow,
      field: place.field,
      items,
    };
    this.collected.lists.push(model);
    return model;
  }

  #text(node: YamlNode, type: ValueType, place: Place): ValueModel {
    if (node.kind === 'list') return this.#mismatch(node, type, place.field, ['scalar', 'map']);
    if (node.kind === 'scalar') return this.#collectText({ node, parts: [{ language: undefined, node }] });
    if (node.kind === 'opaque') return { kind: 'opaque', span: node.span };
    const { entries, duplicates } = withoutDuplicates(node.entries);
    const parts: TextPart[] = [];
    const unknown: MapEntry[] = [];
    for (const entry of entries) {
      if (isFreeKey(entry)) continue;
      if (isMisspeltLanguage(entry.key)) this.collected.punctuation.push(entry.key.span);
      else if (!isLanguageTag(entry.key.text)) unknown.push(entry);
      else if (entry.value?.kind === 'scalar' && !isEmpty(entry.value)) {
        parts.push({ language: entry.key.text, node: entry.value });
      } else if (entry.value?.kind === 'map' || entry.value?.kind === 'list') {
        this.#mismatch(entry.value, type, place.field, ['scalar']);
      }
    }
    return this.#collectText({ node, parts, unknown, duplicates });
  }

  #collectText(text: Pick<TextModel, 'node' | 'parts'> & Partial<TextModel>): TextModel {
    const model: TextModel = { unknown: [], duplicates: [], ...text, kind: 'text' };
    this.collected.texts.push(model);
    return model;
  }

  #severities(node: MapNode, place: Place): SeveritiesModel {
    const { entries, duplicates } = withoutDuplicates(node.entries);
    const known = entries.filter((entry) => !isFreeKey(entry));
    const severities = known.map((entry) => ({ key: entry.key, value: this.#severity(entry.value, place) }));
    return { kind: 'severities', entries: severities, duplicates };
  }

  #severity(node: YamlNode | undefined, place: Place): ScalarModel | undefined {
    const type = place.field.type;
    if (type.kind !== 'rule-severities' || node === undefined || isEmpty(node)) return undefined;
    const choice: ScalarType = { kind: 'choice', values: type.severities, extensible: false };
    const value = this.#value(node, choice, place);
    return value.kind === 'scalar' ? value : undefined;
  }

  #scalar(written: ScalarNode, type: ScalarType, place: Place): ScalarModel {
    const node = withoutLastLineEnd(written);
    const value = interpretScalar(node.text, type, place.country);
    const model: ScalarModel = { kind: 'scalar', type, field: place.field, node, value };
    this.collected.scalars.push(model);
    return model;
  }

  #mismatch(
    node: MapNode | ListNode | ScalarNode | YamlNode,
    type: ValueType,
    field: Field | undefined,
    expected: readonly Shape[],
  ): Mismatch | ValueModel {
    const isBroken = node.kind !== 'scalar' && (node.kind === 'opaque' || node.broken);
    if (isBroken) return { kind: 'opaque', span: node.span };
    const mismatch: Mismatch = { kind: 'mismatch', type, field, expected, found: node.kind, span: node.span };
    this.collected.mismatches.push(mismatch);
    return mismatch;
  }
}

/** Of a key that stands twice, the first with its value; with the later one's where it has none. */
function withoutDuplicates(entries: readonly MapEntry[]): {
  entries: MapEntry[];
  duplicates: DuplicateKey[];
} {
  const seen = new Map<string, MapEntry>();
  const duplicates: DuplicateKey[] = [];
  for (const entry of entries) {
    const first = seen.get(entry.key.text);
    if (first === undefined) seen.set(entry.key.text, entry);
    else if (!isMergeKeyOrAlias(entry.key)) duplicates.push({ later: entry.key, first: first.key });
    if (first !== undefined && isEmpty(first.value))
      seen.set(entry.key.text, { ...first, value: entry.value });
  }
  return { entries: [...seen.values()], duplicates };
}

/** Keys that are the users' own, and those that are reported as not part of the format. */
function isFreeKey({ key }: MapEntry): boolean {
  return key.text.startsWith('x-') || isMergeKeyOrAlias(key);
}

function isMergeKeyOrAlias({ style, text }: ScalarNode): boolean {
  return style === 'plain' && (text === '<<' || text.startsWith('*'));
}

/** The value, unless it counts as missing; a text whose languages are all empty is missing too. */
function present(node: YamlNode | undefined, type: ValueType): YamlNode | undefined {
  if (isEmpty(node)) return undefined;
  const isEmptyText =
    type.kind === 'text' &&
    node?.kind === 'map' &&
    node.entries.every(({ key, value }) => isEmpty(value) && !isMisspeltLanguage(key));
  return isEmptyText ? undefined : node;
}

/** The line end that `|` and `>` put behind a value is no part of an id, a date or a name. */
function withoutLastLineEnd(node: ScalarNode): ScalarNode {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return isBlock && node.text.endsWith('\n') ? { ...node, text: node.text.trimEnd() } : node;
}

function scalarTextOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}
