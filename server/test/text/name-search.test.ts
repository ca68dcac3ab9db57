import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildNameIndex, type NameIndex } from '../../src/text/name-search';
import { buildNameTable, type NameEntry, type NameWeight } from '../../src/text/name-table';

/** One line an entry: the id, then names after `|`; `~` former name, `=` abbreviation, `#` number, `&` alias. */
function index(...lines: readonly string[]): NameIndex<string> {
  const weights: Readonly<Record<string, NameWeight>> = {
    '~': 'former-name',
    '=': 'abbreviation',
    '#': 'number',
    '&': 'alias',
  };
  return buildNameIndex(
    lines.map((line): NameEntry<string> => {
      const [id = '', ...names] = line.split('|').map((name) => name.trim());
      return {
        item: id,
        names: [
          { text: id, weight: 'id' },
          ...names.map((name) => {
            const weight = weights[name[0] ?? ''];
            return weight === undefined
              ? { text: name, weight: 'name' as const }
              : { text: name.slice(1), weight };
          }),
        ],
      };
    }),
  );
}

const organizations = index(
  'vn-mps | Bộ Công an | Ministry of Public Security | =BCA | =MPS',
  'vn-mofa | Bộ Ngoại giao | Ministry of Foreign Affairs | =BNG | =MOFA',
  'vn-mofa-consular | Cục Lãnh sự, Bộ Ngoại giao | Consular Department',
  'vn-molisa | Bộ Lao động - Thương binh và Xã hội | =MOLISA',
  'vn-na-social | Ủy ban Xã hội | ~Ủy ban Về các vấn đề xã hội',
  "vn-women | Hội Liên hiệp Phụ nữ Việt Nam | Viet Nam Women's Union | =LHPN",
  'iom | Tổ chức Di cư Quốc tế | International Organization for Migration | =IOM',
  'unodc | Cơ quan Phòng chống Ma túy và Tội phạm của Liên Hợp Quốc | =UNODC',
  'un | Liên Hợp Quốc | United Nations | &Liên hiệp quốc | =UN | =LHQ',
  'unesco | Tổ chức Giáo dục, Khoa học và Văn hóa Liên Hợp Quốc | =UNESCO',
  'vn-vnforest | Tổng cục Lâm nghiệp',
);
const agreements = index(
  'gcm | Thỏa thuận toàn cầu về Di cư | =GCM | #A/RES/73/195',
  'plan-402 | Kế hoạch triển khai Thỏa thuận GCM | #402/QĐ-TTg',
  'wps | Nghị sự về Phụ nữ, hòa bình và an ninh | #S/RES/1325 (2000)',
);

function finds(query: string, ...expected: readonly string[]): void {
  it(`${query} → ${expected.join(', ')}`, () => {
    assert.deepEqual(
      organizations.search(query, expected.length).map(({ item }) => item),
      expected,
    );
  });
}

function findsExactly(names: NameIndex<string>, query: string, ...expected: readonly string[]): void {
  it(`${query} → only ${expected.join(', ')}`, () => {
    assert.deepEqual(
      names.search(query, 20).map(({ item }) => item),
      expected,
    );
  });
}

