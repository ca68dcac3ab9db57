import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolTag } from 'vscode-languageserver-types';
import type { Range } from '../../src/base/line-index';
import type { Language } from '../../src/base/words';
import { documentSymbols } from '../../src/features/document-symbol';
import { atCursor, writings } from '../support/cursor';

/** The outline, a line a symbol: steps inward, name, detail in brackets, `†` for what has ended. */
async function outlineOf(text: string, path = 'a.coop.yaml', language: Language = 'en'): Promise<string[]> {
  const { context } = await atCursor({ [path]: `${text}‸` }, language);
  return documentSymbols(context).flatMap((symbol) => linesOf(symbol, ''));
}

function linesOf(
  { name, detail, tags, children, range, selectionRange }: DocumentSymbol,
  step: string,
): string[] {
  assert.ok(isWithin(range, selectionRange), `${name} is selected outside its range`);
  for (const child of children ?? [])
    assert.ok(isWithin(range, child.range), `${child.name} reaches out of ${name}`);
  const ended = tags?.includes(SymbolTag.Deprecated) === true ? ' †' : '';
  const own = `${step}${name}${detail === undefined ? '' : ` [${detail}]`}${ended}`;
  return [own, ...(children ?? []).flatMap((child) => linesOf(child, `${step}  `))];
}

function isWithin(outer: Range, inner: Range): boolean {
  const order = (a: Range['start'], b: Range['start']): number =>
    a.line - b.line || a.character - b.character;
  return order(outer.start, inner.start) <= 0 && order(inner.end, outer.end) <= 0;
}

const RECORD = `id: a
title: { vi: Hội nghị, en: A meeting }
activity: conference
date: 2021-05-24
themes: [drugs, crime]
place:
  country: VN
parties:
  - organization: usaid
    role: host
  - vn-mps
  - { name: 16 cơ quan, role: participant }
  - as: Một nhóm
  - role: speaker
agreements:
  - agreement: cites
    relation: under
people:
  - name: Lê A
    position: Vụ trưởng
outcomes:
  - text: Lập nhóm
    due: 2025-12
funding:
  - { funder: usaid, amount: 1000, currency: USD }
source:
  publisher: vn-vna
evidence:
  - quote: tại Hà Nội
    supports: [date, place.country]
related: [b]
x-own: gì đó
`;

describe('document symbols', () => {
  it('are fields with their values in words, and what lists hold by what it is', async () => {
    for (const text of writings(RECORD))
      assert.deepEqual(
        (await outlineOf(text)).map((line) => line.normalize('NFC')),
        [
          'id [a]',
          'title [A meeting]',
          'activity [conference]',
          'date [24 May 2021]',
          'themes [drugs, crime]',
          'place [Place]',
          '  country [Viet Nam]',
          'parties [Parties]',
          '  United States Agency for International Development [host]',
          '  Ministry of Public Security',
          '  16 cơ quan [participant]',
          '  Một nhóm',
          '  5 [speaker]',
          'agreements [Agreements]',
          '  Convention on International Trade in Endangered Species of Wild Fauna and Flora [under]',
          'people [People]',
          '  Lê A [Vụ trưởng]',
          'outcomes [Outcomes]',
          '  Lập nhóm [December 2025]',
          'funding [Funding]',
          '  United States Agency for International Development [1000 USD]',
          'source [Source]',
          '  publisher [Viet Nam News Agency]',
          'evidence [Evidence]',
          '  date, place.country [tại Hà Nội]',
          'related [Related records]',
          '  b',
          'x-own [gì đó]',
        ],
      );
  });

  it('speak the language of the editor', async () => {
    const outline = await outlineOf('activity: conference\nparties: [usaid, vn-mps]\n', undefined, 'vi');
    assert.deepEqual(outline.slice(0, 2), ['activity [hội nghị]', 'parties [Các bên]']);
    assert.ok(outline[3]?.includes('Bộ Công an'));
  });

  it('say parts of a year, doubt and places as people do', async () => {
    const text =
      'date: [2021-33, 2024-05?, 2021-12-25, 2020-11/2021, unknown]\nplace: { country: VN, subdivision: VN-HN }\n';
    assert.deepEqual(await outlineOf(text, undefined, 'vi'), [
      'date [quý I năm 2021, tháng 5 năm 2024, chưa chắc chắn, ngày 25/12/2021, từ ngày 1/11/2020 đến ngày 31/12/2021, không rõ]',
      'place [Nơi diễn ra]',
      '  country [Việt Nam]',
      '  subdivision [Hà Nội]',
    ]);
  });

  it('are entries in registries, those that have ended marked', async () => {
    const text = `organizations:
  - id: a-1
    name: { vi: Tổ chức A, en: Body A }
    kind: other
    dissolved: 2020
  - name: Tổ chức B
  - { id: c, name: C, dissolved: 2099, aliases: [D, E] }
  - f
`;
    for (const written of writings(text))
      assert.deepEqual(
        (await outlineOf(written, 'organizations.coop.yaml')).map((line) => line.normalize('NFC')),
        [
          'Body A [a-1] †',
          '  kind [other kind]',
          '  dissolved [2020]',
          'Tổ chức B',
          'C [c]',
          '  dissolved [2099]',
          '  aliases [D, E]',
          '4',
        ],
      );
  });

  it('are there around faults', async () => {
    const text =
      'id: a\ntitle: b: c\nparties:\n  - organization: usaid\n  - "vn-mps\nplace:\n  country: VN\n';
    const outline = await outlineOf(text);
    for (const line of ['id [a]', 'parties [Parties]', 'place [Place]', '  country [Viet Nam]'])
      assert.ok(outline.includes(line), `${line} is not in ${outline.join('\n')}`);
  });

  it('show every key of a file once, the second of a pair too', async () => {
    assert.deepEqual(await outlineOf('id: a\nid: b\ndate:\n"": c\n'), ['id [a]', 'id [b]', 'date', '- [c]']);
  });

  it('are none in what is no map', async () => {
    for (const text of ['', '# chỉ có chú thích\n', 'một hai\n', '- a\n', '[', '%\n'])
      assert.deepEqual(await outlineOf(text), []);
  });

  it('have short names', async () => {
    const [symbol] = await outlineOf(`title: ${'dài '.repeat(100)}\n`);
    assert.ok(symbol !== undefined && symbol.length < 140 && symbol.endsWith('…]'));
  });
});
