import type { Words } from '../base/words';

/** The kinds of file of an archive. A file's name alone tells its kind. */
export type FileKind = 'record' | 'organizations' | 'agreements' | 'settings';

/** The three name spaces of ids. */
export type Space = 'record' | 'organization' | 'agreement';

/** The name spaces whose entries are in registries. */
export type EntrySpace = Exclude<Space, 'record'>;

/** A value that a field may hold, with its words for people. */
export interface AllowedValue {
  readonly value: string;
  /** A short label, as a person would say it. */
  readonly words: Words;
}

/** What a field may hold. */
export type ValueType =
  /** An id declared here. */
  | { readonly kind: 'id'; readonly space: Space }
  /** The id of an entry declared elsewhere. */
  | { readonly kind: 'reference'; readonly space: Space }
  /** An organization reference or an alpha-2 country code. */
  | { readonly kind: 'organization-or-country' }
  /** A string, or a map from language tag to string. */
  | { readonly kind: 'text' }
  | { readonly kind: 'string' }
  | { readonly kind: 'date'; readonly interval: boolean }
  /** One of a list. `extensible`: the archive's settings may add to it. */
  | { readonly kind: 'choice'; readonly values: readonly AllowedValue[]; readonly extensible: boolean }
  /** A whole number from 1. */
  | { readonly kind: 'count' }
  /** A number from 0. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'country' }
  | { readonly kind: 'subdivision' }
  | { readonly kind: 'currency' }
  | { readonly kind: 'url' }
  | { readonly kind: 'wikidata' }
  /** A path to a field of the same record. */
  | { readonly kind: 'field-path' }
  /** A path of a file, relative to the record. */
  | { readonly kind: 'file-path' }
  | { readonly kind: 'glob' }
  /** An id that the settings add to the themes. */
  | { readonly kind: 'theme-id' }
  /** A map from rule id to severity. */
  | { readonly kind: 'rule-severities'; readonly severities: readonly AllowedValue[] }
  | MapType
  | ListType
  /** One value, or a list of them. */
  | { readonly kind: 'one-or-list'; readonly item: ScalarType };

/** The types whose value is one scalar. */
export type ScalarType = Exclude<
  ValueType,
  MapType | ListType | { kind: 'one-or-list' } | { kind: 'rule-severities' } | { kind: 'text' }
>;

/** A map with known fields. Keys starting `x-` are free besides. */
export interface MapType {
  readonly kind: 'map';
  /** A name for documentation and schemas, such as `party`. */
  readonly name: string;
  readonly fields: readonly Field[];
  /** The field that a plain string stands for. */
  readonly shorthand?: string;
  /** Of these fields at least one is required. */
  readonly requireOneOf?: readonly string[];
}

export interface ListType {
  readonly kind: 'list';
  readonly item: ValueType;
  /** How many items the format asks for: 0 where an empty list is a value, 1 when not given. */
  readonly atLeast?: number;
}

/** One field of a map. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** This field is required as soon as the named one is present. */
  readonly requiredWith?: string;
  readonly type: ValueType;
  /** A short name, as a label on a form. */
  readonly label: Words;
  /** One to three sentences for hover, completion and the reference page. */
  readonly description: Words;
  /** A value as it is written in YAML. */
  readonly example: string;
}
