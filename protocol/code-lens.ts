/** The request for where what a code lens counts is written: `LensPlacesParams` gives LSP's `Location[]`. */
export const LENS_PLACES_REQUEST = 'coop/lensPlaces';

/** What a code lens counts. */
export interface LensPlacesParams {
  /** URI of the text that shows the lens. */
  readonly uri: string;
  /** The records that name the entry, or those that the text, a record, names itself. */
  readonly counted: 'naming' | 'related';
  readonly space: 'record' | 'organization' | 'agreement';
  /** Of the entry or record above which the lens stands. */
  readonly id: string;
}
