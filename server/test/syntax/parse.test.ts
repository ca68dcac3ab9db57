import assert from 'node:assert/strict';
import type { YamlNode } from '../../src/syntax/nodes';
import { parseDocument, unreadableDocument } from '../../src/syntax/parse';
import { readMarks } from '../support/marks';
import { finds, type Outline, SPOILT } from './finds';

describe('syntax faults of values', () => {
  finds('a colon', 'colon-in-value', 'a: ⟦b: c⟧ # d\ne: f\n', { a: SPOILT, e: 'f' });
  finds('a colon behind quotes', 'colon-in-value', 'a: ⟦"b": c⟧\ne: f\n', { a: SPOILT, e: 'f' });
  finds('a colon in a list item', 'colon-in-value', '- a: ⟦b: c⟧\n- d\n', [{ a: SPOILT }, 'd']);
  finds('a colon on the next line', 'colon-in-value', 'a: b\n  ⟦hai ba: c⟧\ne: f\n', { a: 'b', e: 'f' });
  finds('a colon between brackets', 'colon-in-value', 'a: { vi: ⟦b c: d⟧, en: e }\n', {
    a: { vi: SPOILT, en: 'e' },
  });
  finds('a colon, with fields below', 'colon-in-value', 'a: ⟦b: c⟧\n  d: e\n  f: g\nh: i\n', {
    a: SPOILT,
    h: 'i',
  });
  finds('double quotes', 'unclosed-quote', 'a: ⟦"⟧b\nc: "d"\ne: f\n', { a: SPOILT, c: 'd', e: 'f' });
  finds('single quotes', 'unclosed-quote', "a: ⟦'⟧b''\nc: d\n", { a: SPOILT, c: 'd' });
  finds('an escaped closing quote', 'unclosed-quote', 'a: ⟦"⟧b\\"\nc: d\n', { a: SPOILT, c: 'd' });
  finds('quotes between brackets', 'unclosed-quote', 'a: [b, ⟦"⟧c]\nd: e\n', { a: ['b', SPOILT], d: 'e' });
  finds('quotes before a key', 'unclosed-quote', '⟦"⟧a: b\nc: d\n', { c: 'd' });
  finds('quotes before another document', 'unclosed-quote', 'a: ⟦"⟧b\n---\nc: d\n', { a: SPOILT });
  finds('quotes before another document with quotes', 'unclosed-quote', 'a: ⟦"⟧b\nc: d\n---\ne: "f"\n', {
    a: SPOILT,
    c: 'd',
  });
  finds('quotes at the end', 'unclosed-quote', 'c: d\na: ⟦"⟧', { c: 'd', a: SPOILT });
  finds('quotes in quotes', 'text-after-value', 'a: "b "⟦c" d"⟧\ne: f\n', { a: SPOILT, e: 'f' });
  finds('words behind a quoted item', 'text-after-value', '- "a" ⟦(b)⟧\n- c\n', [SPOILT, 'c']);
  finds('words behind quotes between brackets', 'text-after-value', 'a: { b: "c" ⟦d⟧, e: f }\n', {
    a: { b: 'c', e: 'f' },
  });
  finds('a reserved sign', 'reserved-character', 'a: ⟦@⟧b\nc: d\n', { a: SPOILT, c: 'd' });
  finds('a bracket that is part of words', 'reserved-character', 'a: ⟦[⟧b] c\nd: e\n', {
    a: SPOILT,
    d: 'e',
  });
  finds('a question mark', 'reserved-character', 'a: ⟦?⟧ b\nc: d\n', { a: SPOILT, c: 'd' });
  finds('an escape', 'escape', 'a: "b⟦\\q⟧c"\nd: e\n', { a: SPOILT, d: 'e' });
  finds('words behind a block sign', 'block-sign', 'a: > ⟦b⟧\n  c\nd: e\n', { a: SPOILT, d: 'e' });
  finds('words glued to a block sign', 'block-sign', 'a: |⟦b⟧\nd: e\n', { a: SPOILT, d: 'e' });
});

