import assert from 'node:assert/strict';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { run } from './run';

const FILES: Files = {
  'coop.config.yaml': 'reference: none\n',
  'organizations.coop.yaml': `organizations:
  - id: own
    name: { vi: Của ta, en: "Ours, \\"all\\"" }
    kind: other
    abbreviations: [OWN]
  - { id: iom, name: IOM, kind: intergovernmental, dissolved: 2020 }
`,
  'agreements.coop.yaml': 'agreements:\n  - { id: deal, name: Deal, kind: treaty, adopted: 2019-02-01 }\n',
  '2020/a.coop.yaml': record('a', { parties: '[own, IOM, nobody]', date: '2020-05-10/2020-05-11' }),
  '2020/b.coop.yaml': record('b', { date: 'unknown' }),
};

describe('coop list', () => {
  it('prints records as CSV', () =>
    inFolder(FILES, async (folder) => {
      const { printed, exitCode } = await run(folder, ['list', 'records', '--format', 'csv']);
      assert.equal(exitCode, 0);
      assert.deepEqual(printed.split('\r\n'), [
        'id,title,activity,status,firstDay,lastDay,published,organizations,agreements,file',
        'a,Hội nghị thường niên,conference,completed,2020-05-10,2020-05-11,2020-05-12,own; iom; nobody,,2020/a.coop.yaml',
        'b,Hội nghị thường niên,conference,completed,,,2020-05-12,vn-mps; iom,,2020/b.coop.yaml',
        '',
      ]);
    }));

  it('prints organizations as CSV, quoted where that is needed', () =>
    inFolder(FILES, async (folder) => {
      const { printed } = await run(folder, ['list', 'organizations', '--format=csv', '--language=en']);
      assert.deepEqual(printed.split('\r\n').slice(1), [
        'iom,intergovernmental,IOM,,,,,,2020,,2,organizations.coop.yaml',
        'own,other,"Ours, ""all""",Của ta,OWN,,,,,,1,organizations.coop.yaml',
        '',
      ]);
    }));

  it('prints agreements as lines of JSON', () =>
    inFolder(FILES, async (folder) => {
      const { printed } = await run(folder, ['list', 'agreements', '--format', 'ndjson']);
      const found: unknown = JSON.parse(printed);
      assert.deepEqual(found, {
        id: 'deal',
        kind: 'treaty',
        name: 'Deal',
        otherNames: [],
        abbreviations: [],
        number: null,
        parties: [],
        adopted: '2019-02-01',
        ended: null,
        under: [],
        implements: [],
        supersedes: [],
        records: 0,
        file: 'agreements.coop.yaml',
      });
    }));

  it('prints a table for people', () =>
    inFolder(FILES, async (folder) => {
      const { printed } = await run(folder, ['list', 'records'], { language: 'vi' });
      assert.match(
        printed,
        /^Mã {2}Tiêu đề +Từ ngày +Đến ngày +Tổ chức +Tệp\na {3}Hội nghị thường niên {2}2020-05-10 {2}2020-05-11/,
      );
    }));

  it('lists what a part of the archive holds', () =>
    inFolder(FILES, async (folder) => {
      const lines = async (...args: readonly string[]): Promise<number> =>
        (await run(folder, ['list', ...args, '--format', 'ndjson'])).printed.split('\n').length - 1;
      assert.equal(await lines('records', '2020'), 0 + (await lines('records')));
      assert.equal(await lines('records', '2020/b.coop.yaml'), 1);
      assert.equal(await lines('organizations', 'agreements.coop.yaml'), 0);
    }));

  it('knows the reference as well', () =>
    inFolder({ 'a.coop.yaml': record('a') }, async (folder) => {
      const { printed } = await run(folder, ['list', 'organizations', '--format', 'ndjson']);
      assert.match(printed, /^\{"id":"iom",.*"records":1,"file":null\}$/m);
    }));

  it('says what can be listed', async () => {
    const ran = await run('/', ['list', 'people']);
    assert.deepEqual([ran.exitCode, ran.printed], [2, '']);
    assert.match(ran.said, /records, organizations, agreements/);
  });
});

describe('coop facts', () => {
  it('prints facts and findings of each file as a line of JSON', () =>
    inFolder(FILES, async (folder) => {
      const { printed, exitCode } = await run(folder, ['facts']);
      assert.equal(exitCode, 0);
      const lines = printed.split('\n').filter(Boolean);
      assert.deepEqual(
        lines.map((line) => /^\{"file":"([^"]*)","facts":\{"kind":"([^"]*)"/.exec(line)?.slice(1).join(' ')),
        [
          '2020/a.coop.yaml record',
          '2020/b.coop.yaml record',
          'agreements.coop.yaml agreements',
          'coop.config.yaml settings',
          'organizations.coop.yaml organizations',
        ],
      );
      assert.match(
        lines[0] ?? '',
        /"findings":\[.*\{"rule":"unknown-organization","severity":"error","span":\{/,
      );
    }));

  it('takes paths', () =>
    inFolder(FILES, async (folder) =>
      assert.equal((await run(folder, ['facts', '2020/a.coop.yaml'])).printed.split('\n').length, 2),
    ));
});
