import assert from 'node:assert/strict';
import { idKey } from '../../src/archive/index-keys';
import { PendingFiles } from '../../src/rules/pending-files';
import { checkedArchive } from '../support/memory-archive';

const RECORD = 'id: visit\ntitle: A visit\nparties: [vn-mps, iom]\n';

describe('the files to be checked again', () => {
  it('are known by what they ask now, however much was asked before', async () => {
    const { service } = await checkedArchive({ 'a.coop.yaml': RECORD });
    const state = service.archive.state('a.coop.yaml');
    assert.ok(state !== undefined);
    const pending = new PendingFiles(new Map([['a.coop.yaml', state]]));
    pending.answersChanged([idKey('organization', 'iom')]);
    assert.deepEqual([...pending.paths], []);
    const earlier = Array.from({ length: 100_000 }, (_, number) => number);
    pending.asked('a.coop.yaml', earlier);
    pending.answersChanged([idKey('organization', 'unodc')]);
    assert.deepEqual([...pending.paths], []);
    pending.answersChanged([idKey('organization', 'iom')]);
    assert.deepEqual([...pending.paths], ['a.coop.yaml']);
  });
});
