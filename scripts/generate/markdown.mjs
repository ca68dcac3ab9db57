/** A Markdown table. A bar inside a cell is escaped, a line break becomes a blank. */
export function table(columns, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bullet list. */
export function bullets(items) {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The words as code. */
export function code(words) {
  return `\`${words}\``;
}

/** A block of YAML. */
export function yamlBlock(text) {
  return `\`\`\`yaml\n${text.replace(/\n+$/, '')}\n\`\`\``;
}

/** Blocks with an empty line between two; empty blocks are left out. */
export function blocks(parts) {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The first letter as a capital. */
export function capitalized(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
