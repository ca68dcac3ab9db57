import type { LinedText } from '../base/lined-text';
import type { Span } from '../base/span';
import { FILE_KINDS } from '../format/kinds';
import type { FileKind } from '../format/types';
import {
  type BlockElement,
  type BlockSurroundings,
  elementsOf,
  isEmptyValue,
  isMarker,
  surroundingsOf,
} from './cursor-block';
import { type FlowStep, flowCursorAt } from './cursor-flow';
import { type BlockLine, closedQuoteEnd, isBlank, readLine, VALUE_INDICATORS } from './cursor-line';
import { type ExpectedType, expectedAt } from './cursor-type';

/** What is under the cursor, or would be if it were written there. All offsets are UTF-16 offsets in the text. */
export interface Cursor {
  /**
   * A key with a colon behind it; a value behind a colon; or bare words at a place of their own, which can become a
   * key, an item of a list or a value.
   */
  readonly place: 'key' | 'value' | 'bare';
  /** From the root to the map that the key is in, or to the value. */
  readonly steps: readonly FlowStep[];
  /** What the format expects where the steps lead. */
  readonly expected: ExpectedType;
  /** The words there, quotation marks left out; empty, at the cursor, where nothing is written. On one line. */
  readonly words: Span;
  /** The quotation marks around the words. */
  readonly quote: { readonly sign: string; readonly closed: boolean } | undefined;
  readonly flow: boolean;
  /** For bare words in flow style: whether they stand in a map. */
  readonly inFlowMap: boolean;
  /** The column where the words begin. */
  readonly column: number;
  /** The other keys of the map around, with their values as written. */
  readonly siblings: ReadonlyMap<string, string>;
  /** Items of the list stand above or below in lines of their own. */
  readonly hasItems: boolean;
  /** Lines follow that stand deeper. */
  readonly hasChildren: boolean;
  /** A colon or `-` stands right before the cursor, so that a blank must be written first. */
  readonly needsBlank: boolean;
}

/**
 * What is under the cursor, told by the lines around it rather than by the parsed document: half-typed lines and
 * faults elsewhere in the text don't matter. Undefined where the format has nothing to say: in comments and block
 * scalars, behind values, in words over several lines, below `x-…`.
 */
export function cursorAt(lined: LinedText, kind: FileKind, offset: number): Cursor | undefined {
  const line = readLine(lined, lined.lines.lineAt(offset));
  if (offset < line.start || offset > line.end || isNoContent(lined.text, line)) return undefined;
  const place = placeIn(lined, line, offset);
  const steps = place && stepsOf(place);
  const expected = steps && expectedAt(FILE_KINDS[kind].root, steps);
  return place && steps && expected && { ...place.cursor, steps, expected };
}

/** A directive, or the line between two documents. */
function isNoContent(text: string, line: BlockLine): boolean {
  return text.charAt(line.start) === '%' || isMarker(text, line);
}

type Found = Omit<Cursor, 'steps' | 'expected'>;

interface Place {
  readonly chain: readonly BlockElement[];
  /** The steps inside a flow collection. */
  readonly inner: readonly FlowStep[];
  readonly cursor: Found;
}

function stepsOf({ chain, inner }: Place): FlowStep[] {
  const outer = chain.flatMap(({ kind, line }): FlowStep[] => {
    if (kind === 'dash') return [{ kind: 'item' }];
    return kind === 'key' ? [{ kind: 'key', name: line.key?.name ?? '' }] : [];
  });
  return [...outer, ...inner];
}

function placeIn(lined: LinedText, line: BlockLine, offset: number): Place | undefined {
  const { text } = lined;
  const dashes = elementsOf(line).filter(({ kind }) => kind === 'dash');
  if (dashes.some(({ column }) => line.start + column >= offset)) return undefined;
  const isEmpty = line.content === line.end || line.content === line.comment;
  if (!isEmpty && offset < line.content) return undefined;
  const needsBlank = isEmpty && line.dashes.at(-1) === offset - 1;
  const start = isEmpty ? offset + (needsBlank ? 1 : 0) : line.content;
  if (text.slice(line.start, isEmpty ? line.end : start).includes('\t') || isTabBelow(lined, line.number))
    return undefined;
  const bare = line.key === undefined;
  const around = surroundingsOf(lined, { line, column: start - line.start, before: dashes, bare });
  if (around.isInStrayValue) return undefined;
  const own = isEmpty ? undefined : elementsOf(line).at(-1);
  const opaque = around.chain.findIndex(isOpaque);
  if (opaque >= 0) return inFlow(lined, around.chain.slice(0, opaque + 1), offset);
  if (own !== undefined && offset > line.value.start && startsFlow(text, line)) {
    const isStray = own.kind === 'value' && !around.isAlignedAbove;
    return isStray ? undefined : inFlow(lined, [...around.chain, own], offset);
  }
  if (line.comment !== undefined && offset > line.comment) return undefined;
  if (own?.kind !== 'key') return barePlace(text, line, around, offset, isEmpty ? start : undefined);
  return offset <= (line.key?.colon ?? 0)
    ? keyPlace(line, around, offset)
    : valuePlace(text, own, around, offset);
}

