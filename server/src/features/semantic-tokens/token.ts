import type { Span } from '../../base/span';

/** LSP's words where they fit: declared ids, references, names in their place, pieces of paths, dates and their signs. */
export const TOKEN_TYPES = [
  'type',
  'variable',
  'string',
  'property',
  'number',
  'operator',
  'unresolvedReference',
] as const;

export const TOKEN_MODIFIERS = ['declaration', 'readonly', 'deprecated'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export interface TokenMeaning {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A piece of a text with what it means. */
export interface SemanticToken extends TokenMeaning {
  /** In UTF-16 offsets. */
  readonly span: Span;
}

/** The piece of a value's span that stands within quotation marks, or the span where there are none. */
export function contentOf({ start, end }: Span, text: string): Span {
  const sign = text.charAt(start);
  const isQuoted = (sign === '"' || sign === "'") && end - start > 1 && text.charAt(end - 1) === sign;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
