import assert from 'node:assert/strict';
import { join } from 'node:path';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { uriOf, withClient } from './client';

const REGISTRY =
  'organizations:\n  - id: rangers\n    name: Kiểm lâm\n    kind: government\n    country: VN\n';
const TEXT = record('a', { activity: 'metting', parties: '[rangers, iom]' });

describe('while an archive is being read', () => {
  it('nothing is shown as unknown, also to a client that watches no files', () =>
    inFolder({ 'a.coop.yaml': TEXT, 'organizations.coop.yaml': REGISTRY }, (folder) =>
      withClient({ folders: [folder] }, async (client) => {
        const file = join(folder, 'a.coop.yaml');
        await client.open(file, TEXT);
        await client.until(() => client.problems(file).length > 0);
        await client.quiet();
        const codes = client.published
          .filter(({ uri }) => uri === uriOf(file))
          .flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
        assert.deepEqual([...new Set(codes)], ['invalid-value']);
      }),
    ));
});
