/** @file Letters that are taken away and typed again in a record, so that each one changes the findings. */
import { ScriptError } from '../lib/say.mjs';

/** The lines of a record in which to type: the word in the group is shortened and completed again. */
const PLACES = [
  { purpose: 'an allowed value', line: /^activity: ([a-z-]+)$/d },
  { purpose: 'an organization', line: /^ {2}- organization: ([a-z0-9-]+)$/d },
  { purpose: 'a role', line: /^ {4}role: ([a-z-]+)$/d },
  { purpose: 'a key', line: /^ {2}(locality): /d },
  { purpose: 'an agreement', line: /^ {2}- agreement: ([a-z0-9-]+)$/d },
  { purpose: 'a publisher', line: /^ {2}publisher: ([a-z0-9-]+)$/d },
  { purpose: 'a country', line: /^ {2}country: ([A-Z]{2})$/d },
];

/** At most so many letters of a word are taken away. */
const LETTERS = 5;

/**
 * `count` edits or a few more, one letter each, that end with the text as it was. Each is `{ purpose, detail, range,
 * text, accepts }`: `purpose` names the kind of word, `accepts` tells whether diagnostics are those after this edit. While the word is short there is one that
 * ends where the word now ends; when it is whole again there is none on its line.
 */
export function typingEdits(text, count) {
  const words = PLACES.map((place) => wordAt(text, place));
  const edits = [];
  while (edits.length < count) {
    for (const word of words) edits.push(...editsOfWord(word));
  }
  return edits;
}

function wordAt(text, { purpose, line: pattern }) {
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => pattern.test(candidate));
  const match = pattern.exec(lines[line] ?? '');
  if (match === null) throw new ScriptError(`The record holds no line for ${purpose}.`);
  return { purpose, line, start: match.indices[1][0], word: match[1] };
}

function editsOfWord({ purpose, line, start, word }) {
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
    const accepts = length === word.length ? isClear(line) : endsAt(line, start + length);
    return { purpose, detail: `${purpose} of ${length} letters`, range, text: letter, accepts };
  }
}

const isClear = (line) => (diagnostics) => diagnostics.every(({ range }) => range.start.line !== line);

const endsAt = (line, character) => (diagnostics) =>
  diagnostics.some(({ range }) => range.end.line === line && range.end.character === character);
