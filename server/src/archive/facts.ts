import type { Span } from '../base/span';
import type { DaySpan } from '../dates/edtf';
import type { FileKind, Space } from '../format/types';

/** All that the rest of the archive may ask of a file, or of a part of one: plain data, small, free of its text. */
export interface FileFacts {
  readonly kind: FileKind;
  /** Something in the file could not be read: what seems not to be defined may be there. */
  readonly incomplete: boolean;
  readonly definitions: readonly Definition[];
  readonly references: readonly ReferenceFact[];
  readonly record: RecordFacts | undefined;
  readonly suppressions: readonly Suppression[];
}

/** An id and what is known of it. */
export interface Definition {
  readonly space: Space;
  readonly id: string;
  /** The id's place. */
  readonly span: Span;
  readonly names: readonly NameFact[];
  readonly kind: string | undefined;
  readonly country: string | undefined;
  readonly scope: string | undefined;
  readonly website: string | undefined;
  readonly founded: DaySpan | undefined;
  readonly dissolved: DaySpan | undefined;
  readonly adopted: DaySpan | undefined;
  readonly ended: DaySpan | undefined;
  /** References to entries of its own space by which entries form chains. */
  readonly links: readonly LinkFact[];
  /** Whom an agreement binds, as it says it: organization references and country codes. */
  readonly parties: readonly string[];
}

/** An entry that ships with the program. */
export interface ShippedDefinition extends Definition {
  /** File name of the registry that it is written in. */
  readonly registry: string;
}

/** True for a definition that ships with the program. */
export function isShipped(definition: Definition): definition is ShippedDefinition {
  return 'registry' in definition;
}

export type NameRole = 'name' | 'abbreviation' | 'alias' | 'former-name' | 'number';

export interface NameFact {
  readonly text: string;
  readonly role: NameRole;
  /** BCP 47 tag, where the name is in a language that is named. */
  readonly language: string | undefined;
  readonly span: Span;
}

export type LinkRelation = 'parent' | 'successors' | 'under' | 'implements' | 'supersedes';

/** The relations that must not lead back to where they began, each looked at by itself. */
export const CIRCLE_RELATIONS = [
  'parent',
  'successors',
  'under',
  'supersedes',
] as const satisfies readonly LinkRelation[];

export type CircleRelation = (typeof CIRCLE_RELATIONS)[number];

export interface LinkFact {
  readonly relation: LinkRelation;
  readonly text: string;
  readonly span: Span;
}

/** A value that names an entry. */
export interface ReferenceFact {
  readonly space: Space;
  readonly text: string;
  readonly span: Span;
  /** Names of the fields down to it: `parties.organization`, `source.publisher`, `related`, `parent`. */
  readonly path: string;
  /** Where the list that holds it begins; undefined outside lists. */
  readonly list: number | undefined;
  /** Its item's place in that list, from 1; 0 outside lists. */
  readonly item: number;
  /** A plain item of a list written `[a, b]`. */
  readonly flow: boolean;
  /** The role of a party or the relation of an agreement; empty where there is none, undefined where it can't be known. */
  readonly relation: string | undefined;
}

export interface RecordFacts {
  /** The days of the event; undefined where they are not known. */
  readonly event: DaySpan | undefined;
  /** Undefined where it can't be known. */
  readonly status: string | undefined;
  readonly published: DateFact | undefined;
  readonly accessed: DateFact | undefined;
  /** The path of the saved article, as it is written. */
  readonly article: WordFact | undefined;
  /** Themes beyond the format's own. */
  readonly themes: readonly WordFact[];
  readonly paths: readonly PathFact[];
  /** Pieces of all paths in `supports` that repeat a reference of the record. */
  readonly pathMentions: readonly PathMentionFact[];
}

/** A piece of a path in `supports` that names an entry. */
export interface PathMentionFact {
  readonly space: Space;
  readonly text: string;
  /** The piece; the whole value where it is written with escapes. */
  readonly span: Span;
}

export interface DateFact {
  readonly days: DaySpan;
  readonly span: Span;
}

export interface WordFact {
  readonly text: string;
  readonly span: Span;
}

/** A path in `supports` that names nothing as it is written. */
export interface PathFact {
  readonly text: string;
  readonly span: Span;
  /** Paths that it might have meant, best first. */
  readonly suggestions: readonly string[];
  /** It names something if one of these references names the entry with that id. */
  readonly unless: readonly { readonly space: Space; readonly reference: string; readonly id: string }[];
}

/** A comment that switches rules off. Lines are counted from 0. */
export interface Suppression {
  readonly span: Span;
  readonly rules: readonly WordFact[];
  readonly firstLine: number;
  /** Infinity for the rest of the file. */
  readonly lastLine: number;
}
