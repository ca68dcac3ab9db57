import assert from 'node:assert/strict';
import { numberForms, numberInWords } from '../../src/text/document-number';

function isTypedAs(number: string, ...forms: readonly string[]): void {
  it(`${number}: ${forms.join(', ')}`, () => {
    const found = numberForms(number);
    assert.deepEqual(
      forms.filter((form) => !found.includes(form)),
      [],
    );
  });
}

describe('the forms of a document number', () => {
  isTypedAs('402/QĐ-TTg', '402', 'QĐ 402', '402/QĐ', '402 QĐ', 'Quyết định 402', 'Quyết định số 402/QĐ-TTg');
  isTypedAs('30/2020/NĐ-CP', '30', '30/2020', 'NĐ 30', 'NĐ 30/2020', '30/2020/NĐ', 'Nghị định 30');
  isTypedAs('69/2020/QH14', '69', '69/2020', 'Luật 69/2020', 'Nghị quyết 69/2020/QH14');
  isTypedAs('60-NQ/TW', '60', 'NQ 60', 'Nghị quyết 60');
  isTypedAs('A/RES/73/195', '73/195');
  isTypedAs('S/RES/1325 (2000)', '1325');
  isTypedAs('402/QĐ-TTg'.normalize('NFD'), 'QĐ 402');

  for (const other of ['', 'GCM', '2020', '20/3/2020', 'Kế hoạch 5']) {
    it(`${other || 'nothing'} has none`, () => assert.deepEqual(numberForms(other), []));
  }
});

describe('a document number in words', () => {
  it('has the kind before it', () => {
    assert.deepEqual(numberInWords('402/QĐ-TTg'), ['Quyết định số 402/QĐ-TTg']);
    assert.deepEqual(numberInWords('69/2020/QH14'), ['Luật số 69/2020/QH14', 'Nghị quyết số 69/2020/QH14']);
  });

  it('is none where the kind is not known', () => {
    assert.deepEqual(numberInWords('A/RES/73/195'), []);
  });
});
