import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../src/node/lines';

describe('lines of a text that comes in pieces', () => {
  it('are the same, however it is cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'ệ', '\u{1F600}', ' ', '\r') }), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 5 }),
        async (lines, end, size) => {
          const expected = lines.map((line) => line.replace(/\r+$/, ''));
          const text = expected.map((line) => line + end).join('');
          assert.deepEqual(await linesIn(text, size), expected);
          assert.deepEqual(await linesIn(`${text}last`, size), [...expected, 'last']);
        },
      ),
    ));

  it('are none of an empty text', async () => assert.deepEqual(await linesIn('', 1), []));
});

async function linesIn(text: string, size: number): Promise<readonly string[]> {
  const bytes = Buffer.from(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const lines: string[] = [];
  for await (const line of linesOf(pieces(), 'utf8')) lines.push(line);
  return lines;
}
