import type { AllowedValue, ListType, MapType, ScalarType, Space, ValueType } from './types';

type OneOrListType = Extract<ValueType, { kind: 'one-or-list' }>;

export const STRING: ScalarType = { kind: 'string' };
export const TEXT: ValueType = { kind: 'text' };
/** A date of the profile, an interval or `unknown`. */
export const DATE: ScalarType = { kind: 'date', interval: false };
/** A date whose usual writing is an interval. */
export const PERIOD: ScalarType = { kind: 'date', interval: true };
export const COUNT: ScalarType = { kind: 'count' };
export const AMOUNT: ScalarType = { kind: 'amount' };
export const COUNTRY: ScalarType = { kind: 'country' };
export const SUBDIVISION: ScalarType = { kind: 'subdivision' };
export const CURRENCY: ScalarType = { kind: 'currency' };
export const URL_ADDRESS: ScalarType = { kind: 'url' };
export const WIKIDATA: ScalarType = { kind: 'wikidata' };
export const FIELD_PATH: ScalarType = { kind: 'field-path' };
export const FILE_PATH: ScalarType = { kind: 'file-path' };
export const GLOB: ScalarType = { kind: 'glob' };
export const THEME_ID: ScalarType = { kind: 'theme-id' };
export const ORGANIZATION: ScalarType = { kind: 'reference', space: 'organization' };
export const AGREEMENT: ScalarType = { kind: 'reference', space: 'agreement' };
export const RECORD: ScalarType = { kind: 'reference', space: 'record' };
export const ORGANIZATION_OR_COUNTRY: ScalarType = { kind: 'organization-or-country' };

/** An id declared in the name space. */
export function idOf(space: Space): ScalarType {
  return { kind: 'id', space };
}

/** One of the values and no other. */
export function choiceOf(values: readonly AllowedValue[]): ScalarType {
  return { kind: 'choice', values, extensible: false };
}

/** A list of one item or more of the type. */
export function listOf(item: ScalarType | MapType): ListType {
  return { kind: 'list', item };
}

/** One value of the type, or a list of them. */
export function oneOrListOf(item: ScalarType): OneOrListType {
  return { kind: 'one-or-list', item };
}
