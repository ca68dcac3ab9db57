import { idMeantBy } from '../format/scalars/corrections';
import { ID_LENGTH, isId } from '../format/scalars/scalars';
import type { EntrySpace } from '../format/types';

/** For a name without a letter or digit that an id could hold, such as one in Lao. */
const NAMELESS: { readonly [space in EntrySpace]: string } = {
  organization: 'new-organization',
  agreement: 'new-agreement',
};

/**
 * An id for an entry of that name: the text itself where it is an id, else its letters without marks, joined by hyphens
 * (`Trung tâm Hợp tác Quốc tế` gives `trung-tam-hop-tac-quoc-te`). One that is taken gets a number behind it, from 2.
 */
export function newEntryId(name: string, space: EntrySpace, isTaken: (id: string) => boolean): string {
  return freeId(isId(name) ? name : (idMeantBy(name) ?? NAMELESS[space]), isTaken);
}

/** The id, or where it is taken, the id with the first number behind it, from 2, that makes it free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) {
    const ending = `-${number}`;
    free = id.slice(0, ID_LENGTH - ending.length).replace(/-$/, '') + ending;
  }
  return free;
}
