/** Each word in quotation marks, as messages show what stands or should stand in a file. */
export function quoted(words: readonly string[]): readonly string[] {
  return words.map((word) => `“${word}”`);
}

/** One line of text as a YAML scalar in quotes: in double ones where it needs no escapes in them. */
export function asQuotedScalar(line: string): string {
  return /["\\]/.test(line) ? `'${line.replaceAll("'", "''")}'` : `"${line}"`;
}
