import type { Span } from '../base/span';

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** A scalar. What it means is always its text: `2020-12-31` is never a timestamp, `0123` never a number. */
export interface ScalarNode {
  readonly kind: 'scalar';
  /** From the opening quote or block sign, if any, to the end of the value. */
  readonly span: Span;
  /** The value in NFC, without invisible characters: what the writer meant. */
  readonly text: string;
  readonly style: ScalarStyle;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
  /** A syntax fault lies in it or a merge key adds to it: what seems to be missing may be there. */
  readonly broken: boolean;
}

export interface MapEntry {
  readonly span: Span;
  readonly key: ScalarNode;
  /** Undefined where nothing is written. */
  readonly value: YamlNode | undefined;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly ListItem[];
  readonly broken: boolean;
}

export interface ListItem {
  readonly span: Span;
  /** Undefined where nothing is written (a lone `-`). */
  readonly value: YamlNode | undefined;
}

/** Something that can't be interpreted: an alias, or a value spoilt by a syntax fault. */
export interface OpaqueNode {
  readonly kind: 'opaque';
  readonly span: Span;
}

export type YamlNode = ScalarNode | MapNode | ListNode | OpaqueNode;

/** The reasons why YAML can't be read, in terms of what the writer did. */
export type SyntaxFaultKind =
  | 'unreadable-file'
  | 'not-utf8'
  | 'colon-in-value'
  | 'no-space-after-colon'
  | 'full-width-colon'
  | 'full-width-comma'
  | 'no-break-space'
  | 'missing-colon'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'stray-bracket'
  | 'missing-comma'
  | 'tab-indentation'
  | 'indentation'
  | 'list-on-key-line'
  | 'missing-hyphen'
  | 'block-sign'
  | 'reserved-character'
  | 'text-after-value'
  | 'escape'
  | 'too-deep'
  | 'other';

export interface SyntaxFault {
  readonly kind: SyntaxFaultKind;
  readonly span: Span;
  /** The words concerned: the reserved character, the escape, the key, the tool's own message. */
  readonly detail: string;
}

export type UnsupportedKind = 'anchor' | 'alias' | 'tag' | 'merge-key' | 'directive' | 'second-document';

/** A piece of YAML that is not part of the format. */
export interface Unsupported {
  readonly kind: UnsupportedKind;
  readonly span: Span;
}

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** True when the value counts as missing: nothing, `~`, `null`, `""`, blanks, `[]`, `{}` or empty items only. */
export function isEmpty(node: YamlNode | undefined): boolean {
  if (node === undefined) return true;
  switch (node.kind) {
    case 'opaque':
      return false;
    case 'map':
      return node.entries.length === 0 && !node.broken;
    case 'list':
      return !node.broken && node.items.every((item) => isEmpty(item.value));
    case 'scalar':
      return (
        node.text.trim() === '' || (node.style === 'plain' && (node.text === '~' || NULL.test(node.text)))
      );
  }
}

const NULL = /^(?:null|Null|NULL)$/;

/** The node's maps, itself included, in reading order. */
export function* mapsWithin(node: YamlNode | undefined): Iterable<MapNode> {
  if (node?.kind === 'list') for (const { value } of node.items) yield* mapsWithin(value);
  if (node?.kind !== 'map') return;
  yield node;
  for (const { value } of node.entries) yield* mapsWithin(value);
}
