import type { Span } from '../base/span';
import type { DateFault, EdtfDate } from '../dates/edtf';
import type { Field, FileKind, ListType, MapType, ScalarType, ValueType } from '../format/types';
import type { MapEntry, MapNode, ScalarNode, YamlNode } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';

/** A file of an archive, interpreted by the tables of the format. The flat lists are in reading order. */
export interface Model {
  readonly kind: FileKind;
  readonly document: ParsedDocument;
  /** Undefined for an empty file, and for one whose content is no map. */
  readonly root: MapModel | undefined;
  readonly maps: readonly MapModel[];
  readonly lists: readonly ListModel[];
  readonly texts: readonly TextModel[];
  readonly scalars: readonly ScalarModel[];
  readonly mismatches: readonly Mismatch[];
  /** Full-width punctuation where YAML's own seems meant; what holds it is not interpreted further. */
  readonly punctuation: readonly Span[];
}

/** A value that is not empty. */
export type ValueModel =
  | MapModel
  | ListModel
  | TextModel
  | ScalarModel
  | SeveritiesModel
  | Mismatch
  | OpaqueModel;

export interface MapModel {
  readonly kind: 'map';
  readonly type: MapType;
  /** A scalar where a plain string stands for the map. */
  readonly node: MapNode | ScalarNode;
  /** In written order; of a key that stands twice, the first that is not empty. */
  readonly fields: readonly FieldModel[];
  readonly unknown: readonly MapEntry[];
  readonly duplicates: readonly DuplicateKey[];
  /** Where to show what it lacks: the key that it belongs to, else its own first key. */
  readonly anchor: Span;
  /** A syntax fault or merge key may hide fields. */
  readonly broken: boolean;
}

export interface FieldModel {
  readonly field: Field;
  /** Undefined where a plain string stands for the map. */
  readonly key: ScalarNode | undefined;
  /** Undefined where the value is empty. */
  readonly value: ValueModel | undefined;
}

export interface DuplicateKey {
  readonly later: ScalarNode;
  readonly first: ScalarNode;
}

export interface ListModel {
  readonly kind: 'list';
  readonly type: ListType;
  readonly span: Span;
  readonly flow: boolean;
  readonly field: Field;
  /** Items that are not empty. */
  readonly items: readonly ItemModel[];
}

export interface ItemModel {
  /** Place in the list as written, from 1. */
  readonly number: number;
  readonly value: ValueModel;
}

/** Words, in one language that is not named or in several that are. */
export interface TextModel {
  readonly kind: 'text';
  readonly node: YamlNode;
  readonly parts: readonly TextPart[];
  /** Keys that are no language tags. */
  readonly unknown: readonly MapEntry[];
  readonly duplicates: readonly DuplicateKey[];
}

export interface TextPart {
  readonly language: string | undefined;
  readonly node: ScalarNode;
}

export interface ScalarModel {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly field: Field;
  readonly node: ScalarNode;
  readonly value: ScalarValue;
}

export type ScalarValue =
  /** Words, codes, ids and references: the node's text is the value. */
  | { readonly kind: 'words' }
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'number'; readonly number: number }
  /** One of the themes, perhaps, that the archive's settings add. */
  | { readonly kind: 'extension' }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

export type InvalidReason =
  | { readonly kind: 'id'; readonly tooLong: boolean }
  | { readonly kind: 'choice' }
  | { readonly kind: 'date'; readonly fault: DateFault }
  /** A date where only an interval makes sense. */
  | { readonly kind: 'interval' }
  | { readonly kind: 'subdivision-elsewhere'; readonly country: string }
  | {
      readonly kind:
        | 'count'
        | 'amount'
        | 'country'
        | 'subdivision'
        | 'currency'
        | 'url'
        | 'wikidata'
        | 'severity';
    };

/** The map from rule id to severity. */
export interface SeveritiesModel {
  readonly kind: 'severities';
  readonly entries: readonly SeverityEntry[];
  readonly duplicates: readonly DuplicateKey[];
}

export interface SeverityEntry {
  readonly key: ScalarNode;
  readonly value: ScalarModel | undefined;
}

export type Shape = 'scalar' | 'list' | 'map';

/** A scalar, list or map where another of the three is expected. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly type: ValueType;
  readonly field: Field | undefined;
  readonly expected: readonly Shape[];
  readonly found: Shape;
  readonly span: Span;
}

/** A value that can't be interpreted; that is said elsewhere. */
export interface OpaqueModel {
  readonly kind: 'opaque';
  readonly span: Span;
}
