import { hasEnded } from '../archive/relevance';
import type { Entry } from '../archive/resolver';
import type { CheckedArchive } from '../rules/checked-archive';
import { searchWords } from '../text/name-table';
import { LISTED_SPACES } from './entry-list';

/**
 * The organizations and agreements that a text may mean, best first, at most `limit`: by how well a name matches, then
 * those that exist today and those that records name. `today`: the local day, in days since 1970-01-01.
 */
export function findEntries(
  archive: CheckedArchive,
  text: string,
  limit: number,
  today: number,
): readonly Entry[] {
  if (searchWords(text).length === 0) return [];
  const days = { first: today, last: today };
  const found = LISTED_SPACES.flatMap((space) =>
    archive.search
      .search(space, text, limit, { days, uses: archive.usage.counts(space), beside: [] })
      .map(({ item, score }) => ({ entry: item, score, isEnded: hasEnded(item.definition, days) })),
  );
  // Of one name space they are in order already; what is as good in both stays in the order of the spaces.
  return found
    .sort((a, b) => b.score - a.score || Number(a.isEnded) - Number(b.isEnded))
    .slice(0, limit)
    .map(({ entry }) => entry);
}
