import { isLanguageTag } from '../format/codes/languages';
import type { MapType, ValueType } from '../format/types';
import type { ScalarNode } from '../syntax/nodes';

const FULL_WIDTH_COLON = '：';
const FULL_WIDTH_COMMA = '，';

/**
 * True when full-width punctuation stands where YAML's own seems meant: `country：VN` for a key and its value, or
 * `wildlife，drugs` for two items. In prose full-width punctuation is nobody's business.
 * `flowItem`: the scalar is an item of a list written `[a, b]`, where any comma would separate.
 */
export function isMisspeltPunctuation(node: ScalarNode, type: ValueType, flowItem: boolean): boolean {
  if (node.style !== 'plain') return false;
  if (node.text.includes(FULL_WIDTH_COLON) && startsWithField(node.text, type)) return true;
  return node.text.includes(FULL_WIDTH_COMMA) && (flowItem || isSingleWord(type) || areIds(node.text, type));
}

/** The same for a key where language tags are expected: `vi：Hội nghị`. */
export function isMisspeltLanguage({ style, text }: ScalarNode): boolean {
  return style === 'plain' && text.includes(FULL_WIDTH_COLON) && isLanguageTag(beforeColon(text));
}

function startsWithField(text: string, type: ValueType): boolean {
  const word = beforeColon(text);
  return fieldsOf(type)?.fields.some((field) => field.name === word) ?? false;
}

function beforeColon(text: string): string {
  return text.slice(0, text.indexOf(FULL_WIDTH_COLON)).trim();
}

function fieldsOf(type: ValueType): MapType | undefined {
  if (type.kind === 'map') return type;
  return type.kind === 'list' ? fieldsOf(type.item) : undefined;
}

/** Where a name may stand for an id, only commas behind ids are no part of it. */
function areIds(text: string, type: ValueType): boolean {
  return (
    (type.kind === 'reference' || type.kind === 'organization-or-country') && /^[a-z\d\s，-]+$/.test(text)
  );
}

/** Types whose values hold no comma, so that one can only separate two of them. */
function isSingleWord(type: ValueType): boolean {
  switch (type.kind) {
    case 'id':
    case 'theme-id':
    case 'choice':
    case 'country':
    case 'subdivision':
    case 'currency':
    case 'wikidata':
    case 'date':
    case 'field-path':
      return true;
    case 'one-or-list':
      return isSingleWord(type.item);
    default:
      return false;
  }
}