describe('NameIndex', () => {
  describe('exact names come first', () => {
    finds('un', 'un');
    finds('vn-mps', 'vn-mps');
    finds('VN-MPS', 'vn-mps');
    finds('MPS', 'vn-mps');
    finds('bca', 'vn-mps');
    finds('Liên Hợp Quốc', 'un');
    finds('lien hop quoc', 'un', 'unesco', 'unodc');
    finds('Bộ Ngoại giao', 'vn-mofa', 'vn-mofa-consular');
    finds('mofa', 'vn-mofa');
  });

  describe('beginnings of words, in any folding and order', () => {
    finds('bo cong an', 'vn-mps');
    finds('bo con', 'vn-mps');
    finds('cong an bo', 'vn-mps');
    finds('b c a', 'vn-mps');
    finds('uỷ ban xã hội', 'vn-na-social');
    finds('uy ban van de', 'vn-na-social');
    finds('lao động thương binh', 'vn-molisa');
    finds('lao động – thương', 'vn-molisa');
    finds('migration org', 'iom');
    finds('ma tuy', 'unodc');
    finds('lanh su', 'vn-mofa-consular');
    finds("women's", 'vn-women');
    findsExactly(organizations, 'HỘI LIÊN HIỆP', 'vn-women');
    findsExactly(organizations, 'bo', 'vn-mps', 'vn-mofa', 'vn-molisa', 'vn-mofa-consular');
    findsExactly(agreements, '402', 'plan-402');
    findsExactly(agreements, '402/QĐ', 'plan-402');
    findsExactly(agreements, '402/QD-TTg', 'plan-402');
    findsExactly(agreements, 'A/RES/73', 'gcm');
    findsExactly(agreements, '1325', 'wps');
    findsExactly(agreements, '2000', 'wps');
    findsExactly(agreements, 'thoa thuan gcm', 'plan-402');
  });

  describe('the rest', () => {
    findsExactly(organizations, 'forest', 'vn-vnforest');
    findsExactly(organizations, 'ngoai giap');
    findsExactly(organizations, 'migratoin', 'iom');
    findsExactly(organizations, 'nghhiep lam', 'vn-vnforest');
    findsExactly(organizations, 'consulr dep', 'vn-mofa-consular');
    findsExactly(organizations, 'securitt public', 'vn-mps');
    findsExactly(organizations, 'xyzzyx');
    findsExactly(organizations, 'bo zz');
  });

  it('gives the name that matched, as it is written', () => {
    assert.equal(organizations.search('public sec', 1)[0]?.name, 'Ministry of Public Security');
    assert.equal(organizations.search('lhq', 1)[0]?.name, 'LHQ');
    assert.equal(organizations.search('van de xa hoi', 1)[0]?.name, 'Ủy ban Về các vấn đề xã hội');
  });

  it('scores better matches higher', () => {
    const queries = [
      'iom',
      'IOM',
      'International Organization for Migration',
      'to chuc di cu quoc te',
      'international org',
    ];
    const scores = queries.map((query) => organizations.search(query, 1)[0]?.score ?? 0);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.equal(new Set(scores).size, scores.length);
  });

  it('puts a current name before a former one, a shorter one before a longer one, then keeps the order', () => {
    const names = index('a | ~Sở Y tế', 'b | Sở Y tế công', 'c | Sở Y', 'd | Sở Y tế xã', 'e | Sở Y tế bộ');
    assert.deepEqual(
      names.search('sở y', 9).map(({ item }) => item),
      ['c', 'd', 'e', 'b', 'a'],
    );
  });

  it('gives each entry once, and all in order for an empty query', () => {
    const names = index('b | Bộ B | =BB', 'a | Bộ A | Bộ B A', 'c');
    assert.deepEqual(
      names
        .search('b', 9)
        .map(({ item }) => item)
        .sort(),
      ['a', 'b'],
    );
    assert.deepEqual(
      names.search('', 9).map(({ item, name }) => item + name),
      ['bb', 'aa', 'cc'],
    );
    assert.deepEqual(
      names.search(' – ', 2).map(({ item }) => item),
      ['b', 'a'],
    );
    assert.deepEqual(names.search('b', 0), []);
    assert.deepEqual(names.search('', -1), []);
  });

  it('takes an empty index, entries without names, and queries of any length', () => {
    assert.deepEqual(buildNameIndex([]).search('a', 5), []);
    const nameless = buildNameIndex([{ item: 1, names: [] }]);
    assert.deepEqual(nameless.search('', 5), [{ item: 1, name: '', score: 0, rank: 0 }]);
    assert.deepEqual(nameless.search('abc', 5), []);
    assert.equal(nameless.size, 1);
    assert.deepEqual(organizations.search('bo '.repeat(100_000), 2).length, 2);
    assert.deepEqual(organizations.search('constructor', 5), []);
    assert.deepEqual(organizations.search('__proto__', 5), []);
  });

  const words = ['bộ', 'công', 'an', 'ngoại', 'giao', 'tế', 'y', 'congo', 'anh', 'tê', 'x1'];
  const name = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    .map((chosen) => chosen.join(' '));
  const query = fc
    .array(fc.constantFrom(...words.flatMap((word) => [word, word.slice(0, 1)])), {
      minLength: 1,
      maxLength: 3,
    })
    .map((chosen) => chosen.join(' '));

  it('is the same whether its entries were in an index before or not', () => {
    const entry = fc.record({
      item: fc.nat(),
      source: fc.constant(undefined).map((): object => ({})),
      names: fc.array(fc.record({ text: name, weight: fc.constantFrom('id', 'name', 'former-name') }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), fc.infiniteStream(fc.boolean()), (old, added, choose) => {
        const isKept = (): boolean => choose.next().value;
        const now = [...old.filter(isKept).reverse(), ...added];
        const before = buildNameTable(old);
        assert.deepEqual(buildNameTable(now, before), buildNameTable(now));
        const unread = now.map(({ item, source, names }) => {
          return { item, source, names: old.some((each) => each.source === source) ? [] : names };
        });
        assert.deepEqual(buildNameTable(unread, before), buildNameTable(now));
      }),
    );
  });

  it('finds what a plain scan over all names finds, best limit first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 30 }),
        query,
        fc.nat(8),
        (all, typed, limit) => {
          const fold = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').split(' ');
          const matches = (text: string): boolean =>
            fold(typed).every((part) => fold(text).some((word) => word.startsWith(part)));
          const names = buildNameIndex(
            all.map((texts, item) => ({
              item,
              names: texts.map((text) => ({ text, weight: 'name' as const })),
            })),
          );
          const found = names.search(typed, all.length + 1);
          const byPlainScan = all.flatMap((texts, item) => (texts.some(matches) ? [item] : []));
          const beyondBeginnings = found.filter(({ score }) => score <= 3).length;
          assert.deepEqual(
            found
              .slice(0, found.length - beyondBeginnings)
              .map(({ item }) => item)
              .sort((a, b) => a - b),
            byPlainScan,
          );
          if (limit <= found.length - beyondBeginnings) {
            assert.deepEqual(names.search(typed, limit), found.slice(0, limit));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
