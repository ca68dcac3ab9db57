import type { Space } from '../format/types';
import { numberForms } from '../text/document-number';
import { searchKey } from '../text/search-folding';
import { textKey } from '../text/text-folding';
import type { Definition, NameFact } from './facts';

/**
 * What can be asked of the index, as a string: an id (`organization#vn-mps`), a name in search folding
 * (`organization~bo cong an`), a name in text folding (`organization=bộ công an`), all ids and names of a space
 * (`organization*`), which of them lie on circles (`organization@`), or whether a file that defines such ids can't be read in full (`organization?`).
 */
export type IndexKey = `${Space}${'#' | '~' | '=' | '*' | '@' | '?'}${string}`;

export function idKey(space: Space, id: string): IndexKey {
  return `${space}#${id}`;
}

/** The key of a name as an editor types it. */
export function nameKey(space: Space, name: string): IndexKey {
  return joined(space, '~', searchKey(name));
}

/** The key of a name as prose has it. */
export function claimKey(space: Space, name: string): IndexKey {
  return joined(space, '=', textKey(name));
}

/** In one piece: an index holds very many of them. */
function joined(space: Space, sign: '~' | '=', name: string): IndexKey {
  return [space, sign, name].join('') as IndexKey;
}

export function isIdKey(key: IndexKey): boolean {
  return key.startsWith('organization#') || key.startsWith('agreement#') || key.startsWith('record#');
}

/** The keys of an entry, with the name that gives each; the first, where several give the same. */
export function keysOf(definition: Definition): ReadonlyMap<IndexKey, NameFact> {
  const { space, id, names } = definition;
  const keys = new Map<IndexKey, NameFact>();
  keys.set(idKey(space, id), idAsName(definition));
  if (space === 'record') return keys;
  for (const name of names) {
    setOnce(keys, nameKey(space, name.text), name);
    if (name.role === 'number') {
      for (const form of numberForms(name.text)) setOnce(keys, nameKey(space, form), name);
    }
    if (name.role !== 'former-name') setOnce(keys, claimKey(space, name.text), name);
  }
  return keys;
}

export function idAsName({ id, span }: Pick<Definition, 'id' | 'span'>): NameFact {
  return { text: id, role: 'name', language: undefined, span };
}

function setOnce(keys: Map<IndexKey, NameFact>, key: IndexKey, name: NameFact): void {
  if (!keys.has(key)) keys.set(key, name);
}
