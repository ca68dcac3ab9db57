import { globOf } from './glob';

/** Tells whether a path (relative to the archive's root, with `/`) is excluded by the settings. */
export type IsExcluded = (path: string) => boolean;

/**
 * Globs of the settings as a test. A glob that matches a folder excludes all that is in it; one without `/` matches
 * at any depth, as in `.gitignore`.
 */
export function exclusionOf(globs: readonly string[]): IsExcluded {
  const tests = globs
    .map(patternOf)
    .filter((pattern) => pattern !== '')
    .map(globOf);
  return (path) => tests.length > 0 && foldersAndFile(path).some((part) => tests.some((test) => test(part)));
}

function patternOf(glob: string): string {
  const anchored = glob.trim().replace(/^\.?\//, '');
  const bare = anchored.replace(/\/+$/, '');
  return bare.includes('/') || glob.trim().startsWith('/') ? bare : bare && `**/${bare}`;
}

/** `a`, `a/b` and `a/b/c` for `a/b/c`. */
function foldersAndFile(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
