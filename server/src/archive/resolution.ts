import type { Space } from '../format/types';
import { type IndexKey, idKey, nameKey } from './index-keys';
import type { Bearer, Resolution } from './resolver';

/** What a text names among entries that are asked for by their keys; undefined where it names none of them. */
export function resolutionAmong(
  bearersUnder: (key: IndexKey) => readonly Bearer[],
  space: Space,
  text: string,
): Resolution | undefined {
  const byId = bearersUnder(idKey(space, text))[0];
  if (byId !== undefined) return { kind: 'entry', entry: byId.entry };
  const bearers = space === 'record' ? [] : bearersOf(bearersUnder(nameKey(space, text)), text);
  const [only] = bearers;
  if (only === undefined) return undefined;
  return bearers.length === 1 ? { kind: 'name', bearer: only } : { kind: 'ambiguous', bearers };
}

/** One bearer an id; where some bear the name exactly as it is written, only those. */
function bearersOf(bearers: readonly Bearer[], text: string): readonly Bearer[] {
  const written = text.normalize('NFC');
  const exact = bearers.filter(({ entry, name }) =>
    [name, ...entry.definition.names].some((candidate) => candidate.text === written),
  );
  const best = exact.length > 0 ? exact : bearers;
  return [...new Map(best.map((bearer) => [bearer.entry.definition.id, bearer])).values()];
}
