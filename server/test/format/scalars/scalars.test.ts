import assert from 'node:assert/strict';
import { amountMeantBy, idMeantBy, urlMeantBy } from '../../../src/format/scalars/corrections';
import { isCount, isId, isUrl, isWikidata, parseAmount } from '../../../src/format/scalars/scalars';

function takes(recognizer: (text: string) => boolean, good: readonly string[], bad: readonly string[]): void {
  for (const text of good) it(`takes ${JSON.stringify(text)}`, () => assert.equal(recognizer(text), true));
  for (const text of bad) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(recognizer(text), false));
}

describe('isId', () => {
  takes(
    isId,
    ['vn-mps', 'a', '0', '2021', 'a'.repeat(80)],
    ['', 'VN', 'a--b', '-a', 'a-', 'a_b', 'a b', 'đ', 'a\n', 'a'.repeat(81)],
  );
});

describe('isCount', () => {
  takes(
    isCount,
    ['1', '4', '007', '120'],
    ['0', '', '-1', '1.0', '1e3', '1.000', '1,000', 'bốn', '9'.repeat(30)],
  );
});

describe('isWikidata', () => {
  takes(
    isWikidata,
    ['Q1', 'Q1065'],
    ['', 'Q', 'Q0', 'q1065', '1065', 'Q10a', 'P31', 'http://www.wikidata.org/entity/Q1'],
  );
});

describe('isUrl', () => {
  takes(
    isUrl,
    [
      'https://vietnam.iom.int/vi/news/x?y=1#z',
      'http://localhost:8080',
      'https://tiếngviệt.vn/đường dẫn'.replace(' ', '-'),
      'HTTP://EXAMPLE.ORG',
      'http://[::1]/',
      'https://a.vn./',
    ],
    [
      '',
      'https://',
      'http:///x',
      'quochoi.vn',
      'www.un.org',
      'ftp://a.vn',
      'mailto:a@b.vn',
      'https://a..vn',
      'https://a b.vn',
      'https://a.vn/b c',
      'https:a.vn',
      'javascript:alert(1)',
      'https://a.vn/\u0000',
    ],
  );

  it('takes no long time over a megabyte', () => {
    assert.equal(isUrl(`https://${'a.'.repeat(500_000)}!`), false);
    assert.equal(isUrl(`https://${'a-'.repeat(500_000)}!`), false);
  });
});

describe('parseAmount', () => {
  const cases: readonly (readonly [text: string, amount: number | undefined])[] = [
    ['0', 0],
    ['170000', 170_000],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1.5E+6', 1_500_000],
    ['+3', 3],
    ['-0', 0],
    ['-1', undefined],
    ['1,000', undefined],
    ['1 000', undefined],
    ['1.000.000', undefined],
    ['1_000', undefined],
    ['0x1F', undefined],
    ['.inf', undefined],
    ['.nan', undefined],
    ['1e999', undefined],
    ['.', undefined],
    ['', undefined],
    ['10 USD', undefined],
  ];
  for (const [text, amount] of cases) {
    it(`reads ${JSON.stringify(text)} as ${amount ?? 'no amount'}`, () =>
      assert.equal(parseAmount(text), amount));
  }
});

describe('corrections', () => {
  it('make an id of a name', () => {
    assert.equal(idMeantBy('Bộ Công an_2'), 'bo-cong-an-2');
    assert.equal(idMeantBy('VN-MPS'), 'vn-mps');
    assert.equal(idMeantBy('vn-mps'), undefined);
    assert.equal(idMeantBy('???'), undefined);
    assert.equal(idMeantBy(`${'a'.repeat(79)} b`), 'a'.repeat(79));
  });

  it('take separators of thousands out of an amount', () => {
    assert.equal(amountMeantBy('170,000'), '170000');
    assert.equal(amountMeantBy('1.700.000'), '1700000');
    assert.equal(amountMeantBy('170\u00A0000'), '170000');
    assert.equal(amountMeantBy('1.700,000'), undefined);
    assert.equal(amountMeantBy('17,00'), undefined);
    assert.equal(amountMeantBy('170000'), undefined);
  });

  it('add the scheme to an address', () => {
    assert.equal(urlMeantBy('quochoi.vn'), 'https://quochoi.vn');
    assert.equal(urlMeantBy('www.un.org/en'), 'https://www.un.org/en');
    assert.equal(urlMeantBy('//un.org'), 'https://un.org');
    assert.equal(urlMeantBy('https://un.org'), undefined);
    assert.equal(urlMeantBy('không có'), undefined);
    assert.equal(urlMeantBy('ftp://un.org'), undefined);
  });
});
