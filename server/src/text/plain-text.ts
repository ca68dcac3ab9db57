/** What a piece of Markdown begins with, and what a reader sees of it. */
interface Piece {
  readonly pattern: RegExp;
  readonly shown: (match: RegExpExecArray) => string;
}

/** The first that matches counts; what matches none is shown as it is. */
const PIECES: readonly Piece[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, shown: ([, sign = '']) => sign },
  // A code span ends with as many backticks as it begins with.
  { pattern: /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/y, shown: ([, , code = '']) => withoutGap(code) },
  { pattern: /\[([^\]]*)\]\(<?([^<>)]*)>?\)/y, shown: ([, label, address]) => `${label} (${address})` },
  { pattern: /\*+/y, shown: () => '' },
];

/** What a reader sees of Markdown that this program writes: emphasis, links, code, lists and escapes. */
export function plainText(markdown: string): string {
  let isCode = false;
  return markdown
    .split('\n')
    .flatMap((line) => {
      const isFence = /^```[a-z]*$/.test(line);
      if (isFence) isCode = !isCode;
      if (isFence) return [];
      return [isCode ? line : inline(line).trimEnd()];
    })
    .join('\n');
}

function inline(line: string): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    const match = pieceAt(line, at);
    text += match?.shown ?? line.charAt(at);
    at += match?.length ?? 1;
  }
  return text;
}

function pieceAt(line: string, at: number): { readonly shown: string; readonly length: number } | undefined {
  for (const { pattern, shown } of PIECES) {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = at;
    const match = sticky.exec(line);
    if (match !== null) return { shown: shown(match), length: match[0].length };
  }
  return undefined;
}

/** The blanks that keep backticks of the code from the marks around it are not part of it. */
function withoutGap(code: string): string {
  return /^ .* $/.test(code) ? code.slice(1, -1) : code;
}
