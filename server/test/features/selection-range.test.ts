import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { covers } from '../../src/base/span';
import { selectionSpans } from '../../src/features/selection-range';
import { parseDocument } from '../../src/syntax/parse';
import { writings } from '../support/cursor';

function selectionsAt(marked: string): readonly string[] {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return selectionSpans(parseDocument(text), offset).map(({ start, end }) => text.slice(start, end));
}

/** The selections in each writing, but for the last, which is the whole file. */
function itSelects(marked: string, ...expected: readonly string[]): void {
  it(JSON.stringify(marked), () => {
    writings(marked).forEach((text, index) => {
      assert.deepEqual(selectionsAt(text), [
        ...expected.map((each) => writings(each)[index]),
        text.replace('‸', ''),
      ]);
    });
  });
}

describe('selection ranges', () => {
  itSelects(
    'id: a\ntitle: "Hội ng‸hị"\n',
    'nghị',
    'Hội nghị',
    '"Hội nghị"',
    'title: "Hội nghị"',
    'id: a\ntitle: "Hội nghị"',
  );
  itSelects(
    'parties:\n  - organization: vn-m‸ps\n    role: host\n  - b\n',
    'vn-mps',
    'organization: vn-mps',
    'organization: vn-mps\n    role: host',
    '- organization: vn-mps\n    role: host',
    '- organization: vn-mps\n    role: host\n  - b',
    'parties:\n  - organization: vn-mps\n    role: host\n  - b',
  );
  itSelects('place: { country: V‸N }\n', 'VN', 'country: VN', '{ country: VN }', 'place: { country: VN }');
  itSelects('themes: [a, b‸]\n', 'b', '[a, b]', 'themes: [a, b]');
  itSelects('pla‸ce:\n  a: b\n', 'place', 'place:\n  a: b');
  itSelects(
    'notes: |\n  một hai‸\n  ba\n',
    'hai',
    'một hai\n  ba',
    '|\n  một hai\n  ba',
    'notes: |\n  một hai\n  ba',
  );
  itSelects('id: a # một ha‸i\n', 'hai', '# một hai');
  itSelects(
    'a: b: c\nplace:\n  country: V‸N\nd: "e\n',
    'VN',
    'country: VN',
    'place:\n  country: VN',
    'a: b: c\nplace:\n  country: VN\nd: "e',
  );

  it('lie in each other, around every offset of any text', () => {
    const piece = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '\n  ',
      '"',
      '[',
      ']',
      '{ ',
      ' }',
      '# ',
      '|\n ',
      'hội',
      ', ',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const offset = at % (text.length + 1);
        const spans = selectionSpans(parseDocument(text), offset);
        assert.ok(spans.length > 0 && spans.every(({ start, end }) => start <= offset && offset <= end));
        spans.forEach((span, index) => {
          const outer = spans[index + 1];
          if (outer !== undefined) assert.ok(covers(outer, span), JSON.stringify({ text, offset, spans }));
        });
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
