import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../src/features/workspace-symbol';
import type { ArchiveService } from '../../src/service';
import { checkedArchive } from '../support/memory-archive';

const FILES = {
  'organizations.coop.yaml': `organizations:
  - id: quy-xanh
    name: { vi: Quỹ Xanh, en: Green Fund }
    kind: other
    aliases: [QX Foundation]
    dissolved: 2020
  - id: vn-mps
    name: { vi: Bộ Công an, en: Ministry of Public Security }
    kind: ministry
`,
  'a.coop.yaml': 'id: hoi-nghi-a\ntitle: Hội nghị về rừng\nactivity: conference\n',
  'b.coop.yaml': 'id: b\ntitle: { vi: Tập huấn, en: Training }\nactivity: training\n',
};

function found(service: ArchiveService, text: string, limit = 100): readonly string[] {
  const query = { text, limit, language: 'vi', today: service.today() } as const;
  return workspaceSymbols(service.archive, query).map(
    ({ entry: { definition, file }, name, ended }) =>
      `${definition.id}: ${name}${ended ? ' †' : ''} ${file ?? 'shipped'}`,
  );
}

describe('workspace symbols', () => {
  it('are found folded, with what was typed in sight', async () => {
    const { service } = await checkedArchive(FILES);
    assert.deepEqual(found(service, 'quy xanh').slice(0, 1), [
      'quy-xanh: Quỹ Xanh (quy-xanh) † organizations.coop.yaml',
    ]);
    assert.deepEqual(found(service, 'Quỹ').slice(0, 1), ['quy-xanh: Quỹ Xanh † organizations.coop.yaml']);
    assert.deepEqual(found(service, 'qx fou').slice(0, 1), [
      'quy-xanh: Quỹ Xanh (QX Foundation) † organizations.coop.yaml',
    ]);
    assert.deepEqual(found(service, 'rung hoi').slice(0, 1), [
      'hoi-nghi-a: Hội nghị về rừng (rung hoi) a.coop.yaml',
    ]);
    assert.deepEqual(found(service, 'training').slice(0, 1), ['b: Tập huấn (Training) b.coop.yaml']);
    assert.deepEqual(found(service, 'xyzzy'), []);
  });

  it('are those of the archive first, then those that ship', async () => {
    const { service } = await checkedArchive(FILES);
    const all = found(service, 'bo');
    assert.match(all[0] ?? '', /^vn-mps: .* organizations.coop.yaml$/);
    assert.ok(all.length > 1 && all.slice(1).every((line) => line.endsWith('shipped')));
    assert.equal(all.filter((line) => line.startsWith('vn-mps:')).length, 1);
    assert.deepEqual(found(service, 'bo', 1), all.slice(0, 1));
  });

  it('are the archive’s own before anything is typed', async () => {
    const { service } = await checkedArchive(FILES);
    assert.equal(found(service, ' ').length, 4);
  });

  it('tell the place as it is now', async () => {
    const { service } = await checkedArchive(FILES);
    const query = { text: 'rừng', limit: 9, language: 'vi', today: 0 } as const;
    const before = workspaceSymbols(service.archive, query)[0]?.entry.definition.span.start;
    await service.edit('a.coop.yaml', `# một dòng\n${FILES['a.coop.yaml']}`);
    const after = workspaceSymbols(service.archive, query)[0]?.entry.definition.span.start;
    assert.deepEqual([before, after], [4, 15]);
  });
});
