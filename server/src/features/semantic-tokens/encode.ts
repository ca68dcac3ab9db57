import type { LineIndex } from '../../base/line-index';
import { type SemanticToken, TOKEN_MODIFIERS, TOKEN_TYPES } from './token';

/** So many numbers stand for a token. */
const SIZE = 5;

/** A piece of encoded tokens and what takes its place. */
export interface EncodedEdit {
  /** Index of a number. */
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** Tokens in reading order as the protocol has them: five numbers each, places counted from the token before. */
export function encodeTokens(tokens: readonly SemanticToken[], lines: LineIndex): number[] {
  let before = { line: 0, character: 0 };
  return tokens.flatMap(({ span, type, modifiers }) => {
    const at = lines.positionAt(span.start);
    const line = at.line - before.line;
    const character = line === 0 ? at.character - before.character : at.character;
    before = at;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    return [line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), bits];
  });
}

/** What turns encoded tokens into others: one piece, or none where they are the same. */
export function encodedEdits(before: readonly number[], after: readonly number[]): EncodedEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start === before.length && start === after.length) return [];
  start -= start % SIZE;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  end -= end % SIZE;
  return [
    {
      start,
      deleteCount: before.length - end - start,
      data: after.slice(start, after.length - end),
    },
  ];
}
