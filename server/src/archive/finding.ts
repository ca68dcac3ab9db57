import type { Span } from '../base/span';
import type { Words } from '../base/words';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A value in a message: words in each language, or alternatives that are joined by "or". */
export type FindingValue = string | number | Words | readonly string[];

/** One problem, in no language yet. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  readonly span: Span;
  /** The key of the rule's message. */
  readonly message: string;
  /** A number `line` among them is that of a line of the same file, from 1. */
  readonly values: { readonly [name: string]: FindingValue };
  readonly related: readonly RelatedPlace[];
  /** What a fix needs to know: suggestions, best first, or the text to write. */
  readonly suggestions: readonly string[];
}

/** Another place that a finding speaks of. */
export interface RelatedPlace {
  /** Path relative to the archive's root. */
  readonly file: string;
  readonly span: Span;
  readonly message: string;
  readonly values: { readonly [name: string]: FindingValue };
}
