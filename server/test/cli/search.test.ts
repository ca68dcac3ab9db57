import assert from 'node:assert/strict';
import { join } from 'node:path';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { run, runBuilt } from './run';

interface Results {
  readonly version: number;
  readonly query: string;
  readonly entries: readonly {
    readonly type: string;
    readonly id: string;
    readonly kind: string;
    readonly names: readonly { readonly text: string; readonly language: string | null }[];
    readonly abbreviations: readonly string[];
    readonly number: string | null;
    readonly ended: string | null;
    readonly successors: readonly string[];
    readonly records: number;
    readonly file: string | null;
  }[];
}

const OWN = `organizations:
  - id: voi-fund
    name: { vi: Quỹ bảo vệ Voi, en: Voi Conservation Fund }
    kind: ngo
    abbreviations: [QBVV]
    country: VN
    dissolved: 2019-05
    successors: [iom]
`;

const ARCHIVE: Files = {
  'coop.config.yaml': 'language: vi\n',
  'vn.organizations.coop.yaml': OWN,
  '2018/a.coop.yaml': record('a', { parties: '[voi-fund, vn-mps]' }),
};

describe('coop search', () => {
  it('finds entries of the reference by any name', () =>
    inFolder({}, async (folder) => {
      assert.equal(await firstOf(folder, ['bo cong an']), 'vn-mps');
      assert.equal(await firstOf(folder, ['bca']), 'vn-mps');
      assert.equal(await firstOf(folder, ['Ministry', 'of', 'Public', 'Security']), 'vn-mps');
      assert.equal(await firstOf(folder, ['402/QĐ-TTg']), 'qd-402-2020');
    }));

  it('finds entries of the archive around the current folder', () =>
    inFolder(ARCHIVE, async (folder) => {
      const { version, query, entries } = await resultsOf(join(folder, '2018'), ['qbvv']);
      assert.deepEqual([version, query], [1, 'qbvv']);
      assert.deepEqual(entries[0], {
        type: 'organization',
        id: 'voi-fund',
        kind: 'ngo',
        names: [
          { text: 'Quỹ bảo vệ Voi', language: 'vi' },
          { text: 'Voi Conservation Fund', language: 'en' },
        ],
        abbreviations: ['QBVV'],
        number: null,
        ended: '2019-05',
        successors: ['iom'],
        records: 1,
        file: 'vn.organizations.coop.yaml',
      });
    }));

  it('finds nothing of the reference where the archive does without', () =>
    inFolder({ 'coop.config.yaml': 'reference: none\n' }, async (folder) => {
      assert.deepEqual((await resultsOf(folder, ['bo cong an'])).entries, []);
    }));

  it('prints a table in the asked language, else the archive’s', () =>
    inFolder(ARCHIVE, async (folder) => {
      const vietnamese = (await run(folder, ['search', 'qbvv', '--limit', '1'])).printed;
      assert.equal(
        vietnamese,
        [
          'Mã        Loại           Tên                    Viết tắt, số hiệu  Kết thúc',
          'voi-fund  phi chính phủ  Quỹ bảo vệ Voi         QBVV               2019-05',
          '                         Voi Conservation Fund',
          '',
        ].join('\n'),
      );
      const english = await run(folder, ['search', 'qbvv', '--language', 'en', '--limit', '1']);
      assert.match(english.printed, /^Id +Kind +Names +Short +Ended\n/);
      assert.match(english.printed, /Voi Conservation Fund +QBVV +2019-05\n +Quỹ bảo vệ Voi\n$/);
    }));

  it('shows at most as many as are asked for', () =>
    inFolder({}, async (folder) => {
      assert.equal((await resultsOf(folder, ['viet nam'])).entries.length, 10);
      assert.equal((await resultsOf(folder, ['viet nam', '--limit', '3'])).entries.length, 3);
      assert.ok((await resultsOf(folder, ['viet nam', '--limit=25'])).entries.length > 10);
    }));

  it('puts the better match first, an organization or an agreement', () =>
    inFolder({}, async (folder) => {
      assert.equal(await firstOf(folder, ['cites']), 'cites');
      assert.equal(await firstOf(folder, ['vn-cites-ma']), 'vn-cites-ma');
    }));

  it('says that nothing is found', () =>
    inFolder({}, async (folder) => {
      const ran = await run(folder, ['search', 'qwrtpsdf'], { language: 'vi' });
      assert.deepEqual([ran.exitCode, ran.printed], [0, '']);
      assert.match(ran.said, /Không tìm thấy .*“qwrtpsdf”/);
      assert.deepEqual((await resultsOf(folder, ['qwrtpsdf'])).entries, []);
      assert.deepEqual((await resultsOf(folder, [','])).entries, []);
    }));

  it('says what is wrong with a command line', () =>
    inFolder({}, async (folder) => {
      const said = async (...args: readonly string[]): Promise<string> => {
        const ran = await run(folder, ['search', ...args]);
        assert.equal(ran.exitCode, 2);
        return ran.said;
      };
      assert.match(await said(), /which name/);
      assert.match(await said(' '), /which name/);
      assert.match(await said('a', '--limit', '0'), /“0”.*“--limit”/);
      assert.match(await said('a', '--limit', 'many'), /“many”/);
      assert.match(await said('a', '--format', 'text'), /table, json/);
      assert.match(await said('a', '--kind', 'ngo'), /“--kind”/);
    }));

  it('never hands control characters of a file to the terminal', () =>
    inFolder(
      { 'organizations.coop.yaml': OWN.replace('Quỹ bảo vệ Voi', '"Quỹ \\e[31mVoi"') },
      async (folder) => {
        const { printed } = await run(folder, ['search', 'voi-fund']);
        assert.match(printed, /voi-fund/);
        assert.ok(!printed.includes('\u001B'));
      },
    ));

  it('runs as it was built', () =>
    inFolder(ARCHIVE, async (folder) => {
      const ran = await runBuilt(folder, ['search', 'QBVV', '--format', 'json']);
      assert.deepEqual([ran.exitCode, ran.said], [0, '']);
      const results: Results = JSON.parse(ran.printed);
      assert.equal(results.entries[0]?.id, 'voi-fund');
    }));
});

async function resultsOf(folder: string, args: readonly string[]): Promise<Results> {
  const { exitCode, printed } = await run(folder, ['search', ...args, '--format', 'json']);
  assert.equal(exitCode, 0);
  return JSON.parse(printed);
}

async function firstOf(folder: string, args: readonly string[]): Promise<string | undefined> {
  return (await resultsOf(folder, args)).entries[0]?.id;
}
