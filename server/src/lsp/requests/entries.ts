import { type Location, RequestType } from 'vscode-languageserver';
import {
  type ArchiveEntries,
  ENTRIES_REQUEST,
  ENTRY_CARD_REQUEST,
  ENTRY_PLACE_REQUEST,
  ENTRY_REFERENCES_REQUEST,
  type EntriesParams,
  type EntriesResult,
  type EntryCard,
  type EntryIdentity,
  type EntryPlace,
  FIND_ENTRIES_REQUEST,
  type FindEntriesParams,
  type FindEntriesResult,
  type FoundEntry,
} from '../../../../protocol/entries';
import { isShipped } from '../../archive/facts';
import type { Entry } from '../../archive/resolver';
import type { Localizer } from '../../base/localizer';
import type { Language } from '../../base/words';
import { entryCard } from '../../features/entry-card';
import {
  kindLabel,
  LISTED_SPACES,
  type ListingContext,
  listByKind,
  listedEntry,
  listLabel,
  mostNamed,
} from '../../features/entry-list';
import { findEntries } from '../../features/find-entries';
import type { Feature } from '../feature-host';
import type { OpenArchive } from '../open-archive';
import { folderOf, uriOfPath } from '../uris';
import { placesNaming } from './references';

/** What requests about entries ask of the server. */
interface EntriesContext {
  readonly archives: () => readonly OpenArchive[];
  readonly languageFor: (archive: OpenArchive) => Language;
  /** The URI that the editor knows a file by. */
  readonly uriOf: (archive: OpenArchive, path: string) => string;
  readonly localizer: Localizer;
  /** The local day, in days since 1970-01-01. */
  readonly today: () => number;
}

const ENTRIES = new RequestType<EntriesParams, EntriesResult, void>(ENTRIES_REQUEST);
const FIND_ENTRIES = new RequestType<FindEntriesParams, FindEntriesResult, void>(FIND_ENTRIES_REQUEST);
const ENTRY_PLACE = new RequestType<EntryIdentity, EntryPlace | null, void>(ENTRY_PLACE_REQUEST);
const ENTRY_CARD = new RequestType<EntryIdentity, EntryCard | null, void>(ENTRY_CARD_REQUEST);
const ENTRY_REFERENCES = new RequestType<EntryIdentity, Location[], void>(ENTRY_REFERENCES_REQUEST);

/** Answers the editor's questions about organizations and agreements. */
export const serveEntries: Feature = (host) => {
  const { connection, answering, archives, languageFor, uriOf, localizer, environment } = host;
  const context = { archives, languageFor, uriOf, localizer, today: () => environment.today() };
  connection.onRequest(
    ENTRIES,
    answering((params: EntriesParams) => entriesOf(params, context)),
  );
  connection.onRequest(
    FIND_ENTRIES,
    answering((params: FindEntriesParams) => find(params, context)),
  );
  connection.onRequest(
    ENTRY_PLACE,
    answering((params: EntryIdentity) => placeOf(params, context)),
  );
  connection.onRequest(
    ENTRY_CARD,
    answering((params: EntryIdentity) => cardOf(params, context)),
  );
  connection.onRequest(
    ENTRY_REFERENCES,
    answering((params: EntryIdentity) => referencesOf(params, context)),
  );
  return {};
};

/** A text that is another than before when what these requests answer may have changed. */
export function entriesVersionOf(
  archives: readonly OpenArchive[],
  languageFor: (archive: OpenArchive) => Language,
): string {
  const versions = archives.map(
    (archive) => `${idOf(archive)} ${languageFor(archive)} ${archive.service.archive.entriesVersion}`,
  );
  return versions.join('\n');
}

function entriesOf({ folder }: EntriesParams, context: EntriesContext): EntriesResult {
  const wanted = context.archives().filter((archive) => folder === undefined || folder === idOf(archive));
  return { archives: wanted.map((archive) => archiveEntries(archive, context)) };
}

