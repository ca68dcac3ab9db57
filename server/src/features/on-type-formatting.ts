import type { LinedText } from '../base/lined-text';
import type { TextEdit } from '../base/text-edit';
import { FILE_KINDS } from '../format/kinds';
import type { FileKind, ValueType } from '../format/types';
import { type BlockElement, elementsOf, isEmptyValue, isMarker, surroundingsOf } from '../model/cursor-block';
import type { FlowStep } from '../model/cursor-flow';
import { type BlockLine, closedQuoteEnd, readLine } from '../model/cursor-line';
import { expectedAt } from '../model/cursor-type';
import { closedFlowEnd } from './on-type-formatting/closed-flow';

/** How many columns each step goes inward. */
const STEP = 2;

/**
 * The edits after Enter, with the cursor at the offset (UTF-16) on the new line: `- ` after an item that is plain words
 * or in brackets, the column of the fields after a field, one step inward after a key with a list, a map or a text
 * below; after an item with nothing in it the list ends, and that item goes. None where the editor has written the same
 * already, where words stand behind the cursor, in comments, brackets and words over several lines.
 */
export function editsAfterEnter(lined: LinedText, kind: FileKind, offset: number): readonly TextEdit[] {
  const number = lined.lines.lineAt(offset);
  const fresh = readLine(lined, number);
  const written = lined.text.slice(fresh.start, offset);
  const isFresh = /^[ \t]*(?:- ?)?$/.test(written) && lined.text.slice(offset, fresh.end).trim() === '';
  if (number === 0 || !isFresh) return [];
  const above = readLine(lined, number - 1);
  if (above.first === undefined || isMarker(lined.text, above)) return [];
  const dashes = elementsOf(above).filter((element) => element.kind === 'dash');
  const own = elementsOf(above).at(-1);
  const column = own?.column ?? 0;
  const place = {
    line: above,
    column,
    before: dashes.filter((dash) => dash !== own),
    bare: above.key === undefined,
  };
  const { chain, isInStrayValue } = surroundingsOf(lined, place);
  if (own === undefined || isInStrayValue || chain.some(hasWords)) return [];
  if (own.kind === 'dash') return endedList(lined, above, chain, offset);
  const start = startOfLine({ lined, kind, number }, above, [...chain, own]);
  if (start === undefined || start === written) return [];
  return [{ span: { start: fresh.start, end: offset }, newText: start }];
}

/** True for what begins words, a text or brackets that may go on in the lines below. */
function hasWords({ kind, line }: BlockElement): boolean {
  return kind === 'value' || (kind === 'key' && !isEmptyValue(line));
}

/** The line of the empty item goes, and the cursor stands where the list's key has its column. */
function endedList(
  lined: LinedText,
  above: BlockLine,
  chain: readonly BlockElement[],
  offset: number,
): readonly TextEdit[] {
  const dash = above.dashes[0];
  const owner = chain.findLast(({ kind }) => kind === 'key');
  const isAlone = above.dashes.length === 1 && above.comment === undefined && owner !== undefined;
  if (dash === undefined || !isAlone || isDeeperBelow(lined, above.number + 2, dash - above.start)) return [];
  return [{ span: { start: above.start, end: offset }, newText: ' '.repeat(owner.column) }];
}

function isDeeperBelow(lined: LinedText, from: number, column: number): boolean {
  const below = firstLine(lined, from);
  return below !== undefined && columnOf(below) > column;
}

/** Where the new line is. */
interface NewLine {
  readonly lined: LinedText;
  readonly kind: FileKind;
  readonly number: number;
}

/** What the new line begins with; undefined where that is the editor's matter. */
function startOfLine(fresh: NewLine, above: BlockLine, chain: readonly BlockElement[]): string | undefined {
  const own = chain.at(-1);
  const { text } = fresh.lined;
  const value = text.slice(above.value.start, above.value.end);
  if (own === undefined) return undefined;
  const dash = above.dashes.at(-1);
  if (/^[|>][-+\d]*$/.test(value))
    return ' '.repeat((own.kind === 'key' || dash === undefined ? own.column : dash - above.start) + STEP);
  if (own.kind === 'key' && value === '') return startBelowKey(fresh, chain, own.column);
  if (!isClosed(text, above)) return undefined;
  if (own.kind === 'key') return ' '.repeat(own.column);
  return dash === undefined ? undefined : `${' '.repeat(dash - above.start)}- `;
}

/** True for a value that ends on its line, as far as its signs tell. */
function isClosed(text: string, { value }: BlockLine): boolean {
  const sign = text.charAt(value.start);
  if (sign === '"' || sign === "'") return closedQuoteEnd(text, value.start, value.end) === value.end;
  if (sign === '[' || sign === '{') return closedFlowEnd(text, value) === value.end;
  return !'|>&*!%@`,#]}'.includes(sign);
}

/** What is there below the key already says the column; else the format says what belongs there. */
function startBelowKey(
  { lined, kind, number }: NewLine,
  chain: readonly BlockElement[],
  column: number,
): string | undefined {
  const steps = chain.flatMap((element): FlowStep[] => {
    if (element.kind === 'dash') return [{ kind: 'item' }];
    return element.kind === 'key' ? [{ kind: 'key', name: element.line.key?.name ?? '' }] : [];
  });
  const shape = shapeOf(expectedAt(FILE_KINDS[kind].root, steps)?.type);
  if (shape === undefined) return undefined;
  const below = firstLine(lined, number + 1);
  const isItem = below !== undefined && below.dashes.length > 0;
  const isHeld = below !== undefined && columnOf(below) >= column + (isItem ? 0 : 1);
  const indentation = ' '.repeat(isHeld ? columnOf(below) : column + STEP);
  return shape === 'list' && (isItem || !isHeld) ? `${indentation}- ` : indentation;
}

function shapeOf(type: ValueType | undefined): 'list' | 'map' | undefined {
  switch (type?.kind) {
    case 'list':
    case 'one-or-list':
      return 'list';
    case 'map':
    case 'text':
    case 'rule-severities':
      return 'map';
    default:
      return undefined;
  }
}

/** The first line from there on that holds more than blanks and comments. */
function firstLine(lined: LinedText, from: number): BlockLine | undefined {
  for (let number = from; number < lined.lines.starts.length; number += 1) {
    const line = readLine(lined, number);
    if (line.first !== undefined) return line;
  }
  return undefined;
}

function columnOf({ first, start }: BlockLine): number {
  return (first ?? start) - start;
}
