import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NEVER } from '../../src/base/cancellation';
import { ArchiveService } from '../../src/service';
import { checkedArchive, findingsOf, MemoryHost, messagesOf, settle } from '../support/memory-archive';
import { FIRST_ENTRIES } from '../support/reference';

const RECORD = (parties: string, more = ''): string =>
  `id: visit\ntitle: A visit\nactivity: visit\ndate: 2020-05-05\nparties: [${parties}]\n${more}` +
  'source: { publisher: vn-vna, published: 2020-05-06 }\n';

const REGISTRY = (...entries: string[]): string =>
  `organizations:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

const CENTRE = '{ id: centre, name: Trung tâm Một, kind: other, country: VN }';
const RENAMED = '{ id: center, name: Trung tâm Một, kind: other, country: VN }';

describe('an archive under edits', () => {
  it('clears a reference when the registry gains the entry', async () => {
    const { host, service } = await checkedArchive({ 'a.coop.yaml': RECORD('vn-mps, centre') });
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:19 unknown-organization']);
    host.files.set('organizations.coop.yaml', REGISTRY(CENTRE));
    await service.changedOnDisk('organizations.coop.yaml');
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), []);
  });

  it('reports a reference when the registry loses the entry, and not while the registry is broken', async () => {
    const { service } = await checkedArchive({
      'a.coop.yaml': RECORD('vn-mps, centre'),
      'organizations.coop.yaml': REGISTRY(CENTRE),
    });
    await service.edit('organizations.coop.yaml', REGISTRY(RENAMED));
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:19 unknown-organization']);
    await service.edit('organizations.coop.yaml', REGISTRY(RENAMED, 'id: [broken'));
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), []);
  });

  it('gives the findings of the disk again when the editor closes a file', async () => {
    const { service } = await checkedArchive({ 'a.coop.yaml': RECORD('vn-mps, iom') });
    await service.edit('a.coop.yaml', RECORD('vn-mps'));
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:1 too-few-parties']);
    await service.close('a.coop.yaml');
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), []);
  });

  it('forgets a deleted file and what it defined', async () => {
    const { host, service } = await checkedArchive({
      'a.coop.yaml': RECORD('vn-mps, iom', 'related: [other]\n'),
      'b.coop.yaml': RECORD('vn-mps, iom').replace('id: visit', 'id: other'),
    });
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), []);
    host.files.delete('b.coop.yaml');
    await service.changedOnDisk('b.coop.yaml');
    await settle(service);
    assert.equal(service.conclusionsOf('b.coop.yaml'), undefined);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['6:11 unknown-record']);
  });

  it('checks again only the files that asked for what changed', async () => {
    const { service } = await checkedArchive({
      'a.coop.yaml': RECORD('vn-mps, centre'),
      'b.coop.yaml': RECORD('vn-mps, iom').replace('id: visit', 'id: other'),
      'organizations.coop.yaml': REGISTRY(CENTRE),
    });
    await service.edit('organizations.coop.yaml', REGISTRY(CENTRE.replace('country: VN', 'country: LA')));
    assert.deepEqual((await settle(service)).sort(), ['a.coop.yaml', 'organizations.coop.yaml']);
  });

  it('reports nothing unknown while the archive is being read', async () => {
    const service = new ArchiveService(new MemoryHost({}), FIRST_ENTRIES);
    service.archive.markReading(true);
    await service.edit('a.coop.yaml', RECORD('vn-mps, centre'));
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), []);
    await service.load(NEVER);
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:19 unknown-organization']);
  });

  it('lets an entry of the archive replace the shipped one, and brings that back', async () => {
    const files = { 'a.coop.yaml': RECORD('vn-mps, UNODC'), 'organizations.coop.yaml': REGISTRY(CENTRE) };
    const { service } = await checkedArchive(files);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:19 name-not-id']);
    await service.edit(
      'organizations.coop.yaml',
      REGISTRY('{ id: unodc, name: Khác, kind: other, country: VN }'),
    );
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:19 unknown-organization']);
    await service.edit('organizations.coop.yaml', REGISTRY(CENTRE));
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:19 name-not-id']);
  });

  it('obeys the settings as they change', async () => {
    const { service } = await checkedArchive({ 'a.coop.yaml': RECORD('vn-mps', 'themes: [border]\n') });
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), ['5:1 too-few-parties', '6:10 invalid-value']);
    await service.edit('coop.config.yaml', 'themes: [border]\nrules: { too-few-parties: off }\n');
    await settle(service);
    assert.deepEqual(findingsOf(service, 'a.coop.yaml'), []);
  });
});

/** Files that define, name, shadow, cycle and break each other. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'coop.config.yaml': [
    'themes: [border]\n',
    'reference: none\n',
    'rules: { unknown-organization: off }\n',
    'themes: [\n',
  ],
  'organizations.coop.yaml': [
    REGISTRY(CENTRE),
    REGISTRY(RENAMED),
    REGISTRY(
      CENTRE,
      '{ id: second, name: Trung tâm Hai, kind: other, country: VN, abbreviations: [UNODC], parent: third }',
    ),
    REGISTRY('{ id: unodc, name: Văn phòng khác, kind: other, scope: international }'),
    `${REGISTRY(CENTRE)}  - id: [\n`,
  ],
  'more.organizations.coop.yaml': [
    REGISTRY('{ id: third, name: Trung tâm Một, kind: other, country: VN, parent: second }'),
    REGISTRY(CENTRE),
    REGISTRY('{ id: vn-mps, name: Bộ Công an, kind: ministry, country: VN, founded: 2021 }'),
  ],
  'a.coop.yaml': [
    RECORD('vn-mps, centre'),
    RECORD('Trung tâm Một, UNODC'),
    RECORD('BCA, BCA', 'related: [other]\n'),
    '- x\n',
  ],
  'b.coop.yaml': [
    RECORD('vn-mps, centre', 'themes: [border]\n').replace('id: visit', 'id: other'),
    RECORD('trung tam mot, second'),
    RECORD('vn-mps, iom', 'related: [visit, lost]\n').replace('id: visit', 'id: lost'),
    'title: "\n',
  ],
};

describe('an archive after any edits', () => {
  it('has the findings that a fresh one has', async () => {
    const paths = Object.keys(TEXTS);
    const step = fc.record({ path: fc.constantFrom(...paths), text: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { host, service } = await checkedArchive({});
        for (const { path, text } of steps) {
          const chosen = TEXTS[path]?.[text];
          if (chosen === undefined) host.files.delete(path);
          else host.files.set(path, chosen);
          await service.changedOnDisk(path);
          await settle(service);
        }
        const { service: fresh } = await checkedArchive(Object.fromEntries(host.files));
        for (const path of paths) {
          assert.deepEqual(findingsOf(service, path), findingsOf(fresh, path), path);
          assert.deepEqual(messagesOf(service, path), messagesOf(fresh, path), path);
        }
      }),
      { numRuns: 150 },
    );
  });
});