describe('syntax faults of keys', () => {
  finds('no space', 'no-space-after-colon', 'a⟦:⟧b\nc: d\n', { c: 'd' });
  finds('a no-break space', 'no-space-after-colon', 'c: d\na⟦:⟧\u00A0b\n', { c: 'd' });
  finds('full width', 'full-width-colon', 'c: d\na⟦：⟧b\n', { c: 'd' });
  finds('full width, with items below', 'full-width-colon', 'a⟦：⟧\n  - b\n  - c\nd: e\n', { d: 'e' });
  finds('no colon', 'missing-colon', 'c: d\n⟦a b⟧\ne: f\n', { c: 'd', e: 'f' });
  finds('a line of a text that is not indented', 'missing-colon', 'a: |\n  b\n⟦c d⟧\ne: f\n', {
    a: SPOILT,
    e: 'f',
  });
  finds('a list on the line of its key', 'list-on-key-line', 'a: ⟦- b: c⟧\n     d: e\n   - f\ng: h\n', {
    a: SPOILT,
    g: 'h',
  });
  finds('something else', 'other', 'c: d\n⟦"a"b: c⟧\ne: f\n', { c: 'd', e: 'f' });
});

describe('keys of an item', () => {
  finds('a colon in the value of the first', 'colon-in-value', '- a: ⟦b: c⟧\n  d: e\n- f\n', [
    { a: SPOILT, d: 'e' },
    'f',
  ]);
  finds('a colon in a value, with fields below', 'colon-in-value', '- a: ⟦b: c⟧\n    d: e\n  f: g\n', [
    { a: SPOILT, f: 'g' },
  ]);
  finds('the first with a full-width colon', 'full-width-colon', '- a⟦：⟧b\n  c: d\n- e\n', [
    { c: 'd' },
    'e',
  ]);
  finds('the first without a space', 'no-space-after-colon', '- a⟦:⟧b\n  c: d\n- e\n', [{ c: 'd' }, 'e']);
});

