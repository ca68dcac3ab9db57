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
import { type Entry, placeIn } from '../../archive/resolver';
import { cardOf } from '../../features/card';
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
import { archiveIdOf } from '../archive-id';
import { locationsNaming } from '../entry-location';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';
import { folderOf } from '../uris';

const ENTRIES = new RequestType<EntriesParams, EntriesResult, void>(ENTRIES_REQUEST);
const FIND_ENTRIES = new RequestType<FindEntriesParams, FindEntriesResult, void>(FIND_ENTRIES_REQUEST);
const ENTRY_PLACE = new RequestType<EntryIdentity, EntryPlace | null, void>(ENTRY_PLACE_REQUEST);
const ENTRY_CARD = new RequestType<EntryIdentity, EntryCard | null, void>(ENTRY_CARD_REQUEST);
const ENTRY_REFERENCES = new RequestType<EntryIdentity, Location[], void>(ENTRY_REFERENCES_REQUEST);

/** Answers the editor's questions about organizations and agreements. */
export const serveEntries: Feature = (host) => {
  const { connection, answering } = host;
  connection.onRequest(
    ENTRIES,
    answering((params: EntriesParams) => entriesOf(params, host)),
  );
  connection.onRequest(
    FIND_ENTRIES,
    answering((params: FindEntriesParams) => find(params, host)),
  );
  connection.onRequest(
    ENTRY_PLACE,
    answering((params: EntryIdentity) => placeOf(params, host)),
  );
  connection.onRequest(
    ENTRY_CARD,
    answering((params: EntryIdentity) => entryCard(params, host)),
  );
  connection.onRequest(
    ENTRY_REFERENCES,
    answering((params: EntryIdentity) => referencesOf(params, host)),
  );
};

function entriesOf({ folder }: EntriesParams, host: FeatureHost): EntriesResult {
  const wanted = host.archives().filter((archive) => folder === undefined || folder === archiveIdOf(archive));
  return { archives: wanted.map((archive) => archiveEntries(archive, host)) };
}

function archiveEntries(archive: OpenArchive, host: FeatureHost): ArchiveEntries {
  const listing = listingOf(archive, host);
  const { language } = listing;
  const lists = LISTED_SPACES.map((space) => ({
    space,
    label: listLabel(space, language),
    kinds: listByKind(space, listing),
  }));
  return { name: nameOf(archive), uri: archiveIdOf(archive), language, lists };
}

/** Of several archives the best of each come first, then the second of each. */
function find({ query, limit }: FindEntriesParams, host: FeatureHost): FindEntriesResult {
  const found = host.archives().map((archive) => ({ archive, entries: findIn(archive, query, limit, host) }));
  const places = Array.from({ length: limit }, (_, place) => place);
  const best = places.flatMap((place) =>
    found.flatMap(({ archive, entries }) =>
      entries.slice(place, place + 1).flatMap((entry) => foundEntry(archive, entry, host)),
    ),
  );
  return { entries: best.slice(0, limit) };
}

function findIn(
  { service: { archive } }: OpenArchive,
  query: string,
  limit: number,
  { environment }: FeatureHost,
): readonly Entry[] {
  return query.trim() === ''
    ? mostNamed(archive, limit)
    : findEntries(archive, query, limit, environment.today());
}

function foundEntry(archive: OpenArchive, entry: Entry, host: FeatureHost): FoundEntry[] {
  const listing = listingOf(archive, host);
  const { definition } = entry;
  const space = LISTED_SPACES.find((listed) => listed === definition.space);
  if (space === undefined) return [];
  return [
    {
      ...listedEntry(space, entry, listing),
      archive: archiveIdOf(archive),
      space,
      archiveName: nameOf(archive),
      kindLabel: kindLabel(space, definition.kind, listing.language),
    },
  ];
}

function placeOf({ archive: id, space, id: entryId }: EntryIdentity, host: FeatureHost): EntryPlace | null {
  const archive = archiveOf(id, host);
  const entry = archive?.service.archive.resolver.definitions(space, entryId)[0];
  if (archive === undefined || entry === undefined) return null;
  const { definition, file } = entry;
  if (isShipped(definition)) {
    return { kind: 'shipped', registry: definition.registry, offset: definition.span.start };
  }
  const lines = file === undefined ? undefined : archive.service.archive.file(file)?.lines;
  if (file === undefined || lines === undefined) return null;
  return {
    kind: 'file',
    uri: host.uriOf(archive, file),
    ...lines.positionAt(placeIn(entry, definition.span).start),
  };
}

function entryCard({ archive: id, space, id: entryId }: EntryIdentity, host: FeatureHost): EntryCard | null {
  const archive = archiveOf(id, host);
  if (archive === undefined) return null;
  const { archive: checked } = archive.service;
  const entry = checked.resolver.definitions(space, entryId)[0];
  return entry === undefined ? null : { markdown: cardOf(entry, checked, host.languageFor(archive)) };
}

function referencesOf({ archive: id, space, id: entryId }: EntryIdentity, host: FeatureHost): Location[] {
  const archive = archiveOf(id, host);
  if (archive === undefined) return [];
  return locationsNaming({ space, id: entryId }, 'records', false, archive, host);
}

function archiveOf(id: string, host: FeatureHost): OpenArchive | undefined {
  return host.archives().find((archive) => archiveIdOf(archive) === id);
}

function listingOf(
  archive: OpenArchive,
  { languageFor, localizer, environment }: FeatureHost,
): ListingContext {
  return {
    archive: archive.service.archive,
    language: languageFor(archive),
    localizer,
    today: environment.today(),
  };
}

function nameOf({ folder }: OpenArchive): string {
  return folder === undefined ? '' : folder.slice(folderOf(folder).length).replace(/^\//, '');
}
