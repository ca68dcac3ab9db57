import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchKey, withoutDiacritics } from '../../src/text/search-folding';

function key(text: string, expected: string): void {
  it(`${JSON.stringify(text)} → ${expected}`, () => assert.equal(searchKey(text), expected));
}

function alike(...texts: readonly string[]): void {
  it(JSON.stringify(texts), () => assert.equal(new Set(texts.map(searchKey)).size, 1));
}

describe('searchKey', () => {
  describe('plain text', () => {
    key('', '');
    key('   ', '');
    key('bo cong an', 'bo cong an');
    key('UNODC', 'unodc');
    key('ASEAN-WEN', 'asean wen');
    key(' a ,  b ', 'a b');
    key('a--b', 'a b');
    key('402/QD-TTg', '402/qd ttg');
    key('S/RES/1325 (2000)', 's/res/1325 (2000)');
    key("People's Committee", "people's committee");
    it('of any length', () => assert.equal(searchKey('A '.repeat(100_000)), 'a '.repeat(100_000).trim()));
  });

  describe('Vietnamese', () => {
    key('Bộ Công an', 'bo cong an');
    key('Ủy ban nhân dân', 'uy ban nhan dan');
    key('Uỷ ban nhân dân', 'uy ban nhan dan');
    key('Thông tấn xã Việt Nam', 'thong tan xa viet nam');
    key('người được hưởng', 'nguoi duoc huong');
    key('Đường', 'duong');
    key('ĐƯỜNG', 'duong');
    key('402/QĐ-TTg', '402/qd ttg');
    alike('hoà bình', 'hòa bình', 'HOÀ BÌNH', 'hoa binh', 'hoà bình'.normalize('NFD'), 'hòa-bình');
    alike('Quỹ', 'Qũy', 'quy');
    alike('ưu', 'u\u031Bu', 'ưu'.normalize('NFD'));
    alike('QĐ', 'Q\u00D0', 'Q\u0189', 'q\u00F0', 'qd');
  });

  describe('separators', () => {
    alike('Lao động - Thương binh', 'Lao động – Thương binh', 'Lao động—Thương binh', 'lao dong thuong binh');
    alike('phòng, chống', 'phòng chống', 'phòng,chống', 'phòng , chống');
    alike('a b', 'a\u00A0b', 'a\u202Fb', 'a\u3000b', 'a\t\n b', 'a\u2011b', 'a\u2212b', 'a\uFF0Cb', 'a、b');
    alike('ab', 'a\u200Bb', 'a\u00ADb', 'a\u2060b', '\uFEFFab', 'a\u200Db');
  });

  describe('compatibility forms and other letters', () => {
    key('ＵＮＯＤＣ', 'unodc');
    key('ﬁnance', 'finance');
    key('Ⅳ', 'iv');
    key('São Tomé', 'sao tome');
    key('Łódź', 'lodz');
    key('Tromsø', 'tromso');
    key('İstanbul ısı', 'istanbul isi');
    key('Straße', 'strasse');
    key('ΑΘΉΝΑ', 'αθηνα');
    key('Йошкар', 'иошкар');
    key('日本国', '日本国');
    key('가나', '가나');
    alike('ສປປ ລາວ', 'ສປປ ລາວ'.normalize('NFD'));
    it('keeps the vowel signs of Lao', () => assert.notEqual(searchKey('ນີ້'), searchKey('ນ')));
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aAđĐưỢ ,-–\u0301\u031B\u0323\u200B\u00A0ßøΣ日') }),
  );

  it('keeps control characters', () => assert.equal(searchKey('a\u0000b'), 'a\u0000b'));

  it('is stable', () => {
    fc.assert(fc.property(text, (sample) => assert.equal(searchKey(searchKey(sample)), searchKey(sample))));
  });

  it('does not depend on the normalization form or on case', () => {
    fc.assert(
      fc.property(text, (sample) => {
        assert.equal(searchKey(sample.normalize('NFD')), searchKey(sample.normalize('NFC')));
      }),
    );
  });

  it('folds common letters as it folds all others', () => {
    fc.assert(
      fc.property(text, (sample) =>
        assert.equal(searchKey(`${sample} 日`), `${searchKey(sample)} 日`.trim()),
      ),
    );
  });
});

describe('withoutDiacritics', () => {
  it('keeps punctuation', () =>
    assert.equal(withoutDiacritics('Ngày 26/11 – 2010, Đà Nẵng'), 'ngay 26/11 – 2010, da nang'));
});
