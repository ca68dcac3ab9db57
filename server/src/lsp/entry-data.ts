import type { Space } from '../format/types';
import { memberOf } from './member';

/** What an item carries of the entry that it is about, to be sent back when more of it is asked for. */
export interface EntryData {
  /** Of the text in which the item was asked for. */
  readonly uri: string;
  readonly space: Space;
  readonly id: string;
}

/** The data of an item that came back; undefined where they are not of that shape. */
export function entryDataOf(data: unknown): EntryData | undefined {
  const [uri, space, id] = ['uri', 'space', 'id'].map((name) => memberOf(data, name));
  if (typeof uri !== 'string' || !isSpace(space) || typeof id !== 'string') return undefined;
  return { uri, space, id };
}

function isSpace(value: unknown): value is Space {
  return value === 'record' || value === 'organization' || value === 'agreement';
}
