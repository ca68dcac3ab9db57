import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../src/syntax/parse';
import { writtenScalar } from '../../src/syntax/write-scalar';
import { cleanText } from '../../src/text/unicode-form';

describe('writing a scalar', () => {
  const block = (words: string, written: string): void => assert.equal(writtenScalar(words, false), written);
  const flow = (words: string, written: string): void => assert.equal(writtenScalar(words, true), written);

  it('leaves plain words as they are', () =>
    block('Uỷ ban quốc gia phòng, chống AIDS', 'Uỷ ban quốc gia phòng, chống AIDS'));
  it('quotes what a list in brackets would cut', () => flow('phòng, chống', '"phòng, chống"'));
  it('quotes what would be a key', () => block('Chủ đề: voi', '"Chủ đề: voi"'));
  it('quotes what would be a comment', () => block('Voi #1', '"Voi #1"'));
  it('quotes what would be nothing', () => block('null', '"null"'));
  it('escapes quotation marks and signs that are not printed', () => block('"a\u0007', '"\\"a\\u0007"'));

  it('is read as the same words', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(...':#-?,[]{}&*!|>\'"%@`~ \\.'),
          fc.string({ unit: 'grapheme', maxLength: 3 }),
        ),
      )
      .map((parts) => cleanText(parts.join('')).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(words, (text) => {
        assert.equal(readBack(`a: ${writtenScalar(text, false)}\n`), text);
        assert.equal(readBack(`{ a: ${writtenScalar(text, true)}, b: c }\n`), text);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The words at the key `a`. */
function readBack(yaml: string): string | undefined {
  const { root, faults } = parseDocument(yaml);
  assert.deepEqual(faults, [], yaml);
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return value?.kind === 'scalar' ? value.text : undefined;
}
