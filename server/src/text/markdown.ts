const signs = /[\\`*_{}[\]<>()#+!|~&@:.=-]/g;
const whiteSpace = /\s+/g;

/**
 * Words as Markdown that shows them letter by letter, on one line: nothing in them becomes markup, HTML, an entity or a
 * link (an address such as `https://…` neither).
 */
export function escapeMarkdown(words: string): string {
  return words.replace(whiteSpace, ' ').trim().replace(signs, '\\$&');
}

/** Words as a code span of Markdown, in which nothing is a link; shows white space as single blanks. */
export function codeSpan(words: string): string {
  const line = words.replace(whiteSpace, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line === '' ? '' : fence + gap + line + gap + fence;
}
