import { CompletionItemKind } from 'vscode-languageserver-types';
import { LANGUAGES, type Language } from '../../base/words';
import { languageName, languageSearchNames, USUAL_LANGUAGES } from '../../format/codes/languages';
import type { Field, MapType, ValueType } from '../../format/types';
import type { Cursor } from '../../model/cursor';
import { RULES } from '../../rules/registry';
import type { NameEntry } from '../../text/name-table';
import type { Offer } from './offer';

/** The keys that a map of the type may hold and that it does not hold yet, with the names to find them by. */
export function keyOffers(type: ValueType, cursor: Cursor, language: Language): readonly NameEntry<Offer>[] {
  const all = keysOf(type, cursor, language);
  return all.filter(({ item }) => !cursor.siblings.has(item.text));
}

function keysOf(type: ValueType, cursor: Cursor, language: Language): readonly NameEntry<Offer>[] {
  switch (type.kind) {
    case 'map':
      return inOrder(type, cursor.siblings).map((field) => fieldOffer(field, language));
    case 'text':
      return USUAL_LANGUAGES.map((tag) => languageOffer(tag, language));
    case 'rule-severities':
      return RULES.map(({ id, words }) => ruleOffer(id, words.title[language]));
    default:
      return [];
  }
}

/** What must be written first, then the order of the table. */
function inOrder(type: MapType, written: ReadonlyMap<string, string>): readonly Field[] {
  const isOneNeeded = type.requireOneOf?.every((name) => !written.has(name)) ?? false;
  const isRequired = ({ name, required, requiredWith }: Field): boolean =>
    required ||
    (requiredWith !== undefined && written.has(requiredWith)) ||
    (isOneNeeded && type.requireOneOf?.includes(name) === true);
  return [...type.fields.filter(isRequired), ...type.fields.filter((field) => !isRequired(field))];
}

function fieldOffer(field: Field, language: Language): NameEntry<Offer> {
  const item: Offer = {
    form: 'key',
    text: field.name,
    below: shapeBelow(field.type),
    label: field.name,
    beside: field.label[language],
    detail: field.label[language],
    documentation: field.description[language],
    kind: CompletionItemKind.Property,
    deprecated: false,
  };
  const labels = LANGUAGES.map((each) => ({ text: field.label[each], weight: 'name' }) as const);
  return { item, names: [{ text: field.name, weight: 'id' }, ...labels] };
}

function shapeBelow(type: ValueType): Offer['below'] {
  switch (type.kind) {
    case 'map':
    case 'rule-severities':
      return 'map';
    case 'list':
      return 'list';
    default:
      return 'nothing';
  }
}

function languageOffer(tag: string, language: Language): NameEntry<Offer> {
  const item: Offer = {
    form: 'key',
    text: tag,
    below: 'nothing',
    label: tag,
    beside: languageName(tag, language),
    detail: languageName(tag, language),
    documentation: '',
    kind: CompletionItemKind.Property,
    deprecated: false,
  };
  const names = languageSearchNames(tag).map((text) => ({ text, weight: 'name' }) as const);
  return { item, names: [{ text: tag, weight: 'id' }, ...names] };
}

function ruleOffer(id: string, title: string): NameEntry<Offer> {
  const item: Offer = {
    form: 'key',
    text: id,
    below: 'nothing',
    label: id,
    beside: '',
    detail: title,
    documentation: '',
    kind: CompletionItemKind.Property,
    deprecated: false,
  };
  return {
    item,
    names: [
      { text: id, weight: 'id' },
      { text: title, weight: 'name' },
    ],
  };
}
