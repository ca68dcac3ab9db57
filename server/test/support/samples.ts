import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './reference';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** The sample archives: one to try, and one where something is wrong in every file. */
export const SAMPLE_FOLDERS = ['samples/archive', 'samples/broken'] as const;

/** The texts below a folder of the project, in order of path. */
export function samplesIn(folder: string): Files {
  const root = join(PROJECT, folder);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ya?ml$/.test(path))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}
