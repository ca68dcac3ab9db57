import assert from 'node:assert/strict';
import { applyEdits } from '../../src/base/text-edit';
import { formattingEdits } from '../../src/features/formatting';
import { parseDocument } from '../../src/syntax/parse';
import { writings } from '../support/cursor';

function formatted(text: string): string {
  const document = parseDocument(text);
  return applyEdits(text, formattingEdits(document));
}

/** Formats `before` into `after`, in every writing, and leaves that as it is. */
function itFormats(what: string, before: readonly string[], after: readonly string[]): void {
  it(what, () => {
    const pairs = writings(before.join('\n')).map((text, index) => [text, writings(after.join('\n'))[index]]);
    for (const [text = '', expected = ''] of pairs) {
      assert.equal(formatted(text), expected);
      assert.deepEqual(formattingEdits(parseDocument(expected)), []);
    }
  });
}

function itLeaves(what: string, text: readonly string[]): void {
  itFormats(what, text, text);
}

describe('formatting', () => {
  itFormats(
    'indents by two spaces, hyphens below their key',
    ['parties:', '- organization: usaid', '  role: host', '-   vn-mps', 'place:', '    country: VN', ''],
    ['parties:', '  - organization: usaid', '    role: host', '  - vn-mps', 'place:', '  country: VN', ''],
  );
  itFormats(
    'takes away white space at ends of lines and blank lines but one',
    ['', 'id: a  ', '', '  ', '', 'title: b\t', '', ''],
    ['id: a', '', 'title: b', ''],
  );
  itFormats('ends the text with one line end', ['id: a', 'title: b'], ['id: a', 'title: b', '']);
  itFormats(
    'keeps block texts to the byte',
    [
      'notes:',
      '    vi: |',
      '        một',
      '          hai  ',
      '',
      '           ',
      '        ba',
      '    en: >-',
      '       x',
      '',
    ],
    ['notes:', '  vi: |', '    một', '      hai  ', '', '       ', '    ba', '  en: >-', '    x', ''],
  );
  itFormats(
    'moves a text whose indentation is given',
    ['a:', '    b: |2', '        x', '      y', 'c: d', ''],
    ['a:', '  b: |2', '      x', '    y', 'c: d', ''],
  );
  itFormats(
    'keeps the blank lines of a text that keeps them',
    ['outcomes:', '- text: |+', '      a', '', '', '', '- text: b', ''],
    ['outcomes:', '  - text: |+', '      a', '', '', '', '  - text: b', ''],
  );
  itFormats(
    'moves words over several lines together',
    ['outcomes:', '- text: Các nước', '    nhất trí', '', '    về nội dung', '- text: "a  ', '     b"', ''],
    [
      'outcomes:',
      '  - text: Các nước',
      '      nhất trí',
      '',
      '      về nội dung',
      '  - text: "a  ',
      '       b"',
      '',
    ],
  );
  itFormats(
    'indents what stands in brackets',
    ['themes: [', ' drugs,', '     crime', ']', 'parties:', '- { organization: a,', ' role: host }', ''],
    ['themes: [', '  drugs,', '  crime', ']', 'parties:', '  - { organization: a,', '      role: host }', ''],
  );
  itFormats(
    'moves comments with what they belong to',
    [
      '  # đầu',
      'parties:',
      '# bên thứ nhất',
      '- organization: a # giữ',
      '  # thuộc về bên thứ nhất',
      '  role: host',
      '  # cũng vậy',
      '# bên thứ hai',
      '- organization: b',
      '      # của bên thứ hai',
      '# nguồn',
      'source:',
      '    # nơi đăng',
      '    publisher: c',
      '# cuối',
      '',
    ],
    [
      '# đầu',
      'parties:',
      '  # bên thứ nhất',
      '  - organization: a # giữ',
      '    # thuộc về bên thứ nhất',
      '    role: host',
      '    # cũng vậy',
      '  # bên thứ hai',
      '  - organization: b',
      '    # của bên thứ hai',
      '# nguồn',
      'source:',
      '  # nơi đăng',
      '  publisher: c',
      '# cuối',
      '',
    ],
  );
  itFormats(
    'indents lists in lists and values in lines of their own',
    ['a:', '- - b', '  - c', '-', '     d: e', '-', '  "f', '  g"', 'h:', '      k', ''],
    ['a:', '  - - b', '    - c', '  -', '    d: e', '  -', '    "f', '    g"', 'h:', '  k', ''],
  );
  itLeaves('an empty text', ['']);
  itLeaves('a text with a fault', ['parties:', '- a: b: c', '-   "d', '']);
  itLeaves('a text with anchors', ['a:', '- &x b', '-   *x', '']);
  itLeaves('a text of two documents', ['a:', '- b', '---', 'a:', '-   c', '']);
  itLeaves('words that are no map', ['   một hai', '']);
  it('keeps a byte order mark', () => assert.equal(formatted('\uFEFF\n\na:\n- b'), '\uFEFFa:\n  - b\n'));
  it('leaves a text alone whose lines end in two ways that YAML and editors read differently', () => {
    assert.equal(formatted('a:\r- b\n'), 'a:\r- b\n');
  });
});

describe('formatting lines', () => {
  const TEXT = 'place:\n    country: VN\nparties:\n-   a: b\n    c: d  \n\n\n-   e: f\nid: x  \n';
  const within = (first: number, last: number): string =>
    applyEdits(TEXT, formattingEdits(parseDocument(TEXT), { first, last }));

  it('changes what lies in them', () => assert.equal(within(0, 1), TEXT.replace('    country', '  country')));
  it('leaves a list that reaches further', () =>
    assert.equal(within(3, 4), TEXT.replace('-   a: b\n    c: d  ', '- a: b\n  c: d')));
  it('takes away blank lines there alone', () =>
    assert.equal(within(5, 7), TEXT.replace('\n\n\n-   e', '\n\n- e')));
});
