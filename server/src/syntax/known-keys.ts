import { USUAL_LANGUAGES } from '../format/codes/languages';
import { FILE_KINDS } from '../format/kinds';
import type { ValueType } from '../format/types';

/** The names of all fields and the usual language tags: what is likely a key where only the words can tell. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...USUAL_LANGUAGES,
  ...Object.values(FILE_KINDS).flatMap(({ root }) => fieldNames(root)),
]);

/** True for a word that is likely meant as a key rather than as a word of a value. */
export function isKnownKey(word: string): boolean {
  return KNOWN_KEYS.has(word);
}

function fieldNames(type: ValueType): string[] {
  if (type.kind === 'list') return fieldNames(type.item);
  if (type.kind !== 'map') return [];
  return type.fields.flatMap((field) => [field.name, ...fieldNames(field.type)]);
}
