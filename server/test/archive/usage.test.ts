import assert from 'node:assert/strict';
import { CheckedArchive } from '../../src/rules/checked-archive';
import { checkFile, openFile } from '../../src/rules/engine';
import { REFERENCE } from '../support/reference';

function put(archive: CheckedArchive, path: string, text: string): void {
  const opened = openFile(path, text);
  assert.ok(opened);
  archive.put(checkFile(opened));
}

function archiveOf(files: Readonly<Record<string, string>>): CheckedArchive {
  const archive = new CheckedArchive(REFERENCE);
  for (const [path, text] of Object.entries(files)) put(archive, path, text);
  return archive;
}

describe('the records that name an entry', () => {
  it('are counted once each, by id or by a name that only it bears', () => {
    const archive = archiveOf({
      'a.coop.yaml': 'parties: [vn-mps, Bộ Công an, iom]\nsource: { publisher: vn-mps }',
      'b.coop.yaml': 'parties: [bo cong an]',
      'c.coop.yaml': 'parties: [unodc]\nagreements: [qd 402]',
      'd.coop.yaml': 'agreements: [{ agreement: qd-402-2020 }]',
    });
    assert.equal(archive.usesOf('organization', 'vn-mps'), 2);
    assert.equal(archive.usesOf('organization', 'unodc'), 1);
    assert.equal(archive.usesOf('organization', 'vn-mofa'), 0);
    assert.equal(archive.usesOf('agreement', 'vn-mps'), 0);
  });

  it('are no registries', () => {
    const archive = archiveOf({
      'organizations.coop.yaml':
        'organizations:\n  - { id: a, name: A, kind: unit, country: VN, parent: vn-mps }\n',
    });
    assert.equal(archive.usesOf('organization', 'vn-mps'), 0);
  });

  it('follow every edit', () => {
    const archive = archiveOf({ 'a.coop.yaml': 'parties: [vn-mps, vn-mps]' });
    put(archive, 'a.coop.yaml', 'parties: [vn-mps]');
    assert.equal(archive.usesOf('organization', 'vn-mps'), 1);
    put(archive, 'a.coop.yaml', 'parties: [iom]');
    assert.equal(archive.usesOf('organization', 'vn-mps'), 0);
    archive.remove('a.coop.yaml');
    assert.equal(archive.usesOf('organization', 'iom'), 0);
    assert.deepEqual([...archive.usage.counts('organization')], []);
  });

  it('tell what stands beside an organization in other records', () => {
    const archive = archiveOf({
      'a.coop.yaml': 'parties: [vn-mps, iom]',
      'b.coop.yaml': 'parties: [vn-mps, iom, unodc]',
      'c.coop.yaml': 'parties: [vn-mofa, usaid]',
    });
    const beside = archive.usage.beside('organization', ['vn-mps'], 'b.coop.yaml');
    assert.deepEqual(
      [...beside],
      [
        ['vn-mps', 1],
        ['iom', 1],
      ],
    );
  });
});

describe('the files that write an id or a name', () => {
  const archive = archiveOf({
    'a.coop.yaml': 'parties: [vn-mps]\nagreements: [qd 402]',
    'b.coop.yaml': 'parties: [Bộ Công an]',
    'x.organizations.coop.yaml': 'organizations:\n  - { id: a, name: A, parent: Bộ Công an }\n',
    'coop.config.yaml': 'themes: [vn-mps]\n',
  });

  it('are records or registries', () => {
    const { usage, resolver } = archive;
    const writings = usage.writingsOf('organization', 'vn-mps', resolver);
    assert.deepEqual([...writings], ['vn-mps', 'Bộ Công an']);
    assert.deepEqual(
      [...usage.filesWriting('organization', writings, 'records')],
      ['a.coop.yaml', 'b.coop.yaml'],
    );
    assert.deepEqual(
      [...usage.filesWriting('organization', writings, 'registries')],
      ['x.organizations.coop.yaml'],
    );
  });

  it('are found by all forms of a number', () => {
    const writings = archive.usage.writingsOf('agreement', 'qd-402-2020', archive.resolver);
    assert.deepEqual([...writings], ['qd-402-2020', 'qd 402']);
  });

  it('keep a name that one of them has given up', () => {
    put(archive, 'b.coop.yaml', 'parties: [iom]');
    const writings = archive.usage.writingsOf('organization', 'vn-mps', archive.resolver);
    assert.deepEqual([...writings], ['vn-mps', 'Bộ Công an']);
    archive.remove('x.organizations.coop.yaml');
    assert.deepEqual([...archive.usage.writingsOf('organization', 'vn-mps', archive.resolver)], ['vn-mps']);
  });
});

describe('a document number where an id belongs', () => {
  for (const text of ['402', 'qd 402', '402/qd', '402/QĐ-TTg', 'Quyết định 402']) {
    it(`${text} names the agreement`, () => {
      const { resolver } = archiveOf({});
      assert.equal(resolver.meant('agreement', text)?.definition.id, 'qd-402-2020');
    });
  }
});
