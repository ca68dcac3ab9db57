/**
 * The registries, the nearest to the file first: those in its folder, then in the folders above, the lower first; then
 * all others by the way to them. In one folder, the one with the shortest name. Paths with `/`.
 */
export function registriesByNearness(registries: Iterable<string>, file: string): readonly string[] {
  const from = foldersOf(file);
  return [...registries]
    .map((path) => ({ path, ...wayTo(foldersOf(path), from) }))
    .sort(
      (a, b) => a.down - b.down || a.up - b.up || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
    )
    .map(({ path }) => path);
}

/** How many folders up from one folder, and then down, the other is. */
function wayTo(
  to: readonly string[],
  from: readonly string[],
): { readonly up: number; readonly down: number } {
  const different = to.findIndex((name, index) => from[index] !== name);
  const shared = different < 0 ? to.length : different;
  return { up: from.length - shared, down: to.length - shared };
}

function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}
