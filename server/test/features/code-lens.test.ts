import assert from 'node:assert/strict';
import type { Language } from '../../src/base/words';
import { codeLensesOf, lensPlaces, lensTitle } from '../../src/features/code-lens';
import { atCursor, writings } from '../support/cursor';

const REGISTRY = `organizations:
  - id: bo
    name: Bộ Thử
    kind: ministry
    country: VN
  - { id: cuc, name: Cục Thử, kind: department, country: VN, parent: bo }
‸`;

const RECORDS = {
  'b.coop.yaml':
    'id: b\nparties: [bo, bo, Bộ Thử]\nrelated: [c, c, d, xyz]\nevidence: [{ quote: a, supports: parties.bo }]\n',
  'c.coop.yaml': 'id: c\nparties: [bo thu]\nrelated: [b]\n',
  'd.coop.yaml': 'id: d\nparties: [iom]\n',
};

/** `line title: places` of each lens, lines from 1. */
async function lensesOf(
  path: string,
  files: Readonly<Record<string, string>>,
  language: Language = 'en',
): Promise<string[]> {
  const { context } = await atCursor(files, language);
  assert.equal(context.opened.path, path);
  const { lines } = context.opened.document;
  return codeLensesOf(context).map(({ span, subject }) => {
    const at = lensPlaces(subject, context).map((place) => `${place.path} ${place.range.start.line + 1}`);
    return `${lines.positionAt(span.start).line + 1} ${lensTitle(subject, context)}: ${at.join(', ')}`;
  });
}

describe('a code lens', () => {
  it('counts the records that name an entry, each once, and no registries', async () => {
    for (const registry of writings(REGISTRY)) {
      const files = { ...RECORDS, 'organizations.coop.yaml': registry };
      assert.deepEqual(await lensesOf('organizations.coop.yaml', files), [
        '2 2 records: b.coop.yaml 2, b.coop.yaml 2, b.coop.yaml 2, b.coop.yaml 4, c.coop.yaml 2',
        '6 no records: ',
      ]);
    }
  });

  it('is in the language of the editor', async () => {
    const files = { ...RECORDS, 'organizations.coop.yaml': REGISTRY };
    const titles = (await lensesOf('organizations.coop.yaml', files, 'vi')).map((lens) => lens.split(':')[0]);
    assert.deepEqual(titles, ['2 2 hồ sơ', '6 chưa có hồ sơ nào']);
  });

  it('tells of a record which others name it, and which it names', async () => {
    const files = { ...RECORDS, 'organizations.coop.yaml': REGISTRY.replace('‸', '') };
    const b = { ...files, 'b.coop.yaml': `${RECORDS['b.coop.yaml']}‸` };
    assert.deepEqual(await lensesOf('b.coop.yaml', b), [
      '1 named in 1 record: c.coop.yaml 3',
      '1 2 related records: c.coop.yaml 1, d.coop.yaml 1',
    ]);
    const d = { ...files, 'd.coop.yaml': `${RECORDS['d.coop.yaml']}‸` };
    assert.deepEqual(await lensesOf('d.coop.yaml', d), ['1 named in 1 record: b.coop.yaml 3']);
  });

  it('is not there for a record without relations, and for settings', async () => {
    assert.deepEqual(await lensesOf('a.coop.yaml', { 'a.coop.yaml': 'id: a\nparties: [iom]‸\n' }), []);
    assert.deepEqual(await lensesOf('coop.config.yaml', { 'coop.config.yaml': 'language: vi‸\n' }), []);
  });

  it('stands beside what is broken', async () => {
    const broken = `${REGISTRY.replace('‸', '')}  - id: "open\n  - { id: iom2, name: A\n‸`;
    const lenses = await lensesOf('organizations.coop.yaml', {
      ...RECORDS,
      'organizations.coop.yaml': broken,
    });
    assert.match(lenses[0] ?? '', /^2 2 records: /);
  });
});
