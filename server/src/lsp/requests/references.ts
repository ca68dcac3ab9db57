import type { Location, ReferenceParams } from 'vscode-languageserver';
import { isShipped } from '../../archive/facts';
import { targetAt } from '../../features/references';
import { locationsNaming, locationsOf } from '../entry-location';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';

/** Serves the places that name an organization, an agreement or a record, in all files of the archive. */
export const serveReferences: Feature = (host) => {
  host.connection.onReferences(host.answeringWhenRead(inText(host, referencesIn)));
};

async function referencesIn(
  { context, place: { archive } }: HeldText,
  { position, context: { includeDeclaration } }: ReferenceParams,
  host: FeatureHost,
): Promise<Location[] | null> {
  const target = targetAt(context, context.opened.document.lines.offsetAt(position));
  if (target === undefined) return null;
  const named = locationsNaming(target, 'all files', includeDeclaration, archive, host);
  if (!includeDeclaration) return named;
  const { resolver } = archive.service.archive;
  const shipped = resolver
    .definitions(target.space, target.id)
    .filter(({ definition }) => isShipped(definition));
  return [...(await locationsOf(shipped, archive, host)), ...named];
}