describe('spaces that are not ordinary ones', () => {
  const odd = (title: string, kinds: string, marked: string, read: Outline): void =>
    finds(title, kinds, marked.replaceAll('␣', '\u00A0').replaceAll('▭', '\u3000'), read);
  const FAULT = 'no-break-space';

  odd('indent a map', FAULT, 'a:\n⟦␣␣⟧b: c\n␣␣d: e\nf: g\n', { a: { b: 'c', d: 'e' }, f: 'g' });
  odd('indent a list', FAULT, 'a:\n⟦␣␣⟧- b: c\n␣␣␣␣d: e\n␣␣- f\n', { a: [{ b: 'c', d: 'e' }, 'f'] });
  odd('are as wide as two', FAULT, 'a:\n⟦▭⟧b: c\n▭d: e\n', { a: { b: 'c', d: 'e' } });
  odd('stand among ordinary ones', FAULT, 'a:\n ⟦␣⟧b: c\n ␣d: e\n', { a: { b: 'c', d: 'e' } });
  odd('are narrow', FAULT, 'a:\n⟦\u202F \u2007⟧b: c\n', { a: { b: 'c' } });
  odd('indent around an empty line', FAULT, 'a:\n⟦␣⟧b: c\n\n␣d: e\n', { a: { b: 'c', d: 'e' } });
  odd('indent two groups', `${FAULT} ${FAULT}`, 'a:\n⟦␣⟧b: c\nd:\n⟦␣⟧e: f\n', {
    a: { b: 'c' },
    d: { e: 'f' },
  });
  odd('indent lines of different width', FAULT, 'a:\n⟦␣␣⟧b: c\n␣d: e\nf: g\n', { a: { b: 'c' }, f: 'g' });
  odd('indent a comment', FAULT, 'a: b\n⟦␣⟧# c\nd: e\n', { a: 'b', d: 'e' });
  odd('are all there is of a line', FAULT, 'a:\n  b: c\n⟦␣␣⟧\n  d: e\n', { a: { b: 'c', d: 'e' } });
  odd('are all there is of a line of a block', FAULT, 'a: |\n  b\n⟦␣␣⟧\n  c\nd: e\n', {
    a: 'b\n\nc\n',
    d: 'e',
  });
  odd('indent a block', FAULT, 'a: |\n⟦␣␣⟧b\n␣␣c\nd: e\n', { a: 'b\nc\n', d: 'e' });
  odd('indent quoted words', FAULT, 'a: "b\n⟦␣␣⟧c"\nd: e\n', { a: 'b c', d: 'e' });
  odd('stand before a colon that is one too many', `${FAULT} colon-in-value`, 'a:\n⟦␣⟧b: c\nd: ⟦e: f⟧\n', {
    a: { b: 'c' },
    d: SPOILT,
  });
  odd('indent a line of a block too little', FAULT, 'a: |\n  b\n ⟦␣⟧c\nd: e\n', { a: 'b\nc\n', d: 'e' });
  odd('are one too many', FAULT, 'a:\n⟦␣  ⟧b: c\n  d: e\nf: g\n', { a: { b: 'c' }, f: 'g' });
  odd('follow hyphens', FAULT, 'a:\n  -⟦␣⟧b\n  -␣c: d\n    e: f\n', { a: ['b', { c: 'd', e: 'f' }] });
  odd('follow a closing quote', FAULT, 'a: "b"⟦␣⟧# c\nd: e\n', { a: 'b', d: 'e' });
  odd('follow a closing bracket', FAULT, 'a: [b]⟦␣⟧# c\nd: e\n', { a: ['b'], d: 'e' });

  odd('are words in a block', '', 'a: |\n  b\n  ␣␣\n  ␣c\n', { a: 'b\n  \n c\n' });
  odd('are words of a block that they begin', '', 'a: |\n  ␣b\n  c\n  ␣d\ne: f\n', {
    a: ' b\nc\n d\n',
    e: 'f',
  });
  odd('are words in quotes', '', 'a: "b\n  ␣c"\n', { a: 'b  c' });
  odd('are words without quotes', '', 'a: b\n  ␣c\n', { a: 'b  c' });
  odd('begin a field beside others', '', 'a: b\n␣c: d\n', { a: 'b', c: 'd' });
  odd('begin the first field', '', '␣a: b\nc: d\n', { a: 'b', c: 'd' });
  odd('begin the field of an item', '', '- ␣a: b\n  c: d\n', [{ a: 'b', c: 'd' }]);
  odd('begin a comment behind a word', '', 'a: b␣# c\n', { a: 'b' });
  odd('stand before a number sign in words', '', 'a: b c␣# d\n', { a: 'b c # d' });
});

describe('syntax faults of indentation', () => {
  finds('a line too far right', 'indentation', 'a:\n  b: c\n    ⟦d: e⟧\n    f: g\nh: i\n', {
    a: { b: 'c' },
    h: 'i',
  });
  finds('a line too far left', 'indentation', 'a:\n  b: c\n ⟦d: e⟧\nf: g\n', { a: { b: 'c' }, f: 'g' });
  finds('an item too far left, with fields', 'indentation', 'a:\n  - b: c\n ⟦- b: d⟧\n   e: f\ng: h\n', {
    a: [{ b: 'c' }],
    g: 'h',
  });
  finds('a field of an item too far left', 'indentation', 'a:\n  - b: c\n   ⟦d: e⟧\n  - f\n', {
    a: [{ b: 'c' }, 'f'],
  });
  finds('an item among fields', 'indentation', 'a:\n  b: c\n  ⟦- d: e⟧\nf: g\n', { a: { b: 'c' }, f: 'g' });
  finds('fields after items of the root', 'indentation', '- a: b\n⟦c: d⟧\n', [{ a: 'b' }]);
  finds('the first line', 'indentation', ' ⟦a: b⟧\nc: d\ne:\n  f: g\n', { c: 'd', e: { f: 'g' } });
  finds('tabs', 'tab-indentation', 'a:\n⟦\t⟧b: c\n\td: e\nf: g\n', { a: { b: 'c', d: 'e' }, f: 'g' });
  finds('a tab among blanks', 'tab-indentation', 'a:\n  b: c\n⟦\t⟧d: e\nf: g\n', { a: { b: 'c' }, f: 'g' });
  finds('brackets that close at the margin', 'indentation', 'a: [\n⟦b⟧,\nc\n]\nd: e\n', {
    a: SPOILT,
    d: 'e',
  });
});

