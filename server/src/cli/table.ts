/** Longer lines of a cell go on below. */
const CELL_WIDTH = 48;
const GAP = '  ';

/** A cell of a table: its lines, below each other. */
export type Cell = readonly string[];

/** Rows of cells as a text in columns, as wide as what is in them. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, ...cell.map(widthOf));
  return rows.map((row) => rowText(row, widths)).join('');
}

function rowText(row: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...row.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    row
      .map((cell, column) => padded(cell[line] ?? '', widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Columns of a terminal: signs that combine take none, ideographs two. */
function widthOf(text: string): number {
  const narrow = [...text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')];
  return narrow.reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uFF01-\uFF60]/u;

/** The texts below each other, each cut into lines between its words. */
export function wrapped(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && widthOf(`${line} ${word}`) > CELL_WIDTH) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}
