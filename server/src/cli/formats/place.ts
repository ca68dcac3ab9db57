import { isAbsolute, relative, sep } from 'node:path';

/** The path of a file in a folder, relative to it, with `/`; undefined for a file that lies elsewhere. */
export function pathIn(folder: string, absolute: string): string | undefined {
  const path = relative(folder, absolute);
  const isElsewhere = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isElsewhere ? undefined : path.split(sep).join('/');
}
