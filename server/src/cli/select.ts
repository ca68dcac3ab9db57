import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { fileKindOf } from '../format/file-kind';
import { archiveRootOf } from '../node/root';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

/** What is to be looked at of one archive. */
export interface Selection {
  /** Absolute path of the archive's folder. */
  readonly root: string;
  readonly parts: readonly SelectedPart[];
  /** Paths of the only files that are to be looked at, as in a part; undefined for all. */
  readonly only?: ReadonlySet<string>;
}

export interface SelectedPart {
  /** As it was written on the command line. */
  readonly written: string;
  /** A file or folder relative to the root, with `/`, in NFC; empty for the root itself. */
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * The archives that paths lie in, each with the parts that are asked for. `folder`: what paths are relative to.
 * Throws a `UsageError` for a path that does not exist or a file that is none of an archive's.
 */
export async function select(paths: readonly string[], folder: string): Promise<Selection[]> {
  const partsByRoot = new Map<string, SelectedPart[]>();
  for (const written of paths) {
    const absolute = resolve(folder, written);
    const isFolder = await isFolderAt(absolute, written);
    const isOfTheFormat = fileKindOf(basename(absolute)) !== undefined;
    if (!isFolder && !isOfTheFormat) throw new UsageError(MESSAGES.notOfTheFormat, { path: written });
    const root = (await archiveRootOf(isFolder && !isOfTheFormat ? absolute : dirname(absolute))).folder;
    const path = relative(root, absolute).split(sep).join('/').normalize('NFC');
    const parts = partsByRoot.get(root);
    if (parts === undefined) partsByRoot.set(root, [{ written, path, isFolder }]);
    else parts.push({ written, path, isFolder });
  }
  return [...partsByRoot].map(([root, parts]) => ({ root, parts }));
}

/** True for a path, relative to the root, of a file that is asked for. */
export function isSelected(path: string, { parts, only }: Selection): boolean {
  return (only === undefined || only.has(path)) && parts.some((part) => covers(part, path));
}

function covers(part: SelectedPart, path: string): boolean {
  return part.path === '' || path === part.path || path.startsWith(`${part.path}/`);
}

async function isFolderAt(path: string, written: string): Promise<boolean> {
  const found = await stat(path)
    .catch(() => lstat(path))
    .catch(() => undefined);
  if (found === undefined) throw new UsageError(MESSAGES.noSuchPath, { path: written });
  return found.isDirectory();
}