describe('items without their hyphen', () => {
  finds('between items', 'missing-hyphen', 'a:\n  - b: c\n  ⟦b: d⟧\n    e: f\n  - b: g\nh: i\n', {
    a: [{ b: 'c' }, { b: 'g' }],
    h: 'i',
  });
  finds('the first', 'missing-hyphen', 'a:\n  ⟦b: d⟧\n    e: f\n  - b: g\nh: i\n', {
    a: [{ b: 'g' }],
    h: 'i',
  });
  finds('without the blank behind it', 'missing-hyphen', 'a:\n- b: c\n⟦-b: d⟧\n- b: g\n', {
    a: [{ b: 'c' }, { b: 'g' }],
  });
  finds('behind a comment', 'missing-hyphen', 'a:\n  - b: c\n  # d\n  ⟦b: d⟧\n  - e\n', {
    a: [{ b: 'c' }, 'e'],
  });
});

describe('what a fault leaves alone', () => {
  finds('lines around one that is out of line', 'indentation', 'a:\n  b: c\n ⟦d: e⟧\n  f: g\n', {
    a: { b: 'c', f: 'g' },
  });
  finds(
    'lines behind a text that goes on too far left',
    'missing-colon',
    'a:\n  - b: c\n ⟦d e⟧\n    f: g\n',
    {
      a: [{ b: 'c', f: 'g' }],
    },
  );
  finds('an item that names no field', 'missing-colon', 'a:\n  - ⟦b⟧\n    c: d\n  - e: f\n', {
    a: [SPOILT, { e: 'f' }],
  });
  it('maps that a mistake does not concern are whole', () => {
    const { root } = parseDocument('a:\n  b: c\nd\ne:\n  f: g\n   h: i\n');
    const broken = (name: string): boolean | undefined => {
      const value =
        root?.kind === 'map' ? root.entries.find(({ key }) => key.text === name)?.value : undefined;
      return value?.kind === 'map' ? value.broken : undefined;
    };
    assert.equal(broken('a'), false);
    assert.equal(broken('e'), true);
  });
});

