import type { OpenArchive } from './open-archive';
import { uriOfPath } from './uris';

/** What names an archive in requests: the URI of its folder. */
export function archiveIdOf({ folder }: OpenArchive): string {
  return folder === undefined ? 'untitled:' : uriOfPath(folder);
}
