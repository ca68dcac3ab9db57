import { type DocumentSymbol, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import type { Definition } from '../archive/facts';
import type { LineIndex } from '../base/line-index';
import { covers, type Span } from '../base/span';
import type { Field } from '../format/types';
import type { FieldModel, ListModel, MapModel, ValueModel } from '../model/types';
import type { MapEntry } from '../syntax/nodes';
import { nameOfItem } from './document-symbol/item-names';
import { displayName, endOf } from './entry-names';
import type { TextContext } from './text-context';
import { textIn, type ValueWordsContext, valueInWords } from './value-words';

/**
 * The outline of a file, in reading order: a record or settings by field, with the values in words; what a list holds
 * by what it is, such as a party by its name and role; a registry by entry, with its fields. What can't be read is
 * left out or has no more than its key.
 */
export function documentSymbols(context: TextContext): readonly DocumentSymbol[] {
  const { model, document } = context.opened;
  const { root } = model;
  if (root === undefined) return [];
  const outline = new Outline(context, document.lines);
  const registry = model.kind === 'organizations' || model.kind === 'agreements' ? model.kind : undefined;
  return registry === undefined ? outline.fields(root) : outline.registry(root, registry);
}

interface Described {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children?: readonly DocumentSymbol[];
  readonly ended?: boolean;
}

/** What a name or detail is cut to, in characters. */
const LONGEST = 120;

class Outline {
  readonly #context: TextContext;
  readonly #lines: LineIndex;
  readonly #words: ValueWordsContext;

  constructor(context: TextContext, lines: LineIndex) {
    this.#context = context;
    this.#lines = lines;
    this.#words = { resolver: context.archive.resolver, language: context.language };
  }

  /** The entries of a map, unknown ones included; without the fields named. */
  fields(map: MapModel, without: readonly string[] = []): DocumentSymbol[] {
    if (map.node.kind !== 'map') return [];
    const byKey = new Map(map.fields.map((field) => [field.key, field]));
    return map.node.entries
      .filter(({ key }) => !without.includes(key.text))
      .map((entry) => this.#field(entry, byKey.get(entry.key)));
  }

  /** The entries of the registry's list; other fields of the file beside them. */
  registry(root: MapModel, name: 'organizations' | 'agreements'): DocumentSymbol[] {
    const list = root.fields.find(({ field }) => field.name === name)?.value;
    if (list?.kind !== 'list') return this.fields(root);
    const kind = name === 'organizations' ? SymbolKind.Class : SymbolKind.Interface;
    const facts = this.#context.archive.file(this.#context.opened.path)?.facts;
    const byPlace = new Map((facts?.definitions ?? []).map((each) => [each.span.start, each]));
    const entries = list.items.map(({ value, number }) =>
      value.kind === 'map' ? this.#entry(value, kind, number, byPlace) : this.#item(value, number),
    );
    return [...entries, ...this.fields(root, [name])].sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
  }

  #entry(
    map: MapModel,
    kind: SymbolKind,
    number: number,
    definitions: ReadonlyMap<number, Definition>,
  ): DocumentSymbol {
    const { language, today } = this.#context;
    const id = valueNamed(map, 'id');
    const span = spanOf(map);
    const idSpan = id?.kind === 'scalar' ? id.node.span : undefined;
    const definition = idSpan && definitions.get(idSpan.start);
    const name = valueNamed(map, 'name');
    const written = name?.kind === 'text' ? textIn(name, language) : '';
    return this.#symbol({
      name: (definition && displayName(definition, language)) || written || String(number),
      detail: id?.kind === 'scalar' ? id.node.text : '',
      kind,
      span,
      selection: idSpan ?? map.anchor,
      children: this.fields(map, ['id', 'name']),
      ended: definition !== undefined && (endOf(definition)?.last ?? Number.POSITIVE_INFINITY) < today,
    });
  }

  #field({ key, span, value }: MapEntry, field: FieldModel | undefined): DocumentSymbol {
    const model = field?.value;
    const children = model === undefined ? [] : this.#children(model);
    const label = field?.field.label[this.#context.language] ?? '';
    const words = model === undefined ? '' : valueInWords(model, this.#words);
    const unknown = field === undefined && value?.kind === 'scalar' ? value.text : '';
    return this.#symbol({
      name: key.text,
      detail: children.length > 0 ? label : words || unknown,
      kind: kindOfField(field?.field, model),
      span,
      selection: key.span,
      children,
    });
  }

  #children(value: ValueModel): DocumentSymbol[] {
    if (value.kind === 'map') return this.fields(value);
    if (value.kind !== 'list' || !hasNamedItems(value)) return [];
    return value.items.map((item) => this.#item(item.value, item.number));
  }

  #item(value: ValueModel, number: number): DocumentSymbol {
    const named = nameOfItem(value, this.#words);
    const span = spanOf(value);
    return this.#symbol({
      name: named?.name || String(number),
      detail: named?.detail ?? '',
      kind: named?.kind ?? SymbolKind.Variable,
      span,
      selection: named?.span ?? span,
    });
  }

  #symbol({ name, detail, kind, span, selection, children, ended }: Described): DocumentSymbol {
    return {
      name: cut(name) || '-',
      ...(detail !== '' && { detail: cut(detail) }),
      kind,
      ...(ended === true && { tags: [SymbolTag.Deprecated] }),
      range: this.#lines.rangeOf(span),
      selectionRange: this.#lines.rangeOf(covers(span, selection) ? selection : span),
      ...(children !== undefined && children.length > 0 && { children: [...children] }),
    };
  }
}

/** Plain words of one kind, as themes and aliases are, stand beside the field's name. */
function hasNamedItems({ items }: ListModel): boolean {
  return items.some(({ value }) => value.kind !== 'scalar' || value.type.kind === 'reference');
}

function kindOfField(field: Field | undefined, value: ValueModel | undefined): SymbolKind {
  if (field?.type.kind === 'id') return SymbolKind.Key;
  if (value?.kind === 'list') return SymbolKind.Array;
  return value?.kind === 'map' ? SymbolKind.Object : SymbolKind.Property;
}

function valueNamed(map: MapModel, name: string): ValueModel | undefined {
  return map.fields.find(({ field }) => field.name === name)?.value;
}

function spanOf(value: ValueModel): Span {
  if ('span' in value) return value.span;
  if ('node' in value) return value.node.span;
  const first = value.entries[0]?.key.span.start ?? 0;
  const last = value.entries.at(-1);
  return { start: first, end: last?.value?.node.span.end ?? last?.key.span.end ?? first };
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST - 1).replace(/[\p{M}\p{Cs}]*$/u, '')}…`;
}