describe('syntax faults of brackets', function () {
  this.timeout(20_000);

  finds('a list', 'unclosed-bracket', 'a: ⟦[⟧b, c\nd: e\n', { a: SPOILT, d: 'e' });
  finds('a map', 'unclosed-bracket', 'a: ⟦{⟧ b: c\nd: e\n', { a: SPOILT, d: 'e' });
  finds('over several lines', 'unclosed-bracket', 'a: ⟦[⟧\n  b,\n  c\nd: e\n', { a: SPOILT, d: 'e' });
  finds(
    'before items in lines of their own',
    'stray-bracket',
    'a: ⟦[⟧ # b\n  # c\n  - d: e\n    f: g\n  - h\ni: j\n',
    {
      a: [{ d: 'e', f: 'g' }, 'h'],
      i: 'j',
    },
  );
  finds('a brace before items', 'stray-bracket', 'a: ⟦{⟧\r\n  - d\r\n  - { e: f }\r\n', {
    a: ['d', { e: 'f' }],
  });
  finds('before items of which the last has brackets', 'stray-bracket', 'a: ⟦{⟧\n  - d\n  - { e: f }\n', {
    a: ['d', { e: 'f' }],
  });
  finds('before items of which one has brackets', 'stray-bracket', 'a: ⟦[⟧\n  - [d]\n  - e\n', {
    a: [['d'], 'e'],
  });
  finds('before fields in lines of their own', 'stray-bracket', 'a: ⟦{⟧\n  b: c\n  d: e\nf: g\n', {
    a: { b: 'c', d: 'e' },
    f: 'g',
  });
  finds('before fields with commas', 'unclosed-bracket', 'a: ⟦{⟧\n  b: c,\n  d: e\nf: g\n', {
    a: SPOILT,
    f: 'g',
  });
  finds('the inner of two', 'unclosed-bracket', 'a: { b: c, d: ⟦[⟧e }\nf: g\n', {
    a: { b: 'c', d: SPOILT },
    f: 'g',
  });
  finds('the outer of two', 'unclosed-bracket', 'a: ⟦[⟧{ b: c }, d\nf: g\n', { a: SPOILT, f: 'g' });
  finds('an item of a list', 'unclosed-bracket', '- ⟦{⟧a: b\n- {c: d}\n', [SPOILT, { c: 'd' }]);
  finds('of the whole file', 'unclosed-bracket', '⟦{⟧ a: b,\n  c: d\n', null);
  finds('one too many', 'stray-bracket', 'a: [b]⟦]⟧\nc: d\n', { a: ['b'], c: 'd' });
  finds('a comma too many', 'stray-bracket', 'a: [b,⟦,⟧ c]\n', { a: ['b', 'c'] });
  finds('a full-width comma before a key', 'full-width-comma', 'a: { country: b⟦，⟧ role: c }\n', {
    a: { country: 'b', role: 'c' },
  });
  finds('a full-width comma and no blank', 'full-width-comma', 'a: { country: b⟦，⟧role: c }\n', {
    a: { country: 'b', role: 'c' },
  });
  finds('a full-width comma behind quotes', 'full-width-comma', 'a: ["b"⟦，⟧ c]\n', { a: ['b', 'c'] });
  finds('no comma before a key', 'missing-comma', 'a: { country: b ⟦role⟧: c }\n', {
    a: { country: 'b', role: 'c' },
  });
  finds('no comma on a line of its own', 'missing-comma', 'a: { id: b\n     ⟦role⟧: c }\n', {
    a: { id: 'b', role: 'c' },
  });
  finds('no comma before quotes', 'missing-comma', 'a: ["b" ⟦"c"⟧, d]\n', { a: ['b', SPOILT, 'd'] });
  finds('no comma and no blank', 'missing-comma', 'a: ["b"⟦"c"⟧]\nd: e\n', { a: SPOILT, d: 'e' });
  finds('brackets that are words', '', 'a: b]\nc: d}\n', { a: 'b]', c: 'd}' });
  it('nested too deeply', () => {
    const text = `a: ${'['.repeat(200)}${']'.repeat(200)}\n`;
    assert.deepEqual(
      parseDocument(text).faults.map(({ kind }) => kind),
      ['too-deep'],
    );
  });
  it('twenty thousand of them', () => {
    assert.equal(parseDocument('['.repeat(20_000)).faults.length, 1);
    assert.equal(parseDocument('{'.repeat(20_000)).faults.length, 1);
    assert.equal(parseDocument('- '.repeat(20_000)).faults.length, 1);
    assert.equal(parseDocument(']'.repeat(20_000)).faults.length, 1);
  });
});

describe('YAML that is not part of the format', () => {
  finds('an anchor', 'anchor', 'a: ⟦&b⟧ c\n', { a: 'c' });
  finds('an alias', 'alias', 'a: ⟦*b⟧\n', { a: SPOILT });
  finds('a tag', 'tag', 'a: ⟦!b⟧ c\n', { a: 'c' });
  finds('a tag with a meaning elsewhere', 'tag', 'a: ⟦!!set⟧ { b, c: d }\n', { a: { b: null, c: 'd' } });
  finds('a tag of ordered maps', 'tag', 'a: ⟦!!omap⟧ [b: c, b: d]\n', { a: [{ b: 'c' }, { b: 'd' }] });
  finds('emphasis that looks like an alias', 'alias', 'a: ⟦**b⟧ c**\nd: e\n', { a: SPOILT, d: 'e' });
  finds('an ampersand alone', 'anchor', 'a: ⟦&⟧ b\nd: e\n', { a: SPOILT, d: 'e' });
  finds('a tag of letters that tags have not', 'tag', 'a: ⟦!Hội⟧ nghị\nd: e\n', { a: SPOILT, d: 'e' });
  finds('a tag that is not declared', 'tag', 'a: ⟦!b!c⟧ d\n', { a: SPOILT });
  finds('a merge key', 'merge-key', 'a:\n  ⟦<<⟧: { b: c }\n', { a: { '<<': { b: 'c' } } });
  finds('a directive', 'directive', '⟦%YAML 1.2⟧\n---\na: b\n', { a: 'b' });
  finds('a directive without document', 'directive', '⟦%a⟧\nb: c\n', { b: 'c' });
  finds('a second document', 'second-document', 'a: b\n⟦---⟧\nc: [d\n', { a: 'b' });
  finds('words behind the end', 'second-document', 'a: b\n...\n⟦c⟧: d\n', { a: 'b' });
  finds('marks of one document', '', '---\na: b\n...\n', { a: 'b' });
});

