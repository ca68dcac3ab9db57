/** Where the hyphen of an item stands, whose value begins at the offset; the offset where comments lie between. */
export function hyphenBefore(offset: number, text: string): number {
  let at = offset - 1;
  while (/\s/.test(text.charAt(at))) at -= 1;
  return text.charAt(at) === '-' ? at : offset;
}
