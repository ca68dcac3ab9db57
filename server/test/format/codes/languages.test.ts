import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isLanguageTag,
  languageMeantBy,
  languageName,
  languageSearchNames,
  USUAL_LANGUAGES,
} from '../../../src/format/codes/languages';

describe('language tags', () => {
  for (const tag of [
    'vi',
    'en',
    'fr',
    'km',
    'lo',
    'uk',
    'zh-Hant',
    'vi-VN',
    'hmn',
    'cmn',
    'zh-yue',
    'sl-rozaj',
    'VI',
  ]) {
    it(`take ${tag}`, () => assert.equal(isLanguageTag(tag), true));
  }
  for (const tag of [
    'vn',
    'eng',
    'vie',
    'cn',
    'jp',
    'kr2',
    'x-note',
    'vi_VN',
    'vietnamese',
    'zzz',
    'v',
    '',
    'vi-',
    'vi VN',
  ]) {
    it(`refuse ${JSON.stringify(tag)}`, () => assert.equal(isLanguageTag(tag), false));
  }

  const slips: readonly (readonly [text: string, tag: string | undefined])[] = [
    ['vn', 'vi'],
    ['VN', 'vi'],
    ['vn-VN', 'vi'],
    ['vi_VN', 'vi-vn'],
    ['eng', 'en'],
    ['vie', 'vi'],
    ['cn', 'zh'],
    ['jp', 'ja'],
    ['kh', 'km'],
    ['fra', 'fr'],
    ['zzz', undefined],
    ['', undefined],
  ];
  for (const [text, tag] of slips) {
    it(`suggest ${tag ?? 'nothing'} for ${JSON.stringify(text)}`, () =>
      assert.equal(languageMeantBy(text), tag));
  }

  it('have names', () => {
    assert.equal(languageName('vi', 'vi'), 'Tiếng Việt');
    assert.equal(languageName('en', 'en'), 'English');
    assert.equal(languageName('zzz', 'en'), 'zzz');
    assert.equal(languageName('vi-x-a', 'en'), 'Vietnamese');
    assert.deepEqual(languageSearchNames('lo'), ['Tiếng Lào', 'Lao']);
  });

  it('are right where they are offered', () => assert.ok(USUAL_LANGUAGES.every(isLanguageTag)));

  it('never throw, whatever the text', () => {
    const pieces = fc.stringMatching(/^[a-z]{1,3}(-[a-zA-Z0-9]{1,9}){0,6}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), (text) => {
        const suggestion = languageMeantBy(text);
        assert.ok(suggestion === undefined || isLanguageTag(suggestion));
        assert.ok(typeof languageName(text, 'vi') === 'string');
      }),
    );
  });
});