describe('several faults', function () {
  this.timeout(20_000);

  finds(
    'each told once',
    'colon-in-value unclosed-quote missing-comma indentation unclosed-bracket',
    'a: ⟦b: c⟧\nd: ⟦"⟧e\nf: { id: g ⟦role⟧: h }\ni:\n  j: k\n   ⟦l: m⟧\nn: ⟦[⟧o\np: q\n',
    { a: SPOILT, d: SPOILT, f: { id: 'g', role: 'h' }, i: { j: 'k' }, n: SPOILT, p: 'q' },
  );
  finds('one a line', 'colon-in-value', 'a: { b: ⟦c: d⟧, e: f: g }\n', { a: { b: SPOILT, e: SPOILT } });
  it('more than can be told', () => {
    const { faults, root } = parseDocument('a: b: c\n'.repeat(20_000));
    assert.ok(faults.length > 5 && faults.every(({ kind }) => kind === 'colon-in-value'));
    assert.equal(root?.kind, 'opaque');
  });
});

describe('writings of a text', () => {
  finds('CRLF', 'colon-in-value tab-indentation', 'a: ⟦b: c⟧\r\nd:\r\n⟦\t⟧e: f\r\ng: h\r\n', {
    a: SPOILT,
    d: { e: 'f' },
    g: 'h',
  });
  finds('a byte order mark', 'colon-in-value', '\uFEFFa: ⟦b: c⟧\nd: e\n', { a: SPOILT, d: 'e' });
  finds(
    'decomposed letters',
    'colon-in-value',
    `a: ⟦${'Hội nghị: khai mạc'.normalize('NFD')}⟧\nd: ${'ế'.normalize('NFD')}\n`,
    { a: SPOILT, d: 'ế' },
  );
  finds('letters outside the first plane', 'unclosed-quote', 'a: ⟦"⟧𠮷𠮷\nd: 𠮷\n', { a: SPOILT, d: '𠮷' });
  finds('a no-break space before a key', '', 'a: b\n\u00A0c: d\n', { a: 'b', c: 'd' });
  finds('numbers and dates are words', '', 'a: 0123\nb: 2020-12-31\nc: no\nd: ~\n', {
    a: '0123',
    b: '2020-12-31',
    c: 'no',
    d: '~',
  });
  finds('nothing', '', '', null);
  finds('comments only', '', '# a\n\n# b\n', null);
  finds('one word', '', 'a\n', 'a');
  it('a file that can’t be read at all', () => {
    const { root, faults } = unreadableDocument({
      kind: 'not-utf8',
      span: { start: 0, end: 0 },
      detail: 'not-utf8',
    });
    assert.equal(root?.kind, 'opaque');
    assert.equal(faults.length, 1);
  });
});

describe('places of nodes', () => {
  const places = (marked: string, path: readonly string[]): void => {
    it(JSON.stringify(marked), () => {
      const { text, spans } = readMarks(marked);
      const root = parseDocument(text).root;
      const node = path.reduce<YamlNode | undefined>(
        (map, name) =>
          map?.kind === 'map' ? map.entries.find(({ key }) => key.text === name)?.value : undefined,
        root,
      );
      assert.deepEqual(node && { start: node.span.start, end: node.span.end }, spans[0]);
    });
  };
  places('a:\n  ⟦- b\n  - c⟧\n\n# d\ne: f\n', ['a']);
  places('a:\n  ⟦b: c\n  d: |\n    e⟧\n\nf: g\n', ['a']);
  places('a: ⟦|\n  b\n  c⟧\n\nd: e\n', ['a']);
  places('a: ⟦{ b: c }⟧ # d\n', ['a']);
  places('a: { b: ⟦"c"⟧ }\n', ['a', 'b']);
});
