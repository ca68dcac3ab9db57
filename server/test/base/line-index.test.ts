import assert from 'node:assert/strict';
import { LineIndex } from '../../src/base/line-index';

function offset(text: string, line: number, character: number): number {
  return LineIndex.of(text).offsetAt({ line, character });
}

describe('the offset of a position', () => {
  it('is within its line', () => {
    assert.equal(offset('ab\ncd\n', 1, 1), 4);
    assert.equal(offset('ab\r\ncd', 1, 1), 5);
  });

  it('is the line’s end for a character past it, before the line break', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.equal(offset(`ab${end}cd${end}`, 0, 99), 2);
      assert.equal(offset(`ab${end}${end}cd`, 1, 5), 2 + end.length);
    }
    assert.equal(offset('ab\ncd', 1, 99), 5);
  });

  it('is the line’s end where line breaks are mixed', () => {
    const text = 'ab\r\ncd\nef\rgh\r\nij';
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => offset(text, line, 99)),
      [2, 6, 9, 12, 16],
    );
  });

  it('is the text’s beginning or end for a line out of it', () => {
    assert.equal(offset('ab\n', -1, 5), 0);
    assert.equal(offset('ab\n', 1, 5), 3);
    assert.equal(offset('ab\n', 7, 0), 3);
    assert.equal(offset('', 0, 9), 0);
  });
});
