import assert from 'node:assert/strict';
import {
  COUNTRIES,
  countryMeantBy,
  countryName,
  countryNames,
  isCountry,
} from '../../../src/format/codes/countries';
import {
  CURRENCIES,
  currencyMeantBy,
  currencyName,
  currencySearchNames,
  isCurrency,
} from '../../../src/format/codes/currencies';
import {
  countryOfSubdivision,
  isSubdivision,
  subdivisionMeantBy,
  subdivisionName,
  subdivisionsOf,
} from '../../../src/format/codes/subdivisions';

type Cases = readonly (readonly [text: string, meaning: string | undefined])[];

function means(recognize: (text: string) => string | undefined, cases: Cases): void {
  for (const [text, meaning] of cases) {
    it(`takes ${JSON.stringify(text)} for ${meaning ?? 'nothing'}`, () =>
      assert.equal(recognize(text), meaning));
  }
}

describe('countries', () => {
  it('are the 249 of ISO 3166-1', () => {
    assert.equal(COUNTRIES.length, 249);
    assert.ok(['VN', 'LA', 'GB', 'SS', 'TL'].every(isCountry));
    assert.ok(!['UK', 'XX', 'vn', 'VNM', 'EU', 'XK', 'SU', ''].some(isCountry));
  });

  it('have names', () => {
    assert.equal(countryName('LA', 'vi'), 'Lào');
    assert.equal(countryName('VN', 'en'), 'Viet Nam');
    assert.equal(countryName('US', 'vi'), 'Hoa Kỳ');
    assert.equal(countryName('XX', 'vi'), 'XX');
    assert.ok(
      COUNTRIES.every((code) => countryName(code, 'vi') !== code && countryName(code, 'en') !== code),
    );
    assert.ok(countryNames('VN').includes('VNM'));
  });

  means(countryMeantBy, [
    ['UK', 'GB'],
    ['vn', 'VN'],
    ['VNM', 'VN'],
    ['Việt Nam', 'VN'],
    ['viet nam', 'VN'],
    ['Lào', 'LA'],
    ['Mỹ', 'US'],
    ['my', 'MY'],
    ['Nga', 'RU'],
    ['NGA', 'NG'],
    ['Miến Điện', 'MM'],
    ['Campuchia', 'KH'],
    ['Cam-pu-chia', 'KH'],
    ['Philippin', 'PH'],
    ['Anh', 'GB'],
    ['Thái Lan', 'TH'],
    ['Congo', undefined],
    ['XX', undefined],
    ['', undefined],
  ]);

  it('are each found by their own names', () => {
    for (const code of COUNTRIES) {
      for (const name of countryNames(code)) assert.equal(countryMeantBy(name), code, name);
    }
  });
});

describe('currencies', () => {
  it('are those of ISO 4217', () => {
    assert.ok(['VND', 'USD', 'EUR', 'LAK', 'XDR'].every(isCurrency));
    assert.ok(!['VNĐ', 'usd', 'XYZ', '$', 'RMB', ''].some(isCurrency));
    assert.equal(new Set(CURRENCIES).size, CURRENCIES.length);
  });

  it('take a code withdrawn lately, for records of the past, without offering it', () => {
    assert.ok(isCurrency('HRK') && !CURRENCIES.includes('HRK'));
  });

  it('have names', () => {
    assert.equal(currencyName('VND', 'vi'), 'Đồng Việt Nam');
    assert.equal(currencyName('USD', 'en'), 'US Dollar');
    assert.equal(currencyName('XYZ', 'en'), 'XYZ');
    assert.ok(currencySearchNames('CNY').includes('nhân dân tệ'));
  });

  means(currencyMeantBy, [
    ['usd', 'USD'],
    ['VNĐ', 'VND'],
    ['$', 'USD'],
    ['đồng', 'VND'],
    ['nhân dân tệ', 'CNY'],
    ['RMB', 'CNY'],
    ['€', 'EUR'],
    ['XYZ', undefined],
  ]);
});

describe('subdivisions', () => {
  it('are those of ISO 3166-2', () => {
    assert.ok(['VN-09', 'VN-SG', 'TH-10', 'US-CA', 'LA-VT'].every(isSubdivision));
    assert.ok(!['VN', 'VN-', 'VN-99', 'vn-09', 'XX-01', 'VN-9', ''].some(isSubdivision));
  });

  it('of Viet Nam are 63, with Vietnamese names', () => {
    assert.equal(subdivisionsOf('VN').length, 63);
    assert.equal(subdivisionName('VN-47'), 'Kiên Giang');
    assert.equal(subdivisionName('VN-09'), 'Lạng Sơn');
    assert.ok(subdivisionsOf('VN').every(({ name }) => name === name.normalize('NFC')));
  });

  it('are each found by their codes', () => {
    for (const country of COUNTRIES) {
      for (const { code, name } of subdivisionsOf(country)) assert.equal(subdivisionName(code), name, code);
    }
  });

  it('are none for a code that is no country', () => assert.deepEqual(subdivisionsOf('XX'), []));

  it('tell their country', () => {
    assert.equal(countryOfSubdivision('VN-99'), 'VN');
    assert.equal(countryOfSubdivision('XX-99'), undefined);
    assert.equal(countryOfSubdivision('Lạng Sơn'), undefined);
  });

  means(
    (text) => subdivisionMeantBy(text, 'VN'),
    [
      ['vn-09', 'VN-09'],
      ['09', 'VN-09'],
      ['Lạng Sơn', 'VN-09'],
      ['tỉnh Lạng Sơn', 'VN-09'],
      ['TP. Hồ Chí Minh', 'VN-SG'],
      ['ha noi', 'VN-HN'],
      ['Vientiane', undefined],
    ],
  );

  it('need a country unless the whole code is given', () => {
    assert.equal(subdivisionMeantBy('th-10', undefined), 'TH-10');
    assert.equal(subdivisionMeantBy('09', undefined), undefined);
  });
});
