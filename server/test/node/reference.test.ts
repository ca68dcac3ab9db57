import assert from 'node:assert/strict';
import { loadReference } from '../../src/node/reference';
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
