import type { Location } from 'vscode-languageserver';
import { isShipped } from '../archive/facts';
import { type Entry, placeIn } from '../archive/resolver';
import type { MentionTarget } from '../features/mention';
import { type MentionScope, mentionsInArchive } from '../features/references';
import type { FeatureHost } from './feature-host';
import type { OpenArchive } from './open-archive';

/** Where an entry's id is declared: in a file of the archive, or in a registry that ships. Undefined where that can't be read. */
export async function locationOf(
  entry: Entry,
  archive: OpenArchive,
  { shipped, uriOf }: Pick<FeatureHost, 'shipped' | 'uriOf'>,
): Promise<Location | undefined> {
  const { definition, file } = entry;
  if (isShipped(definition)) {
    const lines = await shipped.linesOf(definition.registry);
    return lines && { uri: shipped.uriOf(definition.registry), range: lines.rangeOf(definition.span) };
  }
  const lines = file === undefined ? undefined : archive.service.archive.file(file)?.lines;
  if (file === undefined || lines === undefined) return undefined;
  return { uri: uriOf(archive, file), range: lines.rangeOf(placeIn(entry, definition.span)) };
}

/** Where each of the entries is declared; those that can't be read are left out. */
export async function locationsOf(
  entries: readonly Entry[],
  archive: OpenArchive,
  host: Pick<FeatureHost, 'shipped' | 'uriOf'>,
): Promise<Location[]> {
  const locations = await Promise.all(entries.map((entry) => locationOf(entry, archive, host)));
  return locations.filter((location) => location !== undefined);
}

/** The places in files of the archive that name one thing, and those that declare it where they are wanted too. */
export function locationsNaming(
  target: MentionTarget,
  scope: MentionScope,
  withDeclarations: boolean,
  archive: OpenArchive,
  { uriOf }: Pick<FeatureHost, 'uriOf'>,
): Location[] {
  const files = mentionsInArchive(archive.service.archive, target, scope);
  return files.flatMap(({ path, lines, mentions }) => {
    const wanted = mentions.filter(({ role }) => withDeclarations || role !== 'declaration');
    if (wanted.length === 0) return [];
    const uri = uriOf(archive, path);
    return wanted.map(({ span }) => ({ uri, range: lines.rangeOf(span) }));
  });
}
