import type { Position } from '../../base/line-index';
import { memberOf } from '../member';

/** Gives another position for one in the text of a URI; undefined where it isn't said what text it is in. */
export type Convert = (position: Position, uri: string | undefined) => Position;

/**
 * A message's parameters or a result, of whatever request, with other positions. `uri`: the text that positions are in
 * where nothing around them names another. What is not changed is the same object as before.
 *
 * Messages are known by the protocol's member names alone, not by their types: what the protocol calls a position, and
 * how it says of which text, is the same in all of them, so a request that is served later needs nothing here. What
 * a client is only to send back (`data`, the arguments of commands but for bare positions) is left alone.
 */
export function withPositions<T>(value: T, uri: string | undefined, convert: Convert): T;
export function withPositions(value: unknown, uri: string | undefined, convert: Convert): unknown {
  if (Array.isArray(value)) return withItems(value, (item) => withPositions(item, uri, convert));
  if (!isObject(value)) return value;
  const about = textNamedBy(value) ?? uri;
  if (isPosition(value)) return convert(value, about);
  if (isFoldingRange(value)) return foldingRange(value, about, convert);
  return withMembers(value, (member, name) => {
    if (name === 'data') return isNumbers(member) ? semanticTokens(member, about, convert) : member;
    if (name === 'arguments') return bare(member, about, convert);
    if (name === 'changes' && isObject(member))
      return withMembers(member, (edits, file) => withPositions(edits, file, convert));
    return withPositions(member, IN_TARGET.has(name) ? targetOf(value) : about, convert);
  });
}

/** The URI of the text that an object says to be about; undefined where it says none. */
export function textNamedBy(value: unknown): string | undefined {
  const own = memberOf(value, 'uri');
  const named = own ?? memberOf(memberOf(value, 'textDocument') ?? memberOf(value, 'data'), 'uri');
  return typeof named === 'string' ? named : undefined;
}

/** What a location link says of where it leads. */
const IN_TARGET: ReadonlySet<string> = new Set(['targetRange', 'targetSelectionRange']);

function targetOf(link: object): string | undefined {
  const uri = memberOf(link, 'targetUri');
  return typeof uri === 'string' ? uri : undefined;
}

interface FoldingRange {
  readonly startLine: number;
  readonly startCharacter?: unknown;
  readonly endLine: number;
  readonly endCharacter?: unknown;
}

function foldingRange(range: FoldingRange, uri: string | undefined, convert: Convert): FoldingRange {
  const { startLine, startCharacter, endLine, endCharacter } = range;
  const at = (line: number, character: unknown): number | undefined =>
    typeof character === 'number' ? convert({ line, character }, uri).character : undefined;
  const [start, end] = [at(startLine, startCharacter), at(endLine, endCharacter)];
  return {
    ...range,
    ...(start !== undefined && { startCharacter: start }),
    ...(end !== undefined && { endCharacter: end }),
  };
}

/** Five numbers a token: lines and characters from the token before, the length, and two that mean no place. */
function semanticTokens(data: readonly number[], uri: string | undefined, convert: Convert): number[] {
  const encoded: number[] = [];
  let before = { line: 0, character: 0 };
  let beforeEncoded = 0;
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    const line = before.line + lines;
    const character = lines === 0 ? before.character + characters : characters;
    const start = convert({ line, character }, uri).character;
    const end = convert({ line, character: character + length }, uri).character;
    encoded.push(lines, lines === 0 ? start - beforeEncoded : start, end - start, type, modifiers);
    before = { line, character };
    beforeEncoded = start;
  }
  return encoded;
}

/** Of the arguments of a command only bare positions are places for the client. */
function bare(values: unknown, uri: string | undefined, convert: Convert): unknown {
  if (!Array.isArray(values)) return values;
  return withItems(values, (value) => (isPosition(value) ? convert(value, uri) : value));
}

function withItems(items: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

function withMembers(value: object, change: (member: unknown, name: string) => unknown): object {
  const members = Object.entries(value);
  const changed = members.map(([name, member]) => change(member, name));
  if (changed.every((member, index) => member === members[index]?.[1])) return value;
  return Object.fromEntries(members.map(([name], index) => [name, changed[index]]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  return (
    isObject(value) &&
    'line' in value &&
    typeof value.line === 'number' &&
    'character' in value &&
    typeof value.character === 'number'
  );
}

function isFoldingRange(value: object): value is FoldingRange {
  return (
    'startLine' in value &&
    typeof value.startLine === 'number' &&
    'endLine' in value &&
    typeof value.endLine === 'number'
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
