import type { SearchableChoice } from './answers';

/** The request for what a new record may be about: `NewRecordFormParams` gives a `NewRecordForm`, or null. */
export const NEW_RECORD_FORM_REQUEST = 'coop/newRecordForm';

/** The request for a new record: `NewRecordParams` gives a `NewRecord`, or null for a folder of no archive. */
export const NEW_RECORD_REQUEST = 'coop/newRecord';

export interface NewRecordFormParams {
  /** URI of a folder of the archive. */
  readonly folder: string;
}

/** Null is given for a folder that belongs to no archive. */
export interface NewRecordForm {
  /** URI of the archive, by which requests about entries name it. */
  readonly archive: string;
  /** Kinds of activity, in the order of the format. */
  readonly activities: readonly SearchableChoice[];
}

export interface NewRecordParams {
  /** URI of a folder of the archive. */
  readonly folder: string;
  /** The record is to lie in that very folder, and not where others of its year lie. */
  readonly isFolderChosen: boolean;
  readonly answers: RecordAnswers;
}

/** What a person answered. Everything is written into the record as it is here, but for new organizations. */
export interface RecordAnswers {
  /** A value of the field `activity`. */
  readonly activity: string;
  /** In EDTF. */
  readonly date: string;
  readonly title: string;
  readonly parties: readonly PartyAnswer[];
  readonly source: SourceAnswers;
}

export interface SourceAnswers {
  readonly publisher: OrganizationAnswer;
  /** In EDTF. */
  readonly published: string;
  readonly url?: string;
}

/** An organization by its id, or by the name of one that is to be added to the registry. */
export type OrganizationAnswer =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

/** An organization, or a group that needs no entry. */
export type PartyAnswer = OrganizationAnswer | { readonly kind: 'group'; readonly name: string };

/** `Edit` is the protocol's `WorkspaceEdit`. */
export interface NewRecord<Edit> {
  /** URI that the record is to be saved as; nothing is there yet. */
  readonly uri: string;
  readonly id: string;
  /** The text of the record, in LSP's syntax of snippets. */
  readonly snippet: string;
  /** Adds the new organizations to a registry; null where there are none. */
  readonly edit: Edit | null;
}
