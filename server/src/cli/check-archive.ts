import { join, sep } from 'node:path';
import type { Definition } from '../archive/facts';
import { NEVER } from '../base/cancellation';
import type { Language } from '../base/words';
import { NodeArchiveHost } from '../node/node-archive-host';
import { ArchiveService, type FileConclusions } from '../service';
import { isSelected, type SelectedPart, type Selection } from './select';

/** What checking one archive gave. */
export interface CheckedSelection {
  /** Absolute path of the archive's folder. */
  readonly root: string;
  /** The language that the archive's settings ask for. */
  readonly language: Language | undefined;
  /** The files that were asked for, in order of their paths. */
  readonly files: readonly FileConclusions[];
  /** Files that were asked for by name and don't count. */
  readonly leftOut: readonly SelectedPart[];
  readonly unreadableFolders: readonly UnreadableFolder[];
  /** The file's path relative to the root, with `/`, as the disk has it. */
  readonly nameOnDisk: (path: string) => string;
}

export interface UnreadableFolder {
  readonly path: string;
  /** The system's code for why. */
  readonly code: string;
}

/** How far a check has come. */
export interface CheckProgress {
  readonly step: 'finding' | 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
}

/**
 * Reads a whole archive and checks what is selected of it. `otherRoots`: absolute paths of folders that are archives of
 * their own, even if they lie in this one.
 */
export async function checkArchive(
  { root, parts }: Selection,
  otherRoots: readonly string[],
  reference: readonly Definition[],
  report: (progress: CheckProgress) => void,
): Promise<CheckedSelection> {
  const unreadableFolders: UnreadableFolder[] = [];
  const host = new NodeArchiveHost(root, {
    isForeign: (folder) => otherRoots.includes(folder),
    onUnreadableFolder: (path, code) => unreadableFolders.push({ path, code }),
  });
  const service = new ArchiveService(host, reference);
  await service.load(NEVER, ({ done, total }) =>
    report({ step: total === undefined ? 'finding' : 'reading', done, total: total ?? 0 }),
  );
  const paths = [...service.archive.paths]
    .filter((path) => parts.some((part) => isSelected(path, part)))
    .sort();
  const files: FileConclusions[] = [];
  for (const path of paths) {
    const conclusions = service.check(path);
    if (conclusions !== undefined) files.push(conclusions);
    report({ step: 'checking', done: files.length, total: paths.length });
  }
  return {
    root,
    language: service.settings.language,
    files,
    leftOut: parts.filter((part) => !part.isFolder && !paths.includes(part.path)),
    unreadableFolders: unreadableFolders.filter(({ path }) =>
      parts.some((part) => mayHold(root, path, part)),
    ),
    nameOnDisk: (path) => host.nameOnDisk(path),
  };
}

/** True when what can't be read in the folder may be among what was asked for. */
function mayHold(root: string, folder: string, part: SelectedPart): boolean {
  const selected = join(root, part.path);
  return `${folder}${sep}`.startsWith(`${selected}${sep}`) || selected.startsWith(`${folder}${sep}`);
}
