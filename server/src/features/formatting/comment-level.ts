/** The column of a map's keys or a list's hyphens, before and after. */
export interface Level {
  readonly before: number;
  readonly after: number;
  readonly parent: Level | undefined;
}

/**
 * What a comment in a line of its own belongs to: to what follows, unless it is indented further than that; then to
 * the innermost of what is written above that stands no further right.
 *
 * `column`: where it stands. `above`: the innermost level of the last key or hyphen above. `below`: the level of the
 * next key or hyphen, undefined at the end of the file.
 */
export function levelOfComment(
  column: number,
  above: Level | undefined,
  below: Level | undefined,
): Level | undefined {
  if (above === undefined || (below !== undefined && column <= below.before)) return below ?? above;
  for (let level: Level | undefined = above; level !== undefined; level = level.parent) {
    if (level === below || level.before <= column || level.parent === undefined)
      return isWithin(above, below) ? level : below;
  }
  return below;
}

/** True when `below` is one of the levels that `above` stands in, or the file ends. */
function isWithin(above: Level, below: Level | undefined): boolean {
  if (below === undefined) return true;
  for (let level: Level | undefined = above; level !== undefined; level = level.parent)
    if (level === below) return true;
  return false;
}
