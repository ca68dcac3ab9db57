import type { Entry } from '../archive/resolver';
import type { Space } from '../format/types';
import type { CheckedArchive } from '../rules/checked-archive';
import { definitionAt } from './definition';
import type { TextContext } from './text-context';

/**
 * The organization or agreement that is declared or named at the offset, as a type among types. Several where several
 * claim the id or bear the name; none for a record.
 */
export function typesAt(context: TextContext, offset: number): readonly Entry[] {
  const entries = definitionAt(context, offset)?.entries ?? [];
  return entries.filter(({ definition }) => definition.space !== 'record');
}

/** What is right above: an organization's parent; the agreements that one is under or implements. */
export function supertypesOf(archive: CheckedArchive, space: Space, id: string): readonly Entry[] {
  const entry = archive.resolver.definitions(space, id)[0];
  return entry === undefined ? [] : archive.hierarchy.parentsOf(entry);
}

/** What is right below: an organization's parts; the agreements that are under it or implement it. */
export function subtypesOf(archive: CheckedArchive, space: Space, id: string): readonly Entry[] {
  const entry = archive.resolver.definitions(space, id)[0];
  return entry === undefined ? [] : archive.hierarchy.childrenOf(entry);
}
