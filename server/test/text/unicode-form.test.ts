import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, findUnicodeFaults } from '../../src/text/unicode-form';

/** Signs of this file for characters that nobody would see: `_` no-break space, `|` zero-width space. */
function unfold(text: string): string {
  return text.replaceAll('_', '\u00A0').replaceAll('|', '\u200B');
}

function cleans(text: string, expected: string): void {
  it(`${JSON.stringify(text)} → ${expected}`, () => assert.equal(cleanText(text), expected));
}

/** Marks in the text: `{n:…}` not in NFC (written composed), `{i:…}` invisible, `{b:…}` no-break space. */
function faults(marked: string): void {
  it(marked, () => {
    const kinds = { n: 'not-nfc', i: 'invisible', b: 'no-break-space' } as const;
    const expected: { start: number; end: number; kind: string }[] = [];
    let text = '';
    for (const [, kind, inner, plain] of unfold(marked).matchAll(/\{([nib]):([^}]*)\}|([^{]+)/g)) {
      const piece = kind === 'n' ? (inner ?? '').normalize('NFD') : (inner ?? plain ?? '');
      if (kind === 'n' || kind === 'i' || kind === 'b') {
        expected.push({ start: text.length, end: text.length + piece.length, kind: kinds[kind] });
      }
      text += piece;
    }
    assert.deepEqual(findUnicodeFaults(text), expected);
  });
}

describe('cleanText', () => {
  cleans('', '');
  cleans('Ministry', 'Ministry');
  cleans('Bộ Công an', 'Bộ Công an');
  cleans('Bộ Công an'.normalize('NFD'), 'Bộ Công an');
  cleans('e\u0302\u0301', 'ế');
  cleans('ê\u0301', 'ế');
  cleans('ẹ\u0302', 'ệ');
  cleans('a\u00A0b\u202Fc\u2007d', 'a b c d');
  cleans('a\u00A0\u00A0b', 'a  b');
  cleans('a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg', 'abcdefg');
  cleans('e\u200B\u0301', 'é');
  cleans('\u200Ea\u200Fb\u202Ac\u202Cd\u2066e\u2069f\u2061g', 'abcdefg');
  cleans('ＡＢ', 'ＡＢ');
  cleans('“a” – b…', '“a” – b…');
});

describe('findUnicodeFaults', () => {
  faults('Ministry of Justice');
  faults('Bộ Công an – “Việt Nam”');
  faults('B{n:ộ} C{n:ô}ng an');
  faults('th{n:ỏ}a thu{n:ậ}n');
  faults('Ng{n:ườ}i');
  faults('Đ{n:ạ}i');
  faults('a{b:_}b');
  faults('a{b:__}b');
  faults('a{i:||}b{i:|}');
  faults('a{i:|}{b:_}b');
  faults('{n:é}{i:|}{n:é}');
  faults('{n:é}{b:_}{n:é}');
  faults('x{n:ếtrê}n');
  faults('a\u{1F600}b{i:|}');

  it('takes syllables of Hangul as one', () => {
    assert.deepEqual(findUnicodeFaults('한'.normalize('NFD')), [{ start: 0, end: 3, kind: 'not-nfc' }]);
  });

  it('takes lone surrogates', () => assert.deepEqual(findUnicodeFaults('\uD800é'), []));

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'aeơ \n\u0301\u0302\u0323\u031B\u200B\u200D\u00A0\u1112\u1161\u11AB가'),
    }),
  );

  it('finds nothing exactly where there is nothing to clean', () => {
    fc.assert(
      fc.property(text, (sample) => {
        assert.equal(findUnicodeFaults(sample).length === 0, cleanText(sample) === sample);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives spans in order, without overlap, within the text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let before = 0;
        for (const { start, end } of findUnicodeFaults(sample)) {
          assert.ok(start >= before && end > start && end <= sample.length);
          before = end;
        }
      }),
    );
  });

  it('covers all that needs cleaning', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let cleaned = '';
        let from = 0;
        for (const { start, end } of findUnicodeFaults(sample)) {
          cleaned += sample.slice(from, start) + cleanText(sample.slice(start, end));
          from = end;
        }
        assert.equal(cleanText(cleaned + sample.slice(from)), cleanText(sample));
      }),
    );
  });

  it('cleaning is final', () => {
    fc.assert(fc.property(text, (sample) => assert.equal(cleanText(cleanText(sample)), cleanText(sample))));
  });
});
