import type { Choice, SearchableChoice } from './answers';
import type { EntrySpace } from './entries';

/** The request for what a new entry may be: `NewEntryFormParams` gives a `NewEntryForm`, or null. */
export const NEW_ENTRY_FORM_REQUEST = 'coop/newEntryForm';

/** The request for the edit that adds an entry: `NewEntryParams` gives a `NewEntryResult`, or null where none can be made. */
export const NEW_ENTRY_REQUEST = 'coop/newEntry';

export interface NewEntryFormParams {
  /** URI of a folder of the archive. */
  readonly folder: string;
  readonly space: EntrySpace;
  readonly name: string;
}

/** Null is given for a folder that belongs to no archive. */
export interface NewEntryForm {
  /** An id that the name suggests and that is free. */
  readonly id: string;
  /** In the order of the format. */
  readonly kinds: readonly SearchableChoice[];
  /** Names of entries that bear that name already, with their ids. */
  readonly alike: readonly Choice[];
}

export interface NewEntryParams {
  /** URI of a folder of the archive: the nearest registry takes the entry. */
  readonly folder: string;
  readonly space: EntrySpace;
  readonly id: string;
  /** At least one of the names is not empty. */
  readonly names: { readonly vi: string; readonly en: string };
  /** A value of the field `kind`. */
  readonly kind: string;
}

/** `Edit` is the protocol's `WorkspaceEdit`. */
export interface NewEntryResult<Edit> {
  readonly edit: Edit;
  /** URI of the registry. */
  readonly registry: string;
}
