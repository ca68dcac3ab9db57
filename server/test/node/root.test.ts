import assert from 'node:assert/strict';
import { join } from 'node:path';
import { archiveRootOf } from '../../src/node/root';
import { inFolder } from './temporary-folder';

describe('archiveRootOf', () => {
  it('gives the nearest folder upward with a settings file', () =>
    inFolder(
      { 'coop.config.yaml': '', 'a/coop.config.yml': '', 'a/b/c/x.coop.yaml': '', 'd/x.coop.yaml': '' },
      async (folder) => {
        assert.deepEqual(await archiveRootOf(join(folder, 'a/b/c')), {
          folder: join(folder, 'a'),
          isDeclared: true,
        });
        assert.deepEqual(await archiveRootOf(join(folder, 'd')), { folder, isDeclared: true });
      },
    ));

  it('gives the folder itself where there is none', () =>
    inFolder({ 'a/x.coop.yaml': '', 'coop.config.yaml/x.txt': '' }, async (folder) => {
      assert.deepEqual(await archiveRootOf(join(folder, 'a')), {
        folder: join(folder, 'a'),
        isDeclared: false,
      });
    }));
});
