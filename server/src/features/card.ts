import type { Entry } from '../archive/resolver';
import type { Language } from '../base/words';
import type { CheckedArchive } from '../rules/checked-archive';
import { entryCard } from './entry-card';
import { recordCard } from './record-card';

/** What is known of an organization, an agreement or a record, as Markdown in which nothing of the archive is live. */
export function cardOf(entry: Entry, archive: CheckedArchive, language: Language): string {
  const { space, id } = entry.definition;
  if (space === 'record') return recordCard(entry, archive, language);
  return entryCard(entry, { language, uses: archive.usesOf(space, id), resolver: archive.resolver });
}
