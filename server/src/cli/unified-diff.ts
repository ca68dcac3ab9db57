import { applyEdits, type TextEdit } from '../base/text-edit';

/** Lines around a change that are shown with it. */
const AROUND = 3;

/** Lines that take the place of others. Lines keep their ends; they are counted from 0. */
interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** What edits do to a text, as a unified diff of one file. `path`: with `/`. */
export function unifiedDiff(
  path: string,
  text: string,
  edits: readonly TextEdit[],
  hasColour: boolean,
): string {
  const lines = linesOf(text);
  const hunks = hunksOf(changesOf(text, lines, edits));
  if (hunks.length === 0) return '';
  const paint = hasColour ? painted : (line: string) => line;
  let offset = 0;
  const parts = [`--- ${nameOf('a', path)}`, `+++ ${nameOf('b', path)}`];
  for (const hunk of hunks) {
    parts.push(...hunkLines(hunk, lines, offset));
    offset += hunk.reduce((sum, change) => sum + change.lines.length - (change.end - change.start), 0);
  }
  return parts.map((line) => `${paint(line)}\n`).join('');
}

/** Lines end at `\n` alone, as for the programs that read diffs. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(
  text: string,
  lines: readonly string[],
  edits: readonly TextEdit[],
): readonly LineChange[] {
  const starts = startsOf(lines);
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  const changes: LineChange[] = [];
  let group: TextEdit[] = [];
  for (const [index, edit] of inOrder.entries()) {
    group.push(edit);
    const next = inOrder[index + 1];
    const end = lineOf(starts, edit.span.end) + 1;
    if (next !== undefined && lineOf(starts, next.span.start) <= end) continue;
    changes.push(...changeOf(text, lines, starts, group));
    group = [];
  }
  return changes;
}

/** UTF-16 offsets where lines begin, with that of the empty one behind a last line that has an end. */
function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const line of lines) if (line.endsWith('\n')) starts.push((starts.at(-1) ?? 0) + line.length);
  return starts;
}

/** What edits close to each other do, without the lines at both ends that stay as they are. */
function changeOf(
  text: string,
  lines: readonly string[],
  starts: readonly number[],
  edits: readonly TextEdit[],
): readonly LineChange[] {
  let start = lineOf(starts, edits[0]?.span.start ?? 0);
  let end = Math.min(lineOf(starts, edits.at(-1)?.span.end ?? 0) + 1, lines.length);
  const from = starts[start] ?? text.length;
  const shifted = edits.map(({ span, newText }) => ({
    span: { start: span.start - from, end: span.end - from },
    newText,
  }));
  const after = [...linesOf(applyEdits(text.slice(from, starts[end]), shifted))];
  while (start < end && after.length > 0 && after[0] === lines[start]) {
    after.shift();
    start += 1;
  }
  while (start < end && after.length > 0 && after.at(-1) === lines[end - 1]) {
    after.pop();
    end -= 1;
  }
  return start === end && after.length === 0 ? [] : [{ start, end, lines: after }];
}

/** The line (from 0) that holds the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Changes whose surroundings touch stand together. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const end = last?.at(-1)?.end;
    if (last !== undefined && end !== undefined && change.start - end <= 2 * AROUND) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** `offset`: by how many lines the earlier hunks have made the text longer. */
function hunkLines(hunk: readonly LineChange[], lines: readonly string[], offset: number): readonly string[] {
  const first = Math.max(0, (hunk[0]?.start ?? 0) - AROUND);
  const last = Math.min(lines.length, (hunk.at(-1)?.end ?? 0) + AROUND);
  const body: string[] = [];
  let at = first;
  let added = 0;
  for (const change of hunk) {
    body.push(...lines.slice(at, change.start).flatMap((line) => diffLine(' ', line)));
    body.push(...lines.slice(change.start, change.end).flatMap((line) => diffLine('-', line)));
    body.push(...change.lines.flatMap((line) => diffLine('+', line)));
    added += change.lines.length - (change.end - change.start);
    at = change.end;
  }
  body.push(...lines.slice(at, last).flatMap((line) => diffLine(' ', line)));
  const count = last - first;
  return [`@@ -${placeOf(first, count)} +${placeOf(first + offset, count + added)} @@`, ...body];
}

/** A piece without lines is named by the line before it. */
function placeOf(first: number, count: number): string {
  return `${count === 0 ? first : first + 1},${count}`;
}

function diffLine(sign: ' ' | '-' | '+', line: string): readonly string[] {
  return line.endsWith('\n')
    ? [`${sign}${line.slice(0, -1)}`]
    : [`${sign}${line}`, '\\ No newline at end of file'];
}

/** A name with signs that would end it is quoted; one with a space has a tab behind it. */
function nameOf(side: 'a' | 'b', path: string): string {
  const name = path.startsWith('/') ? `${side}${path}` : `${side}/${path}`;
  if (/["\\\p{Cc}]/u.test(name)) return JSON.stringify(name);
  return name.includes(' ') ? `${name}\t` : name;
}

const COLOURS: ReadonlyMap<string, number> = new Map([
  ['-', 31],
  ['+', 32],
  ['@', 36],
]);

/** A line for a terminal, which would obey control characters. */
function painted(line: string): string {
  const colour = COLOURS.get(line.charAt(0));
  const safe = line.trimEnd().replaceAll(/[^\P{Cc}\t]|\p{Bidi_Control}/gu, '\uFFFD');
  return colour === undefined ? safe : `\u001B[${colour}m${safe}\u001B[39m`;
}
