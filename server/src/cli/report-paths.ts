import { relative, sep } from 'node:path';

/** What stands before the paths of each archive's files in a report, by the archive's root (all of them given). */
export function prefixesFor(roots: readonly string[]): (root: string) => string {
  const common = commonFolder(roots);
  return (root) => {
    const path = relative(common, root);
    return path === '' ? '' : `${path.split(sep).join('/')}/`;
  };
}

/** The nearest folder that holds all of them. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const length = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  const names = length === -1 ? first : first.slice(0, length);
  return names.join(sep) || sep;
}
