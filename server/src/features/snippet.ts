/** A text with places that a person visits one after the other. */
export type SnippetPiece = string | TabStop;

export interface TabStop {
  /** What stands there until something is typed; of several, one may be chosen, and the first stands there. */
  readonly choices: readonly string[];
}

/** A place where nothing stands yet. */
export const EMPTY_STOP: TabStop = { choices: [] };

/** The pieces in LSP's syntax of snippets; the cursor ends behind the last. */
export function snippetOf(pieces: readonly SnippetPiece[]): string {
  let stops = 0;
  const written = pieces.map((piece) => {
    if (typeof piece === 'string') return escaped(piece, /[\\$}]/g);
    stops += 1;
    return tabStop(stops, piece);
  });
  return `${written.join('')}$0`;
}

/** What the snippet writes when it is left as it is. */
export function textOf(pieces: readonly SnippetPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (piece.choices[0] ?? ''))).join('');
}

function tabStop(number: number, { choices }: TabStop): string {
  const [first] = choices;
  if (first === undefined) return `$${number}`;
  if (choices.length === 1) return `\${${number}:${escaped(first, /[\\$}]/g)}}`;
  return `\${${number}|${choices.map((choice) => escaped(choice, /[\\$},|]/g)).join(',')}|}`;
}

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, '\\$&');
}
