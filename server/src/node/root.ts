import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SETTINGS_FILES } from '../format/file-kind';

/** The folder that an archive is rooted at. */
export interface ArchiveRoot {
  /** Absolute path. */
  readonly folder: string;
  /** A settings file says that it is a root. */
  readonly isDeclared: boolean;
}

/**
 * The root of the archive that a folder belongs to: the nearest folder upward, itself included, that holds a settings
 * file; the folder itself where there is none. `folder`: absolute path.
 */
export async function archiveRootOf(folder: string): Promise<ArchiveRoot> {
  const declared = await declaredRootOf(folder);
  return { folder: declared ?? folder, isDeclared: declared !== undefined };
}

async function declaredRootOf(folder: string): Promise<string | undefined> {
  for (const name of SETTINGS_FILES) if (await isFile(join(folder, name))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : declaredRootOf(above);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
