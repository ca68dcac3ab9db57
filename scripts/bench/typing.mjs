/** @file Letters that are taken away and typed again in a text, so that each one changes the findings. */
import { ScriptError } from '../lib/say.mjs';

/** At most so many letters of a word are taken away. */
const LETTERS = 5;

/**
 * `count` edits or a few more, one letter each, that end with the text as it was. Each is `{ purpose, detail, range,
 * text, accepts }`: `purpose` names the kind of word, `accepts` tells whether diagnostics are those after this edit.
 * While the word is short there is one that ends where the word now ends; when it is whole again there is none on its
 * line.
 *
 * `places` say where to type: the word in the group of the first `line` that matches, from `share` (0 to 1) of the text
 * on, is shortened and completed again. In a place that `isFree` any word will do, and there is never a finding.
 */
export function typingEdits(text, places, count) {
  const lines = text.split('\n');
  const words = places.map((place) => wordAt(lines, place));
  const edits = [];
  while (edits.length < count) {
    for (const word of words) edits.push(...editsOfWord(word));
  }
  return edits;
}

function wordAt(lines, { purpose, line: pattern, share = 0, isFree = false }) {
  const from = Math.floor(share * lines.length);
  const line = lines.findIndex((candidate, index) => index >= from && pattern.test(candidate));
  const match = pattern.exec(lines[line] ?? '');
  if (match === null) throw new ScriptError(`The text holds no line for ${purpose}.`);
  return { purpose, line, start: match.indices[1][0], word: match[1], isFree };
}

function editsOfWord({ purpose, line, start, word, isFree }) {
  const shortest = Math.max(1, word.length - LETTERS);
  const shorter = Array.from({ length: word.length - shortest }, (_, index) => word.length - 1 - index);
  const longer = shorter.map((length) => length + 1).reverse();
  return [
    ...shorter.map((length) => editTo(length, { before: length + 1, letter: '' })),
    ...longer.map((length) => editTo(length, { before: length - 1, letter: word[length - 1] })),
  ];

  function editTo(length, { before, letter }) {
    const at = (character) => ({ line, character: start + character });
    const range = { start: at(Math.min(before, length)), end: at(before) };
    const accepts = isFree || length === word.length ? isClear(line) : endsAt(line, start + length);
    return { purpose, detail: `${purpose} of ${length} letters`, range, text: letter, accepts };
  }
}

const isClear = (line) => (diagnostics) => diagnostics.every(({ range }) => range.start.line !== line);

const endsAt = (line, character) => (diagnostics) =>
  diagnostics.some(({ range }) => range.end.line === line && range.end.character === character);
