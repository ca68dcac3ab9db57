import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { ArchiveIndex } from '../../src/archive/archive-index';
import { EntrySearch } from '../../src/archive/entry-search';
import { HeldFile } from '../../src/archive/held-file';
import { checkFile, openFile } from '../../src/rules/engine';
import { REFERENCE } from '../support/reference';

function searchAmong(ids: readonly string[]): EntrySearch {
  const entries = ids.map((id) => `  - { id: ${id}, name: X, kind: other, country: VN }\n`).join('');
  const opened = openFile('organizations.coop.yaml', `organizations:\n${entries}`);
  assert.ok(opened);
  const index = new ArchiveIndex([]);
  index.update(undefined, HeldFile.of(checkFile(opened)));
  return new EntrySearch(index);
}

function suggests(text: string, expected: string): void {
  it(`${text}: ${expected}`, () =>
    assert.equal(new EntrySearch(new ArchiveIndex(REFERENCE)).suggest('organization', text, 3)[0], expected));
}

describe('suggestions for an organization', () => {
  suggests('vn-msp', 'vn-mps');
  suggests('vn_mofa', 'vn-mofa');
  suggests('UNODCC', 'unodc');
  suggests('vnforest', 'vn-vnforest');
  suggests('bo cong', 'vn-mps');
  suggests('Bộ Ngoai', 'vn-mofa');
});

describe('ids that are some typing errors away', () => {
  it('are all found, the nearest first', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-'), minLength: 3, maxLength: 9 });
    const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
    fc.assert(
      fc.property(fc.uniqueArray(id.filter(isId), { minLength: 1 }), id.filter(isId), (ids, wanted) => {
        const allowed = Math.max(1, Math.floor(wanted.length / 4));
        const near = ids.filter((candidate) => distance(candidate, wanted) <= allowed);
        const found = searchAmong(ids).suggest('organization', wanted, ids.length);
        assert.deepEqual(
          near.filter((candidate) => !found.includes(candidate)),
          [],
        );
      }),
    );
  });
});
