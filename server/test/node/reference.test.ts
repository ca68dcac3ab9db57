import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadReference, referenceWhenAsked } from '../../src/node/reference';
import { inFolder } from './temporary-folder';

const DEFINITION =
  '{"space":"organization","id":"a","registry":"a.organizations.coop.yaml","span":{"start":0,"end":1},"names":[],"links":[],"founded":{"first":1,"last":1e999}}';

describe('loadReference', () => {
  it('reads days without end', () =>
    inFolder({ 'reference.json': `[${DEFINITION}]` }, async (folder) => {
      const [definition] = await loadReference(folder);
      assert.equal(definition?.id, 'a');
      assert.equal(definition.founded?.last, Number.POSITIVE_INFINITY);
    }));

  it('rejects what is no reference', () =>
    inFolder({ 'reference.json': '[{}]' }, async (folder) => {
      await assert.rejects(loadReference(folder), /is damaged/);
    }));
});

describe('referenceWhenAsked', () => {
  it('reads when it is asked, and once', () =>
    inFolder({}, async (folder) => {
      const reference = referenceWhenAsked(folder);
      await writeFile(join(folder, 'reference.json'), `[${DEFINITION}]`);
      assert.deepEqual(
        reference().map(({ id }) => id),
        ['a'],
      );
      await writeFile(join(folder, 'reference.json'), '[]');
      assert.equal(reference().length, 1);
    }));

  it('throws each time it is asked for what is no reference or is missing', () =>
    inFolder({ 'reference.json': '[{}]' }, async (folder) => {
      const reference = referenceWhenAsked(folder);
      assert.throws(reference, /is damaged/);
      assert.throws(reference, /is damaged/);
      assert.throws(referenceWhenAsked(join(folder, 'none')), /ENOENT/);
    }));
});
