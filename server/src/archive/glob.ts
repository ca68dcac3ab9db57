/** Any number of items, none too. */
const MANY = Symbol('many');

type Pattern<Item> = readonly (typeof MANY | ((item: Item) => boolean))[];

/** More alternatives than this are not spelt out: the braces stay as they are written. */
const ALTERNATIVES_LIMIT = 256;

/**
 * A glob as a test of paths with `/`: `*` and `?` within a name, `**` across names, `[a-z]`, `[!a-z]` and `{a,b}`.
 * Takes time in proportion to pattern times path, whatever either is.
 */
export function globOf(glob: string): (path: string) => boolean {
  const patterns = alternativesOf(glob).map((alternative) => alternative.split('/').map(nameTest));
  return (path) => {
    const names = path.split('/');
    return patterns.some((pattern) => matches(pattern, names));
  };
}

/** Only the last `MANY` ever has to take more, since what stands before it fits already. */
function matches<Item>(pattern: Pattern<Item>, items: readonly Item[]): boolean {
  let at = 0;
  let retry: { readonly at: number; taken: number } | undefined;
  for (let index = 0; index < items.length; ) {
    const part = pattern[at];
    const item = items[index];
    if (part === MANY) {
      retry = { at, taken: index };
      at += 1;
    } else if (item !== undefined && part?.(item) === true) {
      at += 1;
      index += 1;
    } else if (retry !== undefined) {
      retry.taken += 1;
      index = retry.taken;
      at = retry.at + 1;
    } else {
      return false;
    }
  }
  while (pattern[at] === MANY) at += 1;
  return at === pattern.length;
}

function nameTest(glob: string): Pattern<string>[number] {
  if (glob === '**') return MANY;
  const pattern = namePattern(glob);
  return (name) => matches(pattern, [...name]);
}

function namePattern(glob: string): Pattern<string> {
  const pieces = glob.match(/\\.|\*+|\[[!^]?\]?[^\]]*\]|./gsu) ?? [];
  return pieces.map((piece) => {
    if (piece.startsWith('*')) return MANY;
    if (piece === '?') return () => true;
    if (piece.length > 1 && piece.startsWith('[')) return classTest(piece);
    const letter = piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece;
    return (item: string) => item === letter;
  });
}

function classTest(piece: string): (letter: string) => boolean {
  const isNegative = /^\[[!^]/.test(piece);
  const members = piece.slice(isNegative ? 2 : 1, -1).match(/.-.|./gsu) ?? [];
  return (letter) => {
    const isMember = members.some((member) => {
      const [first = '', , last = first] = [...member];
      return first <= letter && letter <= last;
    });
    return isMember !== isNegative;
  };
}

/** `a/b` and `a/c` for `a/{b,c}`. */
function alternativesOf(glob: string): readonly string[] {
  const done: string[] = [];
  for (const open = [glob]; open.length > 0; ) {
    if (open.length + done.length > ALTERNATIVES_LIMIT) return [glob];
    const next = open.pop() ?? '';
    const [, before = '', inside, after = ''] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/su.exec(next) ?? [];
    if (inside === undefined) done.push(next);
    else open.push(...inside.split(',').map((alternative) => before + alternative + after));
  }
  return done;
}
