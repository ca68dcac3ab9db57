import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { fileKindOf } from '../format/file-kind';
import type { Archives } from './archives';
import { isIgnoreFile } from './disk-poller';
import type { DiskChange, OpenArchive } from './open-archive';
import { folderOf, pathBelow, pathOfUri } from './uris';

/** What a client is asked to watch. Of a folder that comes or goes it may tell no more than the folder itself. */
export const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.coop.{yaml,yml}' },
  { globPattern: '**/coop.config.{yaml,yml}' },
  { globPattern: '**/.gitignore' },
  { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
];

/** Hands what a client says of the disk to the archives that it concerns. */
export function takeDiskChanges({ changes }: DidChangeWatchedFilesParams, archives: Archives): void {
  const byArchive = new Map<OpenArchive, DiskChange[]>();
  const relisted = new Set<OpenArchive>();
  for (const { uri, type } of changes) {
    const absolute = pathOfUri(uri);
    if (absolute === undefined) continue;
    if (isIgnoreFile(absolute)) {
      for (const archive of archives.all) if (isConcerned(archive, folderOf(absolute))) relisted.add(archive);
      continue;
    }
    const isGone = type === FileChangeType.Deleted;
    const isOfTheFormat = fileKindOf(absolute) !== undefined;
    for (const { archive, path } of ownersOf(absolute, isGone, archives)) {
      const known = byArchive.get(archive);
      if (isOfTheFormat || isGone) byArchive.set(archive, [...(known ?? []), { path, isGone }]);
      // What was created may be a folder with files in it.
      else if (type === FileChangeType.Created) relisted.add(archive);
    }
  }
  for (const archive of relisted) void archive.relist();
  for (const [archive, news] of byArchive) void archive.changedOnDisk(news);
}

/** A folder that is gone may have held the folders of other archives. */
function ownersOf(
  absolute: string,
  isGone: boolean,
  archives: Archives,
): readonly { readonly archive: OpenArchive; readonly path: string }[] {
  const owner = archives.ownerOf(absolute);
  const inside = isGone
    ? archives.all
        .filter(({ folder }) => folder !== undefined && pathBelow(absolute, folder) !== undefined)
        .map((archive) => ({ archive, path: '' }))
    : [];
  return owner === undefined ? inside : [owner, ...inside.filter(({ archive }) => archive !== owner.archive)];
}

/** True where a `.gitignore` in the folder may count for the archive. */
function isConcerned({ folder }: OpenArchive, ofIgnoreFile: string): boolean {
  if (folder === undefined) return false;
  return pathBelow(folder, ofIgnoreFile) !== undefined || pathBelow(ofIgnoreFile, folder) !== undefined;
}