function archiveEntries(archive: OpenArchive, context: EntriesContext): ArchiveEntries {
  const listing = listingOf(archive, context);
  const { language } = listing;
  const lists = LISTED_SPACES.map((space) => ({
    space,
    label: listLabel(space, language),
    kinds: listByKind(space, listing),
  }));
  return { name: nameOf(archive), uri: idOf(archive), language, lists };
}

/** Of several archives the best of each come first, then the second of each. */
function find({ query, limit }: FindEntriesParams, context: EntriesContext): FindEntriesResult {
  const found = context
    .archives()
    .map((archive) => ({ archive, entries: findIn(archive, query, limit, context) }));
  const places = Array.from({ length: limit }, (_, place) => place);
  const best = places.flatMap((place) =>
    found.flatMap(({ archive, entries }) =>
      entries.slice(place, place + 1).flatMap((entry) => foundEntry(archive, entry, context)),
    ),
  );
  return { entries: best.slice(0, limit) };
}

function findIn(
  { service: { archive } }: OpenArchive,
  query: string,
  limit: number,
  { today }: EntriesContext,
): readonly Entry[] {
  return query.trim() === '' ? mostNamed(archive, limit) : findEntries(archive, query, limit, today());
}

function foundEntry(archive: OpenArchive, entry: Entry, context: EntriesContext): FoundEntry[] {
  const listing = listingOf(archive, context);
  const { definition } = entry;
  const space = LISTED_SPACES.find((listed) => listed === definition.space);
  if (space === undefined) return [];
  return [
    {
      ...listedEntry(space, entry, listing),
      archive: idOf(archive),
      space,
      archiveName: nameOf(archive),
      kindLabel: kindLabel(space, definition.kind, listing.language),
    },
  ];
}

function placeOf(
  { archive: id, space, id: entryId }: EntryIdentity,
  context: EntriesContext,
): EntryPlace | null {
  const archive = archiveOf(id, context);
  const entry = archive?.service.archive.resolver.definitions(space, entryId)[0];
  if (archive === undefined || entry === undefined) return null;
  const { definition, file } = entry;
  if (isShipped(definition)) {
    return { kind: 'shipped', registry: definition.registry, offset: definition.span.start };
  }
  const lines = file === undefined ? undefined : archive.service.archive.file(file)?.lines;
  if (file === undefined || lines === undefined) return null;
  return { kind: 'file', uri: context.uriOf(archive, file), ...lines.positionAt(definition.span.start) };
}

function cardOf(
  { archive: id, space, id: entryId }: EntryIdentity,
  context: EntriesContext,
): EntryCard | null {
  const archive = archiveOf(id, context);
  if (archive === undefined) return null;
  const { archive: checked } = archive.service;
  const { resolver } = checked;
  const entry = resolver.definitions(space, entryId)[0];
  if (entry === undefined) return null;
  const language = context.languageFor(archive);
  return { markdown: entryCard(entry, { language, uses: checked.usesOf(space, entryId), resolver }) };
}

function referencesOf(
  { archive: id, space, id: entryId }: EntryIdentity,
  context: EntriesContext,
): Location[] {
  const archive = archiveOf(id, context);
  if (archive === undefined) return [];
  return placesNaming({ space, id: entryId }, 'records', false, archive, context);
}

function archiveOf(id: string, context: EntriesContext): OpenArchive | undefined {
  return context.archives().find((archive) => idOf(archive) === id);
}

function listingOf(archive: OpenArchive, { languageFor, localizer, today }: EntriesContext): ListingContext {
  return {
    archive: archive.service.archive,
    language: languageFor(archive),
    localizer,
    today: today(),
  };
}

/** What names an archive in requests: the URI of its folder. */
function idOf({ folder }: OpenArchive): string {
  return folder === undefined ? 'untitled:' : uriOfPath(folder);
}

function nameOf({ folder }: OpenArchive): string {
  return folder === undefined ? '' : folder.slice(folderOf(folder).length).replace(/^\//, '');
}
