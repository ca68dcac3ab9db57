import {
  SymbolKind,
  type TypeHierarchyItem,
  type TypeHierarchyPrepareParams,
  type TypeHierarchySubtypesParams,
  type TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import type { Entry } from '../../archive/resolver';
import { displayName } from '../../features/entry-names';
import { subtypesOf, supertypesOf, typesAt } from '../../features/type-hierarchy';
import type { Space } from '../../format/types';
import { locationOf } from '../entry-location';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';
import { memberOf } from '../settings';

type Look = typeof supertypesOf;

/** Serves what lies above and below an organization or an agreement. */
export const serveTypeHierarchy: Feature = (host) => {
  const { answeringWhenRead: answering } = host;
  const { typeHierarchy } = host.connection.languages;
  typeHierarchy.onPrepare(answering((params: TypeHierarchyPrepareParams) => prepare(params, host)));
  typeHierarchy.onSupertypes(
    answering(({ item }: TypeHierarchySupertypesParams) => beside(item, supertypesOf, host)),
  );
  typeHierarchy.onSubtypes(
    answering(({ item }: TypeHierarchySubtypesParams) => beside(item, subtypesOf, host)),
  );
  return { typeHierarchyProvider: true };
};

async function prepare(
  { textDocument: { uri }, position }: TypeHierarchyPrepareParams,
  host: FeatureHost,
): Promise<TypeHierarchyItem[] | null> {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  const entries = typesAt(text.context, text.context.opened.document.lines.offsetAt(position));
  return entries.length === 0 ? null : itemsOf(entries, uri, text.place.archive, host);
}

/** What lies above or below an item that was given before; null where its archive is not there any more. */
async function beside(
  { data }: TypeHierarchyItem,
  look: Look,
  host: FeatureHost,
): Promise<TypeHierarchyItem[] | null> {
  const [asked, space, id] = ['asked', 'space', 'id'].map((name) => memberOf(data, name));
  if (typeof asked !== 'string' || !isTypeSpace(space) || typeof id !== 'string') return null;
  const archive = host.ownerOf(asked)?.archive;
  return archive === undefined
    ? null
    : itemsOf(look(archive.service.archive, space, id), asked, archive, host);
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
    return (
      location && {
        name: displayName(entry.definition, host.languageFor(archive)),
        detail: id,
        kind: space === 'organization' ? SymbolKind.Class : SymbolKind.Interface,
        uri: location.uri,
        range: location.range,
        selectionRange: location.range,
        data: { asked, space, id },
      }
    );
  });
  return (await Promise.all(items)).filter((item) => item !== undefined);
}

function isTypeSpace(value: unknown): value is Exclude<Space, 'record'> {
  return value === 'organization' || value === 'agreement';
}
