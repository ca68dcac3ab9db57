/** The request for all entries of the archives, by kind: `EntriesParams` gives an `EntriesResult`. */
export const ENTRIES_REQUEST = 'coop/entries';

/** The request for entries by any of their names: `FindEntriesParams` gives a `FindEntriesResult`. */
export const FIND_ENTRIES_REQUEST = 'coop/findEntries';

/** The request for where an entry is written: an `EntryIdentity` gives an `EntryPlace`, or null where there is none. */
export const ENTRY_PLACE_REQUEST = 'coop/entryPlace';

/** The request for what else is known of an entry: an `EntryIdentity` gives an `EntryCard`, or null where there is none. */
export const ENTRY_CARD_REQUEST = 'coop/entryCard';

/** The request for where records name an entry: an `EntryIdentity` gives LSP's `Location[]`, in the order of files. */
export const ENTRY_REFERENCES_REQUEST = 'coop/entryReferences';

/** What an entry is of. */
export type EntrySpace = 'organization' | 'agreement';

export interface EntriesParams {
  /** URI of one archive; all of them where it is left out. */
  readonly folder?: string;
}

export interface EntriesResult {
  readonly archives: readonly ArchiveEntries[];
}

/** The entries of one archive: its own, and those that ship with the program. */
export interface ArchiveEntries {
  /** Name of its folder; empty for texts that are in no folder. */
  readonly name: string;
  /** URI of its folder, by which other requests name it. */
  readonly uri: string;
  /** BCP 47 tag of the language that all words below are in. */
  readonly language: string;
  readonly lists: readonly EntryList[];
}

/** All organizations or all agreements of an archive. */
export interface EntryList {
  readonly space: EntrySpace;
  readonly label: string;
  /** In the order of the format; kinds without entries are left out. */
  readonly kinds: readonly EntryKind[];
}

/** The entries of one kind. */
export interface EntryKind {
  /** The value of the field `kind`; empty where an entry has none. */
  readonly kind: string;
  readonly label: string;
  /** All that the format calls the kind. */
  readonly words: string;
  /** In no order. */
  readonly entries: readonly EntrySummary[];
}

/** One entry in a list. */
export interface EntrySummary {
  readonly id: string;
  /** Its name. */
  readonly label: string;
  /** How many records name it, its abbreviation or number and when it ended, in words; empty where there is none. */
  readonly detail: string;
  /** How many records name it. */
  readonly uses: number;
  /** It ended before today. */
  readonly isEnded: boolean;
  /** It ships with the program. */
  readonly isShipped: boolean;
}

export interface FindEntriesParams {
  /** Any part of a name, an abbreviation, an id or a number; empty for the entries that most records name. */
  readonly query: string;
  readonly limit: number;
}

export interface FindEntriesResult {
  /** Best first. */
  readonly entries: readonly FoundEntry[];
}

export interface FoundEntry extends EntrySummary, EntryIdentity {
  readonly kindLabel: string;
  /** Name of its archive. */
  readonly archiveName: string;
}

/** What names an entry in requests. */
export interface EntryIdentity {
  /** URI of the archive. */
  readonly archive: string;
  readonly space: EntrySpace;
  readonly id: string;
}

/** Where an entry's id is written. */
export type EntryPlace =
  /** In a file; lines and UTF-16 characters count from 0. */
  | { readonly kind: 'file'; readonly uri: string; readonly line: number; readonly character: number }
  /** In a registry that ships with the program: its file name, and the UTF-16 offset in it. */
  | { readonly kind: 'shipped'; readonly registry: string; readonly offset: number };

export interface EntryCard {
  /** Markdown without HTML. */
  readonly markdown: string;
}
