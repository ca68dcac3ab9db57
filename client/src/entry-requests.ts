import { Location, Range, Uri } from 'vscode';
import type { Location as LspLocation } from 'vscode-languageclient/node';
import {
  ENTRIES_REQUEST,
  ENTRY_CARD_REQUEST,
  ENTRY_PLACE_REQUEST,
  ENTRY_REFERENCES_REQUEST,
  type EntriesResult,
  type EntryCard,
  type EntryIdentity,
  type EntryPlace,
  type EntrySpace,
  FIND_ENTRIES_REQUEST,
  type FindEntriesResult,
} from '../../protocol/entries';
import type { Server } from './client';

/** What the server is asked about organizations and agreements. While it does not run, there are none. */
export class EntryRequests {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async entries(): Promise<EntriesResult> {
    return (await this.#server.ask<EntriesResult>(ENTRIES_REQUEST, {})) ?? { archives: [] };
  }

  /** Entries by any of their names, best first. */
  async find(query: string, limit: number): Promise<FindEntriesResult> {
    const found = await this.#server.ask<FindEntriesResult>(FIND_ENTRIES_REQUEST, { query, limit });
    return found ?? { entries: [] };
  }

  /** Where the entry is written; undefined when it is not there any more. */
  async placeOf(entry: EntryIdentity): Promise<EntryPlace | undefined> {
    const place = await this.#server.ask<EntryPlace | null>(ENTRY_PLACE_REQUEST, identityOf(entry));
    return place ?? undefined;
  }

  /** What is known of the entry, as Markdown. */
  async cardOf(entry: EntryIdentity): Promise<string | undefined> {
    const card = await this.#server.ask<EntryCard | null>(ENTRY_CARD_REQUEST, identityOf(entry));
    return card?.markdown;
  }

  /** Where records name the entry. */
  async referencesTo(entry: EntryIdentity): Promise<Location[]> {
    const found = await this.#server.ask<readonly LspLocation[]>(ENTRY_REFERENCES_REQUEST, identityOf(entry));
    return (found ?? []).map(
      ({ uri, range: { start, end } }) =>
        new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character)),
    );
  }
}

/** Whether what a command was given names an entry. */
export function isEntryIdentity(value: unknown): value is EntryIdentity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'archive' in value &&
    typeof value.archive === 'string' &&
    'id' in value &&
    typeof value.id === 'string' &&
    'space' in value &&
    isEntrySpace(value.space)
  );
}

function isEntrySpace(value: unknown): value is EntrySpace {
  return value === 'organization' || value === 'agreement';
}

/** The identity alone, without what else an object holds. */
function identityOf({ archive, space, id }: EntryIdentity): EntryIdentity {
  return { archive, space, id };
}
