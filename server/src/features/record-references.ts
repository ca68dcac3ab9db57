import type { Range } from '../base/line-index';
import type { Space } from '../format/types';
import type { CheckedArchive } from '../rules/checked-archive';

/** A value in a record that names an entry. */
export interface RecordReference {
  /** Path of the record. */
  readonly path: string;
  readonly range: Range;
}

/** Where records name the entry, by its id or by a name that only it bears; in the order of their paths. */
export function recordReferences(
  archive: CheckedArchive,
  space: Space,
  id: string,
): readonly RecordReference[] {
  const { resolver } = archive;
  const paths = [...archive.usage.recordsNaming(space, id, resolver)].sort();
  return paths.flatMap((path) => {
    const file = archive.file(path);
    if (file === undefined) return [];
    return file.facts.references
      .filter(
        (reference) =>
          reference.space === space && resolver.meant(space, reference.text)?.definition.id === id,
      )
      .map(({ span }) => ({ path, range: file.lines.rangeOf(span) }));
  });
}
