import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArchiveIndex } from '../../src/archive/archive-index';
import { HeldFile } from '../../src/archive/held-file';
import { type CheckedText, checkText } from '../../src/rules/check-text';
import { REFERENCE } from '../support/reference';

const PATHS = ['organizations.coop.yaml', 'b/organizations.coop.yaml'];
const SHIPPED = REFERENCE.filter(({ id }) => id === 'vn-mps');
const IDS = ['a', 'b', 'c', 'vn-mps'];

/** An entry in one line; its parent is written as an id or as a name. */
const entry = fc
  .record({
    id: fc.constantFrom(...IDS),
    name: fc.constantFrom('A', 'B', 'Bộ Công an', 'Z'),
    parent: fc.constantFrom(...IDS, 'A', 'B', 'bo cong an', 'nobody'),
  })
  .map(
    ({ id, name, parent }) =>
      `  - { id: ${id}, name: ${name}, kind: unit, country: VN, parent: ${parent} }\n`,
  );

/** A registry is written anew, in all or but for one entry. */
const edit = fc.record({
  path: fc.constantFrom(...PATHS),
  entries: fc.array(entry, { maxLength: 4 }),
  only: fc.option(fc.nat(3)),
});

/** Registries of an archive that are edited, in an index that follows. */
class EditedRegistries {
  readonly index = new ArchiveIndex(SHIPPED);
  readonly #entries = new Map<string, readonly string[]>();
  readonly #checked = new Map<string, CheckedText>();
  readonly #held = new Map<string, HeldFile>();

  /** Gives whether the index says that other entries are on circles. */
  write(path: string, entries: readonly string[], only: number | null): boolean {
    const before = this.#entries.get(path) ?? [];
    const isWhole = only === null || before.length === 0;
    const now = isWhole ? entries : before.with(only % before.length, entries[0] ?? '');
    this.#entries.set(path, now);
    const checked = checkText(path, `organizations:\n${now.join('')}`, this.#checked.get(path));
    assert.ok(checked);
    const held = HeldFile.of(checked.file);
    const changed = this.index.update(this.#held.get(path), held);
    this.#checked.set(path, checked);
    this.#held.set(path, held);
    return changed.has('organization@');
  }

  fresh(): ArchiveIndex {
    const index = new ArchiveIndex(SHIPPED);
    for (const held of this.#held.values()) index.update(undefined, held);
    return index;
  }
}

function circlesIn(index: ArchiveIndex): readonly string[] {
  const pairs = IDS.flatMap((from) => IDS.map((to) => [from, to] as const));
  return pairs
    .filter(([from, to]) => index.isOnCircle('organization', 'parent', from, to))
    .map(([from, to]) => `${from} ${to}`);
}

describe('circles of entries', () => {
  it('are after every edit those of an archive that is read anew, and the index says when they are others', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const edited = new EditedRegistries();
        let before = circlesIn(edited.index);
        for (const { path, entries, only } of edits) {
          const isOther = edited.write(path, entries, only);
          const now = circlesIn(edited.index);
          assert.deepEqual(now, circlesIn(edited.fresh()));
          if (now.join() !== before.join()) assert.ok(isOther);
          found += now.length;
          before = now;
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(found > 100);
  });
});
