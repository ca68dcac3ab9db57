/**
 * Numbers of documents, such as `402/QĐ-TTg`, `69/2020/QH14`, `60-NQ/TW` or `A/RES/73/195`, and the other ways in which
 * people type them. The kinds are the abbreviations of Decree 30/2020/NĐ-CP, annex III, and of legislation.
 */

const kindWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['QĐ', ['Quyết định']],
  ['NQ', ['Nghị quyết']],
  ['NĐ', ['Nghị định']],
  ['TT', ['Thông tư']],
  ['TTLT', ['Thông tư liên tịch']],
  ['CT', ['Chỉ thị']],
  ['KH', ['Kế hoạch']],
  ['KL', ['Kết luận']],
  ['HD', ['Hướng dẫn']],
  ['PL', ['Pháp lệnh']],
  ['TB', ['Thông báo']],
  ['CTr', ['Chương trình']],
  ['ĐA', ['Đề án']],
  // Of the National Assembly and its Standing Committee: the number does not tell laws from resolutions.
  ['QH', ['Luật', 'Nghị quyết']],
  ['UBTVQH', ['Pháp lệnh', 'Nghị quyết']],
]);

/** `n/KIND-ISSUER`, `n/YEAR/KIND-ISSUER`, `n/YEAR/QH14`, and the Party's `n-KIND/ISSUER`. */
const vietnamese = /^(\d+)(?:\/(\d{4}))?[/-]([A-ZĐa-z]+)(?:[-/].+|\d+)?$/;
const unitedNations = /^(?:[A-Z]+\/)+(\d+(?:\/\d+)?)(?: \((\d{4})\))?$/;

/**
 * The forms in which a document number is typed, without the number itself: its serial number, that with the year, and
 * with the kind before or behind it, in short or in words. None for what does not look like a document number.
 */
export function numberForms(number: string): readonly string[] {
  const written = number.trim().normalize('NFC');
  const [, resolution] = unitedNations.exec(written) ?? [];
  if (resolution !== undefined) {
    return [resolution];
  }
  const [, serial, year, kind] = vietnamese.exec(written) ?? [];
  if (serial === undefined) {
    return [];
  }
  const forms = year === undefined ? [serial] : [serial, `${serial}/${year}`];
  const words = kindWords.get(kind ?? '') ?? [];
  if (kind === undefined || words.length === 0) {
    return forms;
  }
  const kinds = [`${kind} `, ...words.flatMap((name) => [`${name} `, `${name} số `])];
  const before = kinds.flatMap((name) => [...forms, written].map((form) => name + form));
  return [...forms, ...forms.flatMap((form) => [`${form}/${kind}`, `${form} ${kind}`]), ...before];
}

/** The number with its kind in words before it, as in `Quyết định số 402/QĐ-TTg`; none where the kind is not known. */
export function numberInWords(number: string): readonly string[] {
  const written = number.trim().normalize('NFC');
  const words = kindWords.get(vietnamese.exec(written)?.[3] ?? '') ?? [];
  return words.map((name) => `${name} số ${written}`);
}
