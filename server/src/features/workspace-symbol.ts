import { isShipped } from '../archive/facts';
import type { Entry } from '../archive/resolver';
import type { Language } from '../base/words';
import type { Space } from '../format/types';
import type { CheckedArchive } from '../rules/checked-archive';
import type { NameMatch } from '../text/name-search';
import { displayName, endOf } from './entry-names';

/** An organization, an agreement or a record, found by a name. */
export interface FoundSymbol {
  readonly entry: Entry;
  /** Its name, with the words that were typed behind it where an editor would not see them in the name. */
  readonly name: string;
  /** It ended before today. */
  readonly ended: boolean;
  /** How well it matches, the more the better. */
  readonly score: number;
}

/** What is asked. `today`: the local day, in days since 1970-01-01. */
export interface SymbolQuery {
  readonly text: string;
  readonly limit: number;
  readonly language: Language;
  readonly today: number;
}

const SPACES: readonly Space[] = ['record', 'organization', 'agreement'];

/** Among so many of a name space those of the archive are looked for. */
const AMONG = 1000;

/**
 * What the words may mean, in any folding and word order, at most `limit`: the archive's own, best first, and where
 * there is room those that ship with the program. Without words, the archive's own alone.
 */
export function workspaceSymbols(archive: CheckedArchive, query: SymbolQuery): readonly FoundSymbol[] {
  const found = SPACES.flatMap((space) => archive.search.search(space, query.text, limitIn(space, query)));
  const own = found.filter(({ item }) => !isShipped(item.definition));
  const shipped = query.text.trim() === '' ? [] : found.filter(({ item }) => isShipped(item.definition));
  return [...inOrder(own), ...inOrder(shipped)]
    .slice(0, query.limit)
    .map((match) => symbolOf(match, archive, query));
}

/** No record ships. */
function limitIn(space: Space, { limit }: SymbolQuery): number {
  return space === 'record' ? limit : Math.max(limit, AMONG);
}

function inOrder(matches: readonly NameMatch<Entry>[]): readonly NameMatch<Entry>[] {
  return [...matches].sort((a, b) => b.score - a.score);
}

function symbolOf(
  { item, name, score }: NameMatch<Entry>,
  archive: CheckedArchive,
  { text, language, today }: SymbolQuery,
): FoundSymbol {
  const entry = asItIs(item, archive);
  const shown = displayName(entry.definition, language).replace(/\s+/g, ' ').trim() || entry.definition.id;
  const added = [shown, ...(name === shown ? [] : [`${shown} (${name})`]), `${shown} (${text.trim()})`];
  return {
    entry,
    name: added.find((label) => isSeenIn(label, text)) ?? shown,
    ended: (endOf(entry.definition)?.last ?? Number.POSITIVE_INFINITY) < today,
    score,
  };
}

/** The search keeps an entry until what it says changes; its place may have changed before. */
function asItIs(found: Entry, { resolver }: CheckedArchive): Entry {
  const { space, id } = found.definition;
  return resolver.definitions(space, id).find(({ file }) => file === found.file) ?? found;
}

/** Editors look again for what was typed, letter by letter, and hide what does not have it. */
function isSeenIn(label: string, text: string): boolean {
  const letters = label.toLowerCase();
  let at = 0;
  for (const letter of text.toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
