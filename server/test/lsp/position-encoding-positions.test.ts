import assert from 'node:assert/strict';
import { withPositions } from '../../src/lsp/position-encoding/positions';

const range = { start: at(1), end: at(2) };

describe('positions in a message', () => {
  for (const [name, value, expected] of [
    ['are in the text that was asked about', { range }, 'a:1 a:2'],
    ['are in the text that a location names', [{ uri: 'b', range }], 'b:1 b:2'],
    ['are in the text that an edit names', { textDocument: { uri: 'b' }, edits: [{ range }] }, 'b:1 b:2'],
    [
      'are in the text that their edits stand under',
      { changes: { b: [{ range }], c: [{ range }] } },
      'b:1 b:2 c:1 c:2',
    ],
    ['are in the text that an item’s data name', { position: at(3), data: { uri: 'b' } }, 'b:3'],
    [
      'are in a link’s target',
      { originSelectionRange: range, targetUri: 'b', targetRange: range, targetSelectionRange: range },
      'a:1 a:2 b:1 b:2 b:1 b:2',
    ],
    [
      'are of related places too',
      { diagnostics: [{ range, relatedInformation: [{ location: { uri: 'b', range } }] }] },
      'a:1 a:2 b:1 b:2',
    ],
    ['are nested', { range, parent: { range, parent: { range } } }, 'a:1 a:2 a:1 a:2 a:1 a:2'],
    ['stand beside what else an object has', { uri: 'b', kind: 'file', line: 0, character: 4 }, 'b:4'],
    ['are among the arguments of a command', { command: { arguments: ['b', at(5), { range }] } }, 'a:5'],
    ['are not in what is to be sent back', { data: { uri: 'b', range } }, ''],
    [
      'are characters of folded lines',
      { startLine: 0, startCharacter: 1, endLine: 3, endCharacter: 2 },
      'a:1 a:2',
    ],
    ['are not in folded lines alone', { startLine: 0, endLine: 3 }, ''],
    [
      'are starts and ends of tokens',
      { resultId: '1', data: [0, 2, 3, 9, 9, 0, 4, 1, 9, 9, 1, 7, 2, 9, 9] },
      'a:2 a:5 a:6 a:7 a:7 a:9',
    ],
  ] as const)
    it(name, () => {
      const seen: string[] = [];
      const result = withPositions(value, 'a', (position, uri) => {
        seen.push(`${uri}:${position.character}`);
        return position;
      });
      assert.equal(seen.join(' '), expected);
      assert.deepEqual(result, value);
    });

  it('become others, and nothing else does', () => {
    const twice = <T>(value: T): T =>
      withPositions(value, undefined, (position) => ({ ...position, character: position.character * 2 }));
    assert.deepEqual(twice({ uri: 'b', kind: 'file', line: 3, character: 4 }), {
      uri: 'b',
      kind: 'file',
      line: 3,
      character: 8,
    });
    assert.deepEqual(
      twice({ startLine: 4, startCharacter: 4, endLine: 5, endCharacter: 5, kind: 'region' }),
      { startLine: 4, startCharacter: 8, endLine: 5, endCharacter: 10, kind: 'region' },
    );
    assert.deepEqual(twice({ data: [1, 2, 3, 4, 5, 0, 6, 2, 4, 5, 1, 1, 1, 4, 5] }), {
      data: [1, 4, 6, 4, 5, 0, 12, 4, 4, 5, 1, 2, 2, 4, 5],
    });
    assert.deepEqual(twice({ changes: { b: [{ range, newText: 'x' }] }, more: null }), {
      changes: { b: [{ range: { start: at(2), end: at(4) }, newText: 'x' }] },
      more: null,
    });
    const plain = { contents: { kind: 'markdown', value: '' }, list: [1, 'a', null] };
    assert.equal(twice(plain), plain);
  });
});

function at(character: number) {
  return { line: 0, character };
}
