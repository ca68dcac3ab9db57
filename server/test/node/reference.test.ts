import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadReference, referenceWhenAsked } from '../../src/node/reference';
import { type Files, inFolder } from './temporary-folder';

const TEXT = 'organizations:\n  - id: a\n    name: Bộ\n';

const COMPILED =
  '[{"name":"a.organizations.coop.yaml","length":38,"roles":[[{"role":"name"}]],"places":[23,1,11,2],"meant":{},"entries":[{"space":"organization","id":"a","names":0,"links":[],"parties":[],"founded":{"first":1,"last":1e999}}]}]';

const FILES: Files = { 'reference.json': COMPILED, 'reference/a.organizations.coop.yaml': TEXT };

describe('loadReference', () => {
  it('reads names from the registry, and days without end', () =>
    inFolder(FILES, async (folder) => {
      const [definition] = await loadReference(folder);
      assert.equal(definition?.id, 'a');
      assert.equal(definition.names[0]?.text, 'Bộ');
      assert.equal(definition.registry, 'a.organizations.coop.yaml');
      assert.equal(definition.founded?.last, Number.POSITIVE_INFINITY);
    }));

  it('rejects what is no reference', () =>
    inFolder({ 'reference.json': '[{}]' }, async (folder) => {
      await assert.rejects(loadReference(folder), /reference\.json is damaged/);
    }));

  it('rejects a registry that is not the one that was compiled, and one that is missing', () =>
    inFolder(FILES, async (folder) => {
      const registry = join(folder, 'reference/a.organizations.coop.yaml');
      await writeFile(registry, `# b\n${TEXT}`);
      await assert.rejects(loadReference(folder), /a\.organizations\.coop\.yaml is damaged/);
      await writeFile(join(folder, 'reference.json'), COMPILED.replace('a.org', 'b.org'));
      await assert.rejects(loadReference(folder), /ENOENT/);
    }));
});

describe('referenceWhenAsked', () => {
  it('reads when it is asked, and once', () =>
    inFolder({ 'reference/a.organizations.coop.yaml': TEXT }, async (folder) => {
      const reference = referenceWhenAsked(folder);
      await writeFile(join(folder, 'reference.json'), COMPILED);
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
