import assert from 'node:assert/strict';
import type { Language } from '../../src/base/words';
import { documentationOf } from '../../src/features/completion-resolve';
import { archiveOf, itemsAt } from './completion-helpers';

function card(registry: string, id: string, language: Language = 'vi', record = ''): string {
  const archive = archiveOf({ 'organizations.coop.yaml': registry, 'a.coop.yaml': record });
  return documentationOf({ archive, language, space: 'organization', id })?.value ?? '';
}

const REGISTRY = `organizations:
  - id: cuc
    name: { vi: Cục Thử, en: Test Department }
    kind: department
    abbreviations: [CT]
    country: VN
    parent: bo
    founded: 2001
    dissolved: 2015-02-28
    successors: [bo]
    former-names: [{ name: Vụ Thử, until: 2001 }]
    website: https://example.org/cuc
  - { id: bo, name: Bộ Thử, kind: ministry, country: VN }
`;

describe('the card of an entry', () => {
  it('tells what is known of it', () => {
    const expected = [
      '**Cục Thử** `cuc`  ',
      '*Chấm dứt hoạt động: ngày 28/2/2015* → Bộ Thử `bo`',
      '',
      'Test Department',
      '',
      '- Viết tắt: CT',
      '- Tên cũ: Vụ Thử',
      '- Loại: cục, Việt Nam',
      '- Trực thuộc: Bộ Thử `bo`',
      '- Thành lập: năm 2001',
      '- Trang web: `https://example.org/cuc`',
      '- Được nhắc đến trong: 1 hồ sơ',
    ];
    assert.equal(
      card(REGISTRY, 'cuc', 'vi', 'parties: [cuc, bo]\nsource: { publisher: cuc }'),
      expected.join('\n'),
    );
  });

  it('says once that a body of a region is regional', () => {
    const registry = 'organizations:\n  - { id: a, name: A, kind: regional-body, scope: regional }\n';
    assert.match(card(registry, 'a'), /\n- Loại: tổ chức khu vực\n/);
    assert.match(card(registry, 'a', 'en'), /\n- Kind: regional body\n/);
  });

  it('keeps a name of several lines on one', () => {
    const registry =
      'organizations:\n  - { id: a, name: { vi: "A\\nB", en: "C\\n D" }, kind: ngo, country: VN }\n';
    assert.match(card(registry, 'a'), /^\*\*A B\*\* `a`\n\nC D\n\n- Loại/);
  });

  it('is in the language of the editor', () => {
    const text = card(REGISTRY, 'cuc', 'en', 'parties: [cuc]');
    assert.match(
      text,
      /^\*\*Test Department\*\* `cuc` {2}\n\*Dissolved: 28 February 2015\* → Bộ Thử `bo`\n\nCục Thử\n/,
    );
    assert.match(text, /- Named in: 1 record$/);
  });

  it('counts a record once, by id or by name', () => {
    assert.match(card(REGISTRY, 'cuc', 'en', 'parties: [cuc, Cục Thử, CT]'), /Named in: 1 record$/);
    assert.match(card(REGISTRY, 'cuc', 'en', 'parties: [cuc thu]'), /Named in: 1 record$/);
    assert.match(card(REGISTRY, 'cuc', 'en', 'parties: [bo]'), /Named in: no record yet$/);
  });

  it('shows the words of an archive letter by letter', () => {
    const name = '[x](command:a) <img src=x> https://evil.example `c` **b** www.evil.example &lt; a@b.c';
    const registry = `organizations:\n  - { id: a, name: '${name}', kind: other, country: VN }\n`;
    assert.equal(
      card(registry, 'a').split('\n')[0],
      '**\\[x\\]\\(command\\:a\\) \\<img src\\=x\\> https\\://evil\\.example \\`c\\` \\*\\*b\\*\\* www\\.evil\\.example ' +
        '\\&lt; a\\@b\\.c** `a`',
    );
  });

  it('is not made for the list', () => {
    const [item] = itemsAt('parties:\n  - organization: bca‸');
    assert.equal(item?.documentation, undefined);
    assert.deepEqual(item?.data, { space: 'organization', id: 'vn-mps' });
  });

  it('is not there for an entry that is gone', () => {
    assert.equal(card(REGISTRY, 'xyz'), '');
  });
});
