import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textKey } from '../../src/text/text-folding';

function alike(...texts: readonly string[]): void {
  it(JSON.stringify(texts), () =>
    assert.equal(new Set(texts.map(textKey)).size, 1, texts.map(textKey).join(' | ')),
  );
}

function different(...texts: readonly string[]): void {
  it(texts.join(' ≠ '), () => assert.equal(new Set(texts.map(textKey)).size, texts.length));
}

describe('textKey', () => {
  describe('the place of the tone does not count', () => {
    alike('thoả', 'thỏa', 'THOẢ', 'Thỏa'.normalize('NFD'));
    alike('tuý', 'túy');
    alike('Uỷ', 'Ủy', 'ỦY', 'uỷ');
    alike('khoá', 'khóa');
    alike('hoè', 'hòe');
    alike('Qũy', 'Quỹ');
    alike('tóan', 'toán');
    alike('thoả thuận hoà bình', 'Thỏa thuận hòa bình');
    alike('loại', 'lọai');
    alike('nghiệp', 'nghịêp');
    alike('ê\u0323', 'e\u0323\u0302', 'ệ');
  });

  describe('letters and tones count', () => {
    different('má', 'mã', 'mà', 'mả', 'mạ', 'ma');
    different('đ', 'd');
    different('o', 'ô', 'ơ');
    different('a', 'ă', 'â');
    different('hoà', 'hoá');
    different('lý', 'lí');
    different('quý', 'quy');
    different('Hòa', 'Hoa');
    different('résumé', 'resumé', 'resume');
  });

  describe('dashes, quotation marks, white space and invisible characters', () => {
    alike('a - b', 'a – b', 'a — b', 'a \u2212 b', ' a  -\u00A0b ');
    alike('“Đào tạo”', '"Đào tạo"', '«Đào tạo»', '‘Đào tạo’', "'Đào tạo'");
    alike('a b', 'a\u00A0b', 'a\n  b', 'a\u202Fb', 'a\u3000b');
    alike('Việt Nam', 'Việt\u200B Nam', 'Vi\u00ADệt Nam', '\uFEFFViệt Nam');
    different('ab', 'a b', 'a-b', 'a, b');
    alike('phòng,  chống', 'phòng, chống');
  });

  describe('look-alikes of đ', () => {
    alike('QĐ', 'Q\u00D0', 'Q\u0189', 'qđ');
  });

  const syllables = 'thoả thuận Uỷ ban Quỹ hòa tuý được người nghiệp Đường xã má mã'.split(' ');

  it('does not depend on the normalization form or on case', () => {
    const text = fc
      .array(fc.constantFrom(...syllables, '–', '“', ','), { maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (sample) => {
        assert.equal(textKey(sample.normalize('NFD')), textKey(sample.normalize('NFC')));
        assert.equal(textKey(sample.toUpperCase()), textKey(sample));
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof textKey(text) === 'string'));
  });
});
