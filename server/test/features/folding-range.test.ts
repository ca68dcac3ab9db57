import assert from 'node:assert/strict';
import { type FoldingClient, foldingRanges } from '../../src/features/folding-range';
import { parseDocument } from '../../src/syntax/parse';
import { writings } from '../support/cursor';

const LINES: FoldingClient = { wholeLines: true, limit: undefined };

/** `first-last` line of each range, from 0, with its kind. */
function foldsOf(lines: readonly string[], client = LINES): readonly string[] {
  const [plain, ...others] = writings(lines.join('\n')).map((text) =>
    foldingRanges(parseDocument(text), client).map(
      ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`,
    ),
  );
  for (const other of others) assert.deepEqual(other, plain);
  return plain ?? [];
}

describe('folding ranges', () => {
  it('are fields and items over several lines', () =>
    assert.deepEqual(
      foldsOf([
        'id: a',
        'title:',
        '  vi: b',
        'parties:',
        '  - organization: c',
        '    role: host',
        '',
        '  # d',
        '  - e',
        '  -',
        '    name: f',
        '',
        'place: { country: VN }',
      ]),
      ['1-2', '3-10', '4-5', '9-10'],
    ));
  it('are texts over several lines, without blank lines behind', () =>
    assert.deepEqual(
      foldsOf(['notes: |', '  a', '', '  b', '', 'title: a', '  b', 'summary: "c', '  d"', 'id: e']),
      ['0-3', '5-6', '7-8'],
    ));
  it('leave a closing bracket in sight', () => {
    const lines = ['themes: [', '  a,', ']', 'parties: [{', '  name: b', '  }]', 'x: [a,', ' b]'];
    assert.deepEqual(foldsOf(lines), ['0-1', '3-4']);
    assert.deepEqual(foldsOf(lines, { ...LINES, wholeLines: false }), ['0-2', '3-5', '6-7']);
  });
  it('are comments over several lines', () =>
    assert.deepEqual(foldsOf(['# a', '# b', 'id: c # d', '# e', '', '# f', 'x: |', '  # g', '  # h']), [
      '0-1 comment',
      '6-8',
    ]));
  it('are regions, one in another', () =>
    assert.deepEqual(
      foldsOf([
        '# region a',
        '# b',
        '# c',
        '#region d',
        'id: e',
        '#endregion',
        '# endregion',
        '# endregion',
        '#region',
      ]),
      ['0-6 region', '1-2 comment', '3-5 region'],
    ));
  it('keep to the number that the editor takes, the outer first', () =>
    assert.deepEqual(foldsOf(['a:', '  - b:', '      c: d', 'e:', '  f: g'], { ...LINES, limit: 2 }), [
      '0-2',
      '3-4',
    ]));
  it('are there around faults', () =>
    assert.deepEqual(
      foldsOf(['id: a: b', 'place:', '  country: VN', 'title: "c', 'parties:', '  - d', '  - e']),
      ['1-2', '4-6'],
    ));
  it('tell where words end', () => {
    const [range] = foldingRanges(parseDocument('place: # a\n  country: VN  \nid: b'), {
      ...LINES,
      wholeLines: false,
    });
    assert.deepEqual(range, {
      startLine: 0,
      startCharacter: 10,
      endLine: 1,
      endCharacter: 13,
      kind: undefined,
    });
  });
  it('are none in an empty text', () => assert.deepEqual(foldsOf(['']), []));
});
