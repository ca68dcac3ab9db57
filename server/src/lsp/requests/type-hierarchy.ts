import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import type { Entry } from '../../archive/resolver';
import { displayName } from '../../features/entry-names';
import { SYMBOL_KINDS } from '../../features/symbol-kind';
import { subtypesOf, supertypesOf, typesAt } from '../../features/type-hierarchy';
import { type EntryData, entryDataOf } from '../entry-data';
import { locationOf } from '../entry-location';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import type { OpenArchive } from '../open-archive';

type Look = typeof supertypesOf;

/** Serves what lies above and below an organization or an agreement. */
export const serveTypeHierarchy: Feature = (host) => {
  const { connection, answeringWhenRead } = host;
  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(answeringWhenRead(inText(host, prepared)));
  typeHierarchy.onSupertypes(
    answeringWhenRead(({ item }: TypeHierarchySupertypesParams) => beside(item, supertypesOf, host)),
  );
  typeHierarchy.onSubtypes(
    answeringWhenRead(({ item }: TypeHierarchySubtypesParams) => beside(item, subtypesOf, host)),
  );
};

async function prepared(
  { uri, context, place }: HeldText,
  { position }: TypeHierarchyPrepareParams,
  host: FeatureHost,
): Promise<TypeHierarchyItem[] | null> {
  const entries = typesAt(context, context.opened.document.lines.offsetAt(position));
  return entries.length === 0 ? null : itemsOf(entries, uri, place.archive, host);
}

/** What lies above or below an item that was given before; null where its archive is not there any more. */
async function beside(
  { data }: TypeHierarchyItem,
  look: Look,
  host: FeatureHost,
): Promise<TypeHierarchyItem[] | null> {
  const entry = entryDataOf(data);
  const archive = entry && host.ownerOf(entry.uri)?.archive;
  if (entry === undefined || archive === undefined || entry.space === 'record') return null;
  return itemsOf(look(archive.service.archive, entry.space, entry.id), entry.uri, archive, host);
}

/** `asked`: URI of the text in which the hierarchy was asked for, which tells the archive. */
async function itemsOf(
  entries: readonly Entry[],
  asked: string,
  archive: OpenArchive,
  host: FeatureHost,
): Promise<TypeHierarchyItem[]> {
  const items = entries.map(async (entry): Promise<TypeHierarchyItem | undefined> => {
    const location = await locationOf(entry, archive, host);
    const { space, id } = entry.definition;
    const data: EntryData = { uri: asked, space, id };
    return (
      location && {
        name: displayName(entry.definition, host.languageFor(archive)),
        detail: id,
        kind: SYMBOL_KINDS[space],
        uri: location.uri,
        range: location.range,
        selectionRange: location.range,
        data,
      }
    );
  });
  return (await Promise.all(items)).filter((item) => item !== undefined);
}
