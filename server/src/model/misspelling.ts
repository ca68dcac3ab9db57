import { LANGUAGES } from '../base/words';
import type { Field, MapType } from '../format/types';
import type { MapEntry } from '../syntax/nodes';
import { suggest } from '../text/did-you-mean';
import { searchKey } from '../text/search-folding';
import type { MapModel } from './types';

/** Fields of the map, not written in it, that a key unknown to it may mean: best first. */
export function fieldsMeantBy(key: string, map: MapModel): readonly string[] {
  const written = new Set(map.fields.map(({ field }) => field.name));
  const open = map.type.fields.filter((field) => !written.has(field.name));
  const called = open.filter((field) => isCalled(field, key)).map((field) => field.name);
  const alike = suggest(
    key,
    open.map((field) => field.name),
  );
  return [...new Set([...called, ...alike])];
}

/** The map's unknown keys by the name of the field that each most likely means: these fields are misspelt, not missing. */
export function misspeltFields(map: MapModel): ReadonlyMap<string, MapEntry> {
  const misspelt = new Map<string, MapEntry>();
  for (const entry of map.unknown) {
    const meant = fieldsMeantBy(entry.key.text, map).find((name) => !misspelt.has(name));
    if (meant !== undefined) misspelt.set(meant, entry);
  }
  return misspelt;
}

/** Fields of the map, themselves maps or lists of maps, that have a field with that very name. */
export function fieldsWith(key: string, type: MapType): readonly string[] {
  const holders = type.fields.filter((field) => inner(field)?.fields.some(({ name }) => name === key));
  return holders.map((field) => field.name);
}

function inner({ type }: Field): MapType | undefined {
  if (type.kind === 'map') return type;
  return type.kind === 'list' && type.item.kind === 'map' ? type.item : undefined;
}

/** True when the key is what people call the field: `tiêu đề` for `title`. */
function isCalled(field: Field, key: string): boolean {
  const wanted = searchKey(key);
  return LANGUAGES.some((language) => searchKey(field.label[language]) === wanted);
}
