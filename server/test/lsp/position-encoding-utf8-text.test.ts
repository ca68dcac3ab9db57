import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/base/line-index';
import { Utf8Text } from '../../src/lsp/position-encoding/utf8-text';

const LETTERS = fc.constantFrom(
  'a',
  'đ',
  'ệ',
  'e\u0323\u0302',
  '越',
  '🐘',
  '\u{1F1FB}\u{1F1F3}',
  '\n',
  '\r\n',
  '\r',
);
const TEXTS = fc.array(LETTERS, { maxLength: 40 }).map((letters) => letters.join(''));

describe('a text in UTF-8', () => {
  it('counts the bytes that come before on the line', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const [utf8, lines] = [new Utf8Text(text), LineIndex.of(text)];
        for (const offset of letterStarts(text)) {
          const position = lines.positionAt(offset);
          const before = text.slice(lines.startOf(position.line), offset);
          const character = utf8.bytesAt(position);
          assert.equal(character, Buffer.byteLength(before));
          assert.equal(utf8.unitsAt({ ...position, character }), position.character);
        }
      }),
    );
  });

  for (const [name, line, units, bytes] of [
    ['within a pair of surrogates', 'a🐘b', 2, 1],
    ['past the line’s end', 'đ🐘\nđđđđ', 9, 12],
    ['past the end of the text', 'đ', 3, 4],
  ] as const)
    it(`has a place ${name}`, () =>
      assert.equal(new Utf8Text(line).bytesAt({ line: 0, character: units }), bytes));

  for (const [name, line, bytes, units] of [
    ['within a letter', 'ađb', 2, 1],
    ['within a letter of four bytes', '🐘b', 3, 0],
    ['at the line’s end', 'đ🐘\nb', 6, 3],
    ['past the end of the text', 'đ', 4, 3],
  ] as const)
    it(`finds a place ${name}`, () =>
      assert.equal(new Utf8Text(line).unitsAt({ line: 0, character: bytes }), units));

  it('has no letters on lines that are not there', () => {
    const utf8 = new Utf8Text('đ');
    assert.equal(utf8.bytesAt({ line: 7, character: 2 }), 2);
    assert.equal(utf8.unitsAt({ line: 7, character: 2 }), 2);
  });

  it('counts half a surrogate pair as what takes its place on the wire', () =>
    assert.equal(new Utf8Text('\uD83D!').bytesAt({ line: 0, character: 2 }), Buffer.byteLength('\uFFFD!')));
});

/** Offsets at which a code point begins, and the text's end. */
function letterStarts(text: string): number[] {
  const offsets = [0];
  for (const letter of text) offsets.push((offsets.at(-1) ?? 0) + letter.length);
  return offsets.filter((offset) => !(text[offset - 1] === '\r' && text[offset] === '\n'));
}
