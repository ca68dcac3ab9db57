import { type LinedText, lineBreakOf } from '../../base/lined-text';
import { elementsOf, isEmptyValue } from '../../model/cursor-block';
import { type BlockLine, readLine } from '../../model/cursor-line';

/** How a file is laid out. Columns. */
export interface LayoutStyle {
  /** How much further in a map stands below its key. */
  readonly mapIndentation: number;
  /** How much further in the `-` of a list stands below its key: 0 where it stands below the key's first letter. */
  readonly listIndentation: number;
  readonly lineEnd: string;
}

const USUAL_INDENTATION = 2;

/** Lines that are looked at to learn how a file is laid out. */
const LOOKED_AT = 2000;

/** The layout of the text, by the first map and the first list below a key; two columns where there are none. */
export function layoutOf(lined: LinedText): LayoutStyle {
  let map: number | undefined;
  let list: number | undefined;
  let holder: BlockLine | undefined;
  const last = Math.min(lined.lines.starts.length, LOOKED_AT);
  for (let number = 0; number < last && (map === undefined || list === undefined); number += 1) {
    const line = readLine(lined, number);
    if (line.first === undefined) continue;
    const inwards = holder === undefined ? undefined : line.first - line.start - columnOfKey(holder);
    if (inwards !== undefined && line.dashes.length > 0 && inwards >= 0) list ??= inwards;
    else if (inwards !== undefined && line.key !== undefined && inwards > 0) map ??= inwards;
    holder = line.key !== undefined && isEmptyValue(line) ? line : undefined;
  }
  const mapIndentation = map ?? (list || USUAL_INDENTATION);
  const lineEnd = lineBreakOf(lined.text);
  return { mapIndentation, listIndentation: list ?? mapIndentation, lineEnd };
}

function columnOfKey(line: BlockLine): number {
  return elementsOf(line).at(-1)?.column ?? 0;
}
