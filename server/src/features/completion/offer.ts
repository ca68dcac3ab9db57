import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Space } from '../../format/types';
import { buildNameIndex, type NameIndex } from '../../text/name-search';
import { type NameEntry, searchWords } from '../../text/name-table';

/** Something that may be written at the cursor, however that is done. */
export interface Offer {
  /** A key; a value in the place of the cursor. */
  readonly form: 'key' | 'value';
  /** The key's name or the value, without quotation marks. */
  readonly text: string;
  /** For a key: whether its value goes on its line, or below it as a map or as a list. */
  readonly below: 'nothing' | 'map' | 'list';
  readonly label: string;
  /** Short words beside the label. */
  readonly beside: string;
  /** Short words above the documentation. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  readonly kind: CompletionItemKind;
  readonly deprecated: boolean;
  /** The entry that the offer names; its documentation is made when it is asked for. */
  readonly entry?: EntryReference;
}

/** An entry by its id. */
export interface EntryReference {
  readonly space: Space;
  readonly id: string;
}

/** An offer of a value with nothing but a label. */
export const PLAIN_VALUE = {
  form: 'value',
  below: 'nothing',
  beside: '',
  detail: '',
  documentation: '',
  deprecated: false,
} as const;

/** As many offers as a list holds at most. */
export const OFFER_LIMIT = 60;

/** The offers whose names match what was typed, best first; all of them, in their order, where nothing was typed. */
export function matchingOffers(offers: readonly NameEntry<Offer>[], typed: string): readonly Offer[] {
  return searchedOffers(buildNameIndex(offers), typed, offers.length);
}

/** The same from an index that is built already. */
export function searchedOffers(index: NameIndex<Offer>, typed: string, limit: number): readonly Offer[] {
  return index.search(typed, limit).map(({ item }) => item);
}

/** True where nothing is typed that a search could go by. */
export function isNothing(typed: string): boolean {
  return searchWords(typed).length === 0;
}
