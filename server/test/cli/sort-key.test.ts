import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEPARATOR, sortKeyOf, textOfKey } from '../../src/cli/reduce/sort-key';

const UNITS = [
  '\0',
  '\u0001',
  '\u0002',
  '\n',
  ' ',
  'a',
  'b',
  '~',
  '\u007F',
  '\u0080',
  'é',
  '\u{1F600}',
  '\uFF01',
  '\uD800',
];
const TEXT = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 5 });

describe('keys that are sorted by bytes', () => {
  it('keep the order of the texts, whatever follows them', () =>
    fc.assert(
      fc.property(TEXT, TEXT, (a, b) => {
        fc.pre(a !== b);
        const [first, second] = [a, b].map((text) =>
          Buffer.from(`${sortKeyOf(text)}${SEPARATOR}~`, 'latin1'),
        );
        assert.equal(Buffer.compare(first ?? Buffer.of(), second ?? Buffer.of()), a < b ? -1 : 1);
      }),
      { numRuns: 2000 },
    ));

  it('give the texts back', () =>
    fc.assert(fc.property(TEXT, (text) => assert.equal(textOfKey(sortKeyOf(text)), text))));

  it('are ASCII without line ends', () =>
    fc.assert(fc.property(TEXT, (text) => assert.match(sortKeyOf(text), /^[^\n\r\u0080-\uFFFF]*$/))));
});
