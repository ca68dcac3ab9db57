import assert from 'node:assert/strict';
import type { Entry } from '../../src/archive/resolver';
import { subtypesOf, supertypesOf, typesAt } from '../../src/features/type-hierarchy';
import type { Space } from '../../src/format/types';
import { atCursor, type TextAtCursor } from '../support/cursor';

const ORGANIZATIONS = `organizations:
  - { id: bo, name: Bộ, kind: ministry }
  - id: cuc
    name: Cục
    kind: department
    parent: bo
    successors: [cuc-moi]
  - { id: phong, name: Phòng, kind: unit, parent: Cục }
  - { id: vien, name: Viện, kind: research, parent: vn-mps }
`;
const AGREEMENTS = `agreements:
  - { id: a, name: A, kind: treaty }
  - { id: b, name: B, kind: project, under: a, implements: [a, gcm], amends: [c] }
  - { id: c, name: C, kind: project, implements: [a], supersedes: [b] }
`;
const FILES = { 'organizations.coop.yaml': ORGANIZATIONS, 'agreements.coop.yaml': AGREEMENTS };

type Look = typeof supertypesOf;

async function beside(look: Look, space: Space, id: string): Promise<readonly string[]> {
  const { context } = await atCursor({ ...FILES, 'x.coop.yaml': '‸' });
  return idsOf(look(context.archive, space, id));
}

function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ definition }) => definition.id);
}

describe('a type hierarchy', () => {
  it('begins at what is named or declared', async () => {
    const begins = async (text: string): Promise<readonly string[]> => {
      const at: TextAtCursor = await atCursor({ ...FILES, 'x.coop.yaml': text });
      return idsOf(typesAt(at.context, at.offset));
    };
    assert.deepEqual(await begins('parties: [cu‸c]'), ['cuc']);
    assert.deepEqual(await begins('parties:\n- organization: "Cụ‸c"'), ['cuc']);
    assert.deepEqual(await begins('title: "\nagreements: [{ agreement: gc‸m }]'), ['gcm']);
    assert.deepEqual(await begins('id: ‸x'), []);
    assert.deepEqual(await begins('parties: [kho‸ng]'), []);
  });

  it('goes from an organization to its parent, by id or name', async () => {
    assert.deepEqual(await beside(supertypesOf, 'organization', 'cuc'), ['bo']);
    assert.deepEqual(await beside(supertypesOf, 'organization', 'phong'), ['cuc']);
    assert.deepEqual(await beside(supertypesOf, 'organization', 'vien'), ['vn-mps']);
    assert.deepEqual(await beside(supertypesOf, 'organization', 'bo'), []);
  });

  it('goes from an organization to its parts', async () => {
    assert.deepEqual(await beside(subtypesOf, 'organization', 'bo'), ['cuc']);
    assert.deepEqual(await beside(subtypesOf, 'organization', 'cuc'), ['phong']);
    assert.ok((await beside(subtypesOf, 'organization', 'vn-mps')).includes('vien'));
    assert.deepEqual(await beside(subtypesOf, 'organization', 'khong'), []);
  });

  it('goes from an agreement to what it is under and implements, each once', async () => {
    assert.deepEqual(await beside(supertypesOf, 'agreement', 'b'), ['a', 'gcm']);
    assert.deepEqual(await beside(supertypesOf, 'agreement', 'a'), []);
  });

  it('goes from an agreement to what is under it or implements it, not to what amends or supersedes', async () => {
    assert.deepEqual(await beside(subtypesOf, 'agreement', 'a'), ['b', 'c']);
    assert.deepEqual(await beside(subtypesOf, 'agreement', 'b'), []);
    assert.ok((await beside(subtypesOf, 'agreement', 'gcm')).includes('b'));
  });

  it('follows every edit', async () => {
    const { service, context } = await atCursor({ ...FILES, 'x.coop.yaml': '‸' });
    assert.deepEqual(idsOf(subtypesOf(context.archive, 'organization', 'bo')), ['cuc']);
    await service.edit('organizations.coop.yaml', ORGANIZATIONS.replace('parent: vn-mps', 'parent: bo'));
    assert.deepEqual(idsOf(subtypesOf(context.archive, 'organization', 'bo')), ['cuc', 'vien']);
  });
});
