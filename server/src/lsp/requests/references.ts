import type { Location, ReferenceParams } from 'vscode-languageserver';
import { isShipped } from '../../archive/facts';
import type { MentionTarget } from '../../features/mention';
import { type MentionScope, mentionsInArchive, targetAt } from '../../features/references';
import { locationsOf } from '../entry-location';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';

/** Serves the places that name an organization, an agreement or a record, in all files of the archive. */
export const serveReferences: Feature = (host) => {
  host.connection.onReferences(
    host.answeringWhenRead((params: ReferenceParams) => referencesAt(params, host)),
  );
  return { referencesProvider: true };
};

async function referencesAt(
  { textDocument: { uri }, position, context: { includeDeclaration } }: ReferenceParams,
  host: FeatureHost,
): Promise<Location[] | null> {
  const text = host.textAt(uri);
  const target = text && targetAt(text.context, text.context.opened.document.lines.offsetAt(position));
  if (text === undefined || target === undefined) return null;
  const { archive } = text.place;
  const named = placesNaming(target, 'all files', includeDeclaration, archive, host);
  if (!includeDeclaration) return named;
  const { resolver } = archive.service.archive;
  const shipped = resolver
    .definitions(target.space, target.id)
    .filter(({ definition }) => isShipped(definition));
  return [...(await locationsOf(shipped, archive, host)), ...named];
}

/** The places in files of the archive that name one thing, and those that declare it where they are wanted too. */
export function placesNaming(
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
