/** @file Tables in Markdown. */

/** A table with its columns aligned; the first column to the left, the others to the right. */
export function markdownTable(heads, rows) {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column])].map((cell) => cell.length), 3),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** `1,234` */
export function count(value) {
  return value.toLocaleString('en-US');
}

/** Milliseconds with three figures or so: `4.27 ms`, `213 ms`, `4,310 ms`. */
export function milliseconds(value) {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: decimalsFor(value) })} ms`;
}

/** A ratio with three figures or so: `0.043`, `1.24`. */
export function ratio(value) {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 0.1 ? 3 : 2 });
}

/** Bytes as `12.3 MB`, a MB being a million. */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: bytes < 1e8 ? 1 : 0 })} MB`;
}

function decimalsFor(value) {
  if (value >= 100) return 0;
  return value >= 10 ? 1 : 2;
}