/** `emptyStart`: where words would begin in a line that has none. */
function barePlace(
  text: string,
  line: BlockLine,
  around: BlockSurroundings,
  offset: number,
  emptyStart: number | undefined,
): Place | undefined {
  const isEmpty = emptyStart !== undefined;
  const start = emptyStart ?? line.content;
  if (!around.isAlignedAbove || !around.isAlignedBelow || (isEmpty && around.hasChildren)) return undefined;
  const words = wordsIn(text, isEmpty ? undefined : line.value, line.end, offset);
  if (words === undefined) return undefined;
  const cursor = { ...inBlock(around, start - line.start), ...words, needsBlank: start > offset };
  return { chain: around.chain, inner: [], cursor: { ...cursor, place: 'bare' } };
}

function keyPlace({ key, start }: BlockLine, around: BlockSurroundings, offset: number): Place | undefined {
  if (key === undefined || key.quoted || offset > key.end) return undefined;
  const words = { words: { start: key.start, end: key.end }, quote: undefined, needsBlank: false };
  const cursor: Found = { ...inBlock(around, key.start - start), ...words, place: 'key' };
  return { chain: around.chain, inner: [], cursor };
}

function valuePlace(
  text: string,
  key: BlockElement,
  around: BlockSurroundings,
  offset: number,
): Place | undefined {
  const { line, column } = key;
  const words = wordsIn(text, isEmptyValue(line) ? undefined : line.value, line.end, offset);
  if (around.hasChildren || words === undefined) return undefined;
  const needsBlank = offset - 1 === line.key?.colon;
  const cursor: Found = { ...inBlock(around, column), ...words, place: 'value', needsBlank };
  return { chain: [...around.chain, key], inner: [], cursor };
}

function inBlock(
  { siblings, hasItems, hasChildren }: BlockSurroundings,
  column: number,
): Omit<Found, 'place' | 'words' | 'quote' | 'needsBlank'> {
  return { siblings, hasItems, hasChildren, column, flow: false, inFlowMap: false };
}

/** True where a line of blanks or comments that follows is indented by a tab, which no value may be. */
function isTabBelow(lined: LinedText, after: number): boolean {
  for (let number = after + 1; number < lined.lines.starts.length; number += 1) {
    const { start, content, first } = readLine(lined, number);
    if (lined.text.slice(start, content).includes('\t')) return true;
    if (first !== undefined) return false;
  }
  return false;
}

/** True for an element with words of its own on its line: what follows deeper is their continuation. */
function isOpaque({ kind, line }: BlockElement): boolean {
  return kind === 'value' || (kind === 'key' && !isEmptyValue(line));
}

function startsFlow(text: string, { value }: BlockLine): boolean {
  return value.start < value.end && /[[{]/.test(text.charAt(value.start));
}

/** The place in the flow collection that the last element of the chain begins; undefined where it begins none. */
function inFlow(lined: LinedText, chain: readonly BlockElement[], offset: number): Place | undefined {
  const last = chain.at(-1);
  if (last === undefined || !startsFlow(lined.text, last.line)) return undefined;
  const holder = last.kind === 'key' ? last : chain.at(-2);
  const found = flowCursorAt(lined, last.line.value.start, holder?.column ?? -1, offset);
  if (found === undefined) return undefined;
  const line = readLine(lined, lined.lines.lineAt(offset));
  const { content } = found;
  if (content !== undefined && (content.start < line.start || content.end > line.end)) return undefined;
  const words = wordsIn(lined.text, content, line.end, offset);
  if (words === undefined) return undefined;
  if (found.kind === 'key' && (words.quote !== undefined || offset > words.words.end)) return undefined;
  const cursor: Found = {
    ...words,
    place: found.kind,
    flow: true,
    inFlowMap: found.inMap,
    column: words.words.start - line.start,
    siblings: found.siblings,
    hasItems: false,
    hasChildren: false,
    needsBlank: content === undefined && found.behindColon === offset,
  };
  return { chain, inner: found.steps, cursor };
}

/** The words that the cursor stands in or behind; undefined where it stands before them, or they are no plain words. */
function wordsIn(
  text: string,
  content: Span | undefined,
  lineEnd: number,
  offset: number,
): Pick<Cursor, 'words' | 'quote'> | undefined {
  if (content === undefined) return { words: { start: offset, end: offset }, quote: undefined };
  if (offset < content.start) return undefined;
  const sign = text.charAt(content.start);
  if (sign === '"' || sign === "'") return quotedWordsIn(text, content, lineEnd, offset);
  const isSign =
    VALUE_INDICATORS.includes(sign) || (/[-?]/.test(sign) && isBlank(text.charAt(content.start + 1)));
  if (isSign) return undefined;
  return { words: { start: content.start, end: Math.max(content.end, offset) }, quote: undefined };
}

function quotedWordsIn(
  text: string,
  content: Span,
  lineEnd: number,
  offset: number,
): Pick<Cursor, 'words' | 'quote'> | undefined {
  const sign = text.charAt(content.start);
  const closed = closedQuoteEnd(text, content.start, lineEnd);
  if (offset === content.start || offset >= (closed ?? Number.POSITIVE_INFINITY)) return undefined;
  const end = closed === undefined ? Math.max(content.end, offset) : closed - 1;
  return { words: { start: content.start + 1, end }, quote: { sign, closed: closed !== undefined } };
}
