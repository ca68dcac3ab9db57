import type { LineIndex } from '../base/line-index';
import type { Span } from '../base/span';

/** A text whose lines begin with ordinary spaces. */
export interface Indented {
  /** As long as the text that was given. */
  readonly text: string;
  /** Lines that follow one another, and the spaces of the first that are not ordinary. */
  readonly findings: readonly { readonly span: Span; readonly lines: readonly number[] }[];
}

/** A line that is indented, or whose hyphens are followed, by spaces that YAML does not take for spaces. */
interface OddLine {
  readonly number: number;
  readonly lead: Span;
}

/** The last line with words: where its fields stand, and whether nothing can be nested in it. */
interface Above {
  readonly column: number;
  readonly complete: boolean;
}

const QUICK_TEST = /[\u00A0\u2007\u202F\u3000]/;
const QUICK_TEST_OF_LINES = /(?:^|[\r\n])[ \t-]*[\u00A0\u2007\u202F\u3000]/;
/** The spaces that YAML does not take for spaces. */
export const ODD_SPACES = /[\u00A0\u2007\u202F\u3000]/g;
const ODD_RUN = /[\u00A0\u2007\u202F\u3000][ \t\u00A0\u2007\u202F\u3000]*/;
const LEAD =
  /^[ \t\u00A0\u2007\u202F\u3000]*(?:-(?:[\u00A0\u2007\u202F\u3000][ \t\u00A0\u2007\u202F\u3000]*|[ \t]+))*/;
const FIELD = /^[a-z][a-z0-9-]*:(?:[ \t]|$)/;
const ANY_FIELD = /^[^\s:#]+:(?:[ \t]|$)/;
const COMPLETE_FIELD = /^[^\s:#]+:[ \t]+[^\s#|>]/;

/** Each reading may show that further lines belong to a scalar. */
const READINGS = 5;

/**
 * Reads no-break spaces (U+00A0, U+2007, U+202F) and ideographic ones (U+3000) at the start of lines and behind
 * hyphens as ordinary ones. They stay where they are part of a scalar or follow an ordinary space behind a hyphen,
 * and where a field would be out of line with the field above, but for them. `scalarsOf`: the spans of the scalars
 * of a text that go over several lines, in order.
 */
export function withPlainIndentation(
  text: string,
  lines: LineIndex,
  scalarsOf: (readable: string) => readonly Span[],
): Indented {
  if (!QUICK_TEST.test(text) || !QUICK_TEST_OF_LINES.test(text)) return { text, findings: [] };
  let odd = oddLines(text, lines);
  for (let reading = 0; reading < READINGS; reading += 1) {
    if (odd.every((line) => startsOdd(text, line))) break;
    const rest = outside(scalarsOf(withSpaces(text, odd)), odd, text, lines);
    if (rest.length === odd.length) break;
    odd = rest;
  }
  return { text: withSpaces(text, odd), findings: findingsOf(text, lines, odd) };
}

/** The lines that no scalar goes on with. */
function outside(
  scalars: readonly Span[],
  odd: readonly OddLine[],
  text: string,
  lines: LineIndex,
): readonly OddLine[] {
  let index = 0;
  return odd.filter((line) => {
    const { start } = line.lead;
    while ((scalars[index]?.end ?? Infinity) <= start) index += 1;
    const scalar = scalars[index];
    if (scalar === undefined || scalar.start >= start) return true;
    return plainIndentation(text, start) < columnWithin(scalar, text, lines);
  });
}

/** The least indentation of the lines that the scalar goes on with. */
function columnWithin({ start }: Span, text: string, lines: LineIndex): number {
  const number = lines.lineAt(start);
  const opening = lineText(text, lines, number);
  const lead = LEAD.exec(opening)?.[0] ?? '';
  const item = lead.includes('-') ? lead.length - 1 : 1;
  const least = ANY_FIELD.test(opening.slice(lead.length)) ? lead.length + 1 : item;
  if (!/[|>]/.test(text.charAt(start))) return least;
  let first = number + 1;
  while (first + 1 < lines.starts.length && lineText(text, lines, first).trim() === '') first += 1;
  const plain = plainIndentation(text, lines.startOf(first));
  return plain < least ? least : plain;
}

function plainIndentation(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === ' ') end += 1;
  return end - start;
}

function lineText(text: string, lines: LineIndex, number: number): string {
  return text.slice(lines.startOf(number), lines.startOf(number + 1)).replace(/[\r\n]+$/, '');
}

/** The space or spaces at the offset that YAML does not take for spaces, with the blanks among and behind them. */
export function oddSpacesAt(text: string, offset: number): Span | undefined {
  const run = ODD_RUN.exec(text.slice(offset, offset + 100));
  return run?.index === 0 ? { start: offset, end: offset + run[0].length } : undefined;
}

/** At the margin no scalar goes on: the spaces can be nothing but indentation. */
function startsOdd(text: string, { lead }: OddLine): boolean {
  return QUICK_TEST.test(text.charAt(lead.start));
}

function oddLines(text: string, lines: LineIndex): readonly OddLine[] {
  const odd: OddLine[] = [];
  let above: Above | undefined;
  for (let number = 0; number < lines.starts.length; number += 1) {
    const start = lines.startOf(number);
    const line = lineText(text, lines, number);
    const lead = LEAD.exec(line)?.[0] ?? '';
    const words = line.slice(lead.length);
    const plain = /^[ \t]*/.exec(lead)?.[0].length ?? 0;
    const next = text.slice(lines.startOf(number + 1), lines.startOf(number + 1) + 1);
    const isAside = FIELD.test(words) && !lead.includes('-') && isBeside(above, plain, next);
    const isOdd = QUICK_TEST.test(lead) && !isAside;
    if (isOdd) odd.push({ number, lead: { start, end: start + lead.length } });
    if (words === '' || words.startsWith('#')) continue;
    above = { column: isAside ? plain : lead.length, complete: COMPLETE_FIELD.test(words) };
  }
  return odd;
}

/** True where a field at the column stands in line with the fields above, or with those below the first line. */
function isBeside(above: Above | undefined, column: number, next: string): boolean {
  if (above === undefined) return column === 0 && /\S/.test(next);
  return above.complete && above.column === column;
}

function withSpaces(text: string, odd: readonly OddLine[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { lead } of odd) {
    parts.push(text.slice(end, lead.start), text.slice(lead.start, lead.end).replace(ODD_SPACES, ' '));
    end = lead.end;
  }
  return parts.join('') + text.slice(end);
}

function findingsOf(text: string, lines: LineIndex, odd: readonly OddLine[]): Indented['findings'] {
  const findings: { span: Span; lines: number[] }[] = [];
  let last = -1;
  for (const { number, lead } of odd) {
    const latest = findings.at(-1);
    const isNext = text.slice(lines.startOf(last + 1), lead.start).trim() === '';
    if (latest !== undefined && isNext) latest.lines.push(number);
    else findings.push({ span: firstOdd(text, lead), lines: [number] });
    last = number;
  }
  return findings;
}

function firstOdd(text: string, { start, end }: Span): Span {
  const run = ODD_RUN.exec(text.slice(start, end));
  return run ? { start: start + run.index, end: start + run.index + run[0].length } : { start, end };
}
