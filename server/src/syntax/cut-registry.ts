/** A text of one key with a list below it, cut before the list's items. */
export interface CutRegistry {
  /** What an item by itself is to stand below. */
  readonly head: string;
  /** UTF-16 offsets of the lines on which items begin, in order, at least two; empty items go with those before. */
  readonly starts: readonly number[];
}

/** What separates documents, or is said to the parser. */
const MARKER = /^(?:---|\.\.\.|%)/m;

/** A line that is blank or a comment, in `\1` the key of a registry, or in `\2` the indentation of an item. */
const LINE = /(?:[ \t]*(?:#.*)?|(organizations|agreements):(?:[ ]+#.*)?[ ]*|( *)-(?:[ ].*)?)(?:\r?\n|$)/y;

/**
 * Cuts the text of a registry before its items, so that each can be read by itself. Only lines are looked at, not what
 * they mean: a line within quotation marks may look like an item. Undefined for a text of another form, such as one with
 * further keys, and for one that has too few items to be cut.
 */
export function cutRegistry(text: string): CutRegistry | undefined {
  const list = listIn(text);
  if (list === undefined || MARKER.test(text)) return undefined;
  const starts = startsOfItems(text, list.at, list.column);
  if (starts === undefined || starts.length < 2) return undefined;
  return { head: list.head, starts };
}

/** Where the first item is, behind nothing but the key and comments. */
function listIn(
  text: string,
): { readonly head: string; readonly at: number; readonly column: number } | undefined {
  let head: string | undefined;
  for (let at = 0; at < text.length; ) {
    LINE.lastIndex = at;
    const line = LINE.exec(text);
    if (line === null) return undefined;
    const [whole, key, indentation] = line;
    if (indentation !== undefined)
      return head === undefined ? undefined : { head, at, column: indentation.length };
    if (key !== undefined && head !== undefined) return undefined;
    if (key !== undefined) head = `${key}:\n`;
    at += whole.length;
  }
  return undefined;
}

/** Undefined where something else follows the list. */
function startsOfItems(text: string, from: number, column: number): readonly number[] | undefined {
  const starts: number[] = [];
  /** An item of which nothing but the hyphen was seen. */
  let bare: number | undefined;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const words = behindSpaces(text, at);
    const sign = text.charCodeAt(words);
    if (isLineEnd(sign) || sign === HASH || sign === TAB) continue;
    const indentation = words - at;
    // A further key, which would end the list.
    if (indentation === 0 && (column > 0 || sign !== HYPHEN)) return undefined;
    const behind = behindSpaces(text, words + 1);
    const isHyphen = sign === HYPHEN && (behind > words + 1 || isLineEnd(text.charCodeAt(behind)));
    if (indentation !== column || !isHyphen) {
      if (bare !== undefined) starts.push(bare);
      bare = undefined;
      continue;
    }
    const isBare = isLineEnd(text.charCodeAt(behind)) || text.charCodeAt(behind) === HASH;
    bare = isBare ? at : undefined;
    if (!isBare) starts.push(at);
  }
  // What is empty before the first item goes with it.
  return starts.length === 0 ? undefined : [from, ...starts.slice(1)];
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function behindSpaces(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === SPACE) next += 1;
  return next;
}

/** Also behind the last character. */
function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || Number.isNaN(code);
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const HYPHEN = 0x2d;
