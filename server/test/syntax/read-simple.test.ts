import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/base/line-index';
import { RULES } from '../../src/rules/registry';
import { parseDocument, parseThoroughly } from '../../src/syntax/parse';
import { readSimple } from '../../src/syntax/read-simple';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { completeExample, pathOfExample } from '../support/examples';
import { GENERATED_RECORDS } from '../support/generated-records';
import { readMarks } from '../support/marks';
import { SAMPLE_FOLDERS, samplesIn } from '../support/samples';

function isSimple(text: string): boolean {
  return readSimple(text, LineIndex.of(text)) !== undefined;
}

function assertSame(text: string): void {
  assert.deepEqual(parseDocument(text), parseThoroughly(text), JSON.stringify(text));
}

const SIMPLE: readonly string[] = [
  'id: a\n',
  'id: a',
  '\n# b\n\nid:   a   # c  \n  # d\nb:\n',
  'a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: i\n\n    -   k: l\n        m:\n',
  'a:\n- b\n- c: d\n  e:\n  - f\ng: h\n',
  '- a\n- b: c\n-\n  d: e\n- # f\n  - g\n',
  'a: [b, c d,e,"f: g", \'h # i\', [k], {l: m, n: [o]}]   # p\nb: []\nc: {}\nd: [ b ]\ne: {f: {}}\n',
  'a: "b # c: d"\ne: \'f "g"\' # h\ni: "" \n',
  'a: |\n  b\n    c\n\n  d: # e\n\n# f\ng: >-\n  h\n  i\n\n  k',
  'a:\n  - >\n   b\n   c\n  - |-\n    d\n\n\n',
  'a: https://example.org/b#c?d=e,f[g]{h}"i"\nb: 1:2\nc: ~\nd: (e)\nf: g -h - i & k * l\n',
  'a: Hội nghị “b”\nc: Hội\u0301 nghi\u0323\u200B\n'.normalize('NFD'),
  'a:\n    # b\n  c: d\n # e\nf: g\n',
];

const OTHER: readonly string[] = [
  ...['', '# a\n', 'a', 'a: b: c\n', 'a:b\n', 'a: b\n c: d\n', ' a: b\n', 'a: b\n  c\n', '"a": b\n'],
  ...[
    'a: "b\n',
    'a: "b\\n"\n',
    "a: 'b''c'\n",
    'a: [b\n',
    'a: [b,\n  c]\n',
    'a: [b]c\n',
    'a: {b}\n',
    'a: [b: c]\n',
  ],
  ...[
    'a: &b c\n',
    'a: *b\n',
    'a: !b c\n',
    '<<: a\n',
    '? a\n: b\n',
    '---\na: b\n',
    'a: b\n...\n',
    '%YAML 1.2\n',
  ],
  ...[
    'a: |+\n  b\n\n',
    'a: |2\n   b\n',
    'a: |\n\n  b\n',
    'a: |\nb: c\n',
    'a: | # b\n  c\n',
    'a: |\n  b\n   \n  c\n',
  ],
  ...[
    'a:\tb\n',
    '\uFEFFa: b\n',
    'a: b\rc: d\n',
    'a:\u00A0b\n',
    '- - a\n',
    '-\n- a\n',
    'a: - b\n',
    'a: @b\n',
    'a: -b\n',
  ],
];

describe('a text that is written simply', () => {
  it('is read without the parser', () => {
    for (const text of SIMPLE) assert.ok(isSimple(text), JSON.stringify(text));
  });

  it('is left to the parser when anything about it is not simple', () => {
    for (const text of OTHER) assert.ok(!isSimple(text), JSON.stringify(text));
  });

  it('is most of the sample archive', () => {
    const texts = Object.values(samplesIn('samples/archive'));
    assert.ok(texts.filter(isSimple).length > texts.length / 2);
  });

  it('gives what the parser gives', () => {
    for (const text of [...SIMPLE, ...OTHER]) {
      assertSame(text);
      assertSame(text.replaceAll('\n', '\r\n'));
    }
  });

  it('gives what the parser gives of all samples and examples', () => {
    for (const folder of SAMPLE_FOLDERS) Object.values(samplesIn(folder)).forEach(assertSame);
    for (const { examples } of RULES) {
      for (const example of examples)
        assertSame(readMarks(completeExample(example, pathOfExample(example))).text);
    }
  });

  it('gives what the parser gives of generated records', () => {
    fc.assert(fc.property(GENERATED_RECORDS, assertSame), { numRuns: runsOf(300), seed: TRIAL_SEED });
  });

  it('gives what the parser gives after slips of the keyboard', function () {
    this.timeout(60_000);
    fc.assert(fc.property(mutated, assertSame), { numRuns: runsOf(3000), seed: TRIAL_SEED });
  });
});

const PIECES: readonly string[] = [
  ...':-?,[]{}#&*!|>\'"%@`~(\\\t\n\r =/<.：，\u00A0\u200B\uFEFF\u0301𠮷a1',
  ...[
    ': ',
    ' #',
    '- ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n---\n',
    '\n...\n',
    '<<: ',
    '"a" ',
    "'b'",
    '[c]',
    '{d: e}',
  ],
  ...['|\n', '>-\n  ', '\n\n', '   \n', 'key: ', '\r\n', '# f\n', 'g:\n'],
];

/** A text with some pieces cut out and others put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SIMPLE),
    fc.array(fc.record({ at: fc.nat(120), cut: fc.nat(4), put: fc.constantFrom('', ...PIECES) }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, { at, cut, put }) => {
      const place = at % (edited.length + 1);
      return edited.slice(0, place) + put + edited.slice(place + cut);
    }, text),
  );
