import { SymbolKind } from 'vscode-languageserver-types';
import type { Span } from '../../base/span';
import type { MapModel, ScalarModel, ValueModel } from '../../model/types';
import { SYMBOL_KINDS } from '../symbol-kind';
import { type ValueWordsContext, valueInWords } from '../value-words';

/** What an item of a list is called. */
export interface ItemName {
  /** Empty where it does not say what it is. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** The words that name it. */
  readonly span: Span;
}

/** What names an item of a kind, what stands beside it, and the symbol that it is shown by. */
interface Naming {
  /** The first of these fields that is written. */
  readonly name: readonly string[];
  readonly detail: readonly string[];
  readonly kind: SymbolKind;
}

const NAMINGS: ReadonlyMap<string, Naming> = new Map([
  ['party', { name: ['organization', 'name', 'as'], detail: ['role'], kind: SymbolKind.Class }],
  ['agreement-link', { name: ['agreement', 'as'], detail: ['relation'], kind: SymbolKind.Interface }],
  ['person', { name: ['name'], detail: ['position'], kind: SymbolKind.Constant }],
  ['outcome', { name: ['text'], detail: ['due'], kind: SymbolKind.Event }],
  ['funding', { name: ['funder'], detail: ['amount', 'currency'], kind: SymbolKind.Number }],
  ['evidence', { name: ['supports', 'quote'], detail: ['quote'], kind: SymbolKind.String }],
  ['former-name', { name: ['name'], detail: ['until'], kind: SymbolKind.String }],
]);

/** What an item is called by what it holds: a party by its name and role, evidence by what it supports. */
export function nameOfItem(value: ValueModel, context: ValueWordsContext): ItemName | undefined {
  if (value.kind === 'scalar') return nameOfScalar(value, context);
  return value.kind === 'map' ? nameOfMap(value, context) : undefined;
}

function nameOfScalar(scalar: ScalarModel, context: ValueWordsContext): ItemName {
  const { node, type } = scalar;
  const name = valueInWords(scalar, context);
  const kind = type.kind === 'reference' ? SYMBOL_KINDS[type.space] : SymbolKind.String;
  return { name, detail: name === node.text ? '' : node.text, kind, span: node.span };
}

function nameOfMap(map: MapModel, context: ValueWordsContext): ItemName | undefined {
  const naming = NAMINGS.get(map.type.name);
  if (naming === undefined) return undefined;
  const fields = naming.name.flatMap((name) => map.fields.find(({ field }) => field.name === name) ?? []);
  const named = fields.find(({ value }) => wordsOf(value, context) !== '');
  const detail = naming.detail.flatMap((name) => {
    const found = map.fields.find(({ field }) => field.name === name);
    return found === undefined || found === named ? [] : wordsOf(found.value, context);
  });
  return {
    name: wordsOf(named?.value, context),
    detail: detail.filter((words) => words !== '').join(' '),
    kind: naming.kind,
    span: spanOfWords(named?.value) ?? map.anchor,
  };
}

function wordsOf(value: ValueModel | undefined, context: ValueWordsContext): string {
  return valueInWords(value, context);
}

function spanOfWords(value: ValueModel | undefined): Span | undefined {
  if (value?.kind === 'scalar' || value?.kind === 'text') return value.node.span;
  return value?.kind === 'list' ? value.span : undefined;
}
