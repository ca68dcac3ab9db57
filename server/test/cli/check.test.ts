import assert from 'node:assert/strict';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BAD_FILE_RULES, writeBadInput } from '../node/bad-input';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { BUILT, type Ran, run, runBuilt } from './run';

const WRONG = record('wrong', { activity: 'metting' });
const WARNED = record('warned', { parties: '[vn-mps]' });

interface JsonReport {
  readonly version: number;
  readonly files: number;
  readonly diagnostics: readonly {
    readonly file: string;
    readonly range: unknown;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly summary: unknown;
}

describe('coop check', () => {
  before(async () => {
    await stat(join(BUILT, 'cli.js')).catch(() =>
      assert.fail('Run "npm run build" first: server/dist/cli.js is missing.'),
    );
  });

  describe('exit code', () => {
    it('is 0 without errors', () => exits({ 'a.coop.yaml': record('a'), 'b.coop.yaml': WARNED }, [], 0));
    it('is 1 with errors', () => exits({ 'a.coop.yaml': WRONG }, [], 1));
    it('is 0 in a folder without files', () => exits({}, [], 0));
    it('is 2 for a path that does not exist', () => exits({}, ['nowhere'], 2, /no file or folder “nowhere”/));
    it('is 2 for a file of another name', () =>
      exits({ 'a.yaml': '' }, ['a.yaml'], 2, /“a.yaml”.*\.coop\.yaml/));
    it('is 2 for an option that does not exist', () => exits({}, ['--fixx'], 2, /no option “--fixx”/));
    it('is 2 for a wrong value of an option', () => exits({}, ['--format', 'xml'], 2, /“xml”.*text, json/));
    it('is 2 for an option without its value', () => exits({}, ['--language'], 2, /vi, en/));
  });

  describe('json', () => {
    it('is as the contract says', () =>
      inFolder(
        { 'b/x.coop.yaml': WRONG, 'a.coop.yaml': WARNED, 'c.coop.yaml': record('c') },
        async (folder) => {
          const report = jsonOf(await run(folder, ['check', '--format', 'json']));
          assert.deepEqual(Object.keys(report), ['version', 'files', 'diagnostics', 'summary']);
          assert.equal(report.version, 1);
          assert.equal(report.files, 3);
          assert.deepEqual(report.summary, { errors: 1, warnings: 1, information: 0, hints: 0 });
          const [first, second] = report.diagnostics;
          assert.deepEqual(
            [first?.file, first?.severity, first?.code],
            ['a.coop.yaml', 'warning', 'too-few-parties'],
          );
          assert.deepEqual(second, {
            file: 'b/x.coop.yaml',
            range: { start: { line: 2, character: 10 }, end: { line: 2, character: 17 } },
            severity: 'error',
            code: 'invalid-value',
            message: second?.message,
          });
        },
      ));

    it('is alone on standard output', () =>
      inFolder({ 'a.coop.yaml': WRONG }, async (folder) => {
        const ran = await runBuilt(folder, ['check', '--format=json']);
        assert.equal(ran.said, '');
        assert.equal(jsonOf(ran).files, 1);
      }));

    it('is sorted by file and place', () =>
      inFolder(
        { 'b.coop.yaml': '- a\n', 'a-b.coop.yaml': 'x: 1\ny: 1\n', 'a.coop.yaml': '' },
        async (folder) => {
          const { diagnostics } = jsonOf(await run(folder, ['check', '--format', 'json']));
          const files = diagnostics.map(({ file }) => file);
          assert.deepEqual(files, [...files].sort());
        },
      ));
  });

  describe('text', () => {
    it('shows problems file by file, and sums up', () =>
      inFolder(
        { 'a.coop.yaml': WRONG, 'b.coop.yaml': WARNED, 'c.coop.yaml': record('c') },
        async (folder) => {
          const { printed } = await run(folder, ['check']);
          const lines = printed.split('\n');
          assert.equal(lines[0], 'a.coop.yaml');
          assert.match(lines[1] ?? '', /^ {2}3:11 {2}error {2}.*“meeting”.* {2}invalid-value$/);
          assert.equal(lines[3], 'b.coop.yaml');
          assert.equal(lines.at(-2), '3 files checked: 1 error, 1 warning.');
        },
      ));

    it('says that there is no problem, or no file', async () => {
      await inFolder({ 'c.coop.yaml': record('c') }, async (folder) => {
        assert.equal((await run(folder, ['check'])).printed, '1 file checked, no problems.\n');
      });
      await inFolder({}, async (folder) => {
        assert.match((await run(folder, ['check'])).printed, /^There is no file to check/);
      });
    });

    it('has colours only where the terminal shows them', () =>
      inFolder({ 'a.coop.yaml': WRONG }, async (folder) => {
        assert.ok(
          (await run(folder, ['check'], { hasColour: true })).printed.includes('\u001B[31merror\u001B[39m'),
        );
        assert.ok(!(await runBuilt(folder, ['check'])).printed.includes('\u001B'));
      }));

    it('never hands control characters of a file to the terminal', () =>
      inFolder({ 'a.coop.yaml': record('a', { activity: '"\\e[31m"' }) }, async (folder) => {
        const { printed } = await run(folder, ['check']);
        assert.match(printed, /invalid-value/);
        assert.ok(!printed.includes('\u001B'));
      }));
  });

  describe('language', () => {
    it('is the asked one, else the archive’s, else the terminal’s, else English', () =>
      inFolder(
        { 'a/coop.config.yaml': 'language: vi\n', 'a/a.coop.yaml': WRONG, 'b/b.coop.yaml': WRONG },
        async (folder) => {
          const summary = async (args: readonly string[], language?: 'vi'): Promise<string> =>
            (await run(folder, ['check', ...args], { language })).printed.split('\n').at(-2) ?? '';
          assert.match(await summary(['a', '--language', 'en'], 'vi'), /checked/);
          assert.match(await summary(['a']), /Đã kiểm tra/);
          assert.match(await summary(['b'], 'vi'), /Đã kiểm tra/);
          assert.match(await summary(['b']), /checked/);
        },
      ));

    it('comes from the locale', () =>
      inFolder({ 'a.coop.yaml': WRONG }, async (folder) => {
        const printed = async (environment: NodeJS.ProcessEnv): Promise<string> =>
          (await runBuilt(folder, ['check'], { environment })).printed;
        assert.match(await printed({ LANG: 'vi_VN.UTF-8' }), /Đã kiểm tra/);
        assert.match(await printed({ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }), /checked/);
        assert.match(await printed({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'vi.UTF-8' }), /Đã kiểm tra/);
        assert.match(await printed({}), /checked/);
      }));
  });

  describe('paths', () => {
    const files: Files = {
      'coop.config.yaml': 'exclude: [drafts]\n',
      'organizations.coop.yaml': 'organizations:\n  - { id: own, name: Own, kind: other }\n',
      '2020/a.coop.yaml': record('a', { parties: '[own, iom]', activity: 'metting' }),
      '2021/b.coop.yaml': record('b', { activity: 'metting' }),
      'drafts/c.coop.yaml': WRONG,
    };

    it('of a part show that part, checked with the whole archive', () =>
      inFolder(files, async (folder) => {
        assert.deepEqual(await problemsIn(folder, ['2020']), ['2020/a.coop.yaml invalid-value']);
        assert.deepEqual(await problemsIn(folder, ['2020/a.coop.yaml']), ['2020/a.coop.yaml invalid-value']);
        assert.deepEqual(await problemsIn(join(folder, '2021'), []), ['2021/b.coop.yaml invalid-value']);
      }));

    it('may be several', () =>
      inFolder(files, async (folder) => {
        const report = jsonOf(await run(folder, ['check', '2021/b.coop.yaml', '2020', '--format', 'json']));
        assert.equal(report.files, 2);
        assert.deepEqual(
          report.diagnostics.map(({ file }) => file),
          ['2020/a.coop.yaml', '2021/b.coop.yaml'],
        );
      }));

    it('that are left out are named', () =>
      inFolder(files, async (folder) => {
        const ran = await run(folder, ['check', 'drafts/c.coop.yaml', '--format', 'json']);
        assert.equal(jsonOf(ran).files, 0);
        assert.equal(ran.exitCode, 0);
        assert.match(ran.said, /“drafts\/c.coop.yaml” is not checked/);
      }));

    it('in several archives are told apart', () =>
      inFolder({ 'x/a.coop.yaml': WRONG, 'y/a.coop.yaml': WRONG }, async (folder) => {
        assert.deepEqual(await problemsIn(folder, ['x', 'y']), [
          'x/a.coop.yaml invalid-value',
          'y/a.coop.yaml invalid-value',
        ]);
      }));

    it('of an archive in another one are reported once', () =>
      inFolder(
        { 'a.coop.yaml': WRONG, 'y/coop.config.yaml': '', 'y/b.coop.yaml': record('b', { activity: 'x' }) },
        async (folder) => {
          assert.deepEqual(await problemsIn(folder, ['.', 'y']), [
            'a.coop.yaml invalid-value',
            'y/b.coop.yaml invalid-value',
          ]);
        },
      ));
  });

  describe('bad input', () => {
    it('is reported at each file, and the others are checked', () =>
      inFolder({}, async (folder) => {
        await writeBadInput(folder);
        const { diagnostics } = jsonOf(await runBuilt(folder, ['check', '--format', 'json']));
        const found = Object.keys(BAD_FILE_RULES).map((path) => [
          path,
          [...new Set(diagnostics.filter(({ file }) => file === path).map(({ code }) => code))],
        ]);
        assert.deepEqual(Object.fromEntries(found), BAD_FILE_RULES);
        assert.deepEqual(diagnostics.filter(({ file }) => file === 'latin.coop.yaml').length, 1);
      })).timeout(60_000);

    it('is a file without permission', function () {
      if (process.getuid?.() !== 0) this.skip();
      return inFolder(
        { 'a.coop.yaml': record('a'), 'b.coop.yaml': WRONG, 'closed/c.coop.yaml': '' },
        async (folder) => {
          await chmod(folder, 0o755);
          await chmod(join(folder, 'a.coop.yaml'), 0);
          await chmod(join(folder, 'closed'), 0);
          const ran = await runBuilt(folder, ['check', '--format', 'json'], { user: NOBODY });
          const found = jsonOf(ran).diagnostics.map(({ file, code }) => `${file} ${code}`);
          assert.deepEqual(found, ['a.coop.yaml yaml-syntax', 'b.coop.yaml invalid-value']);
          assert.match(ran.said, /closed.*EACCES/);
        },
      );
    });

    it('is a registry that can’t be read: references are not blamed', () =>
      inFolder(
        {
          'organizations.coop.yaml': 'organizations: [',
          'a.coop.yaml': record('a', { parties: '[own, iom]' }),
        },
        async (folder) => {
          assert.deepEqual(await problemsIn(folder, []), ['organizations.coop.yaml yaml-syntax']);
        },
      ));
  });
});

const NOBODY = 65_534;

function exits(files: Files, args: readonly string[], exitCode: number, said?: RegExp): Promise<void> {
  return inFolder(files, async (folder) => {
    const ran = await run(folder, ['check', ...args]);
    assert.equal(ran.exitCode, exitCode, ran.said);
    if (said !== undefined) assert.match(ran.said, said);
    if (exitCode === 2) assert.equal(ran.printed, '');
  });
}

async function problemsIn(folder: string, paths: readonly string[]): Promise<string[]> {
  const { diagnostics } = jsonOf(await run(folder, ['check', ...paths, '--format', 'json']));
  return diagnostics.map(({ file, code }) => `${file} ${code}`);
}

function jsonOf({ printed, said }: Ran): JsonReport {
  const report: unknown = JSON.parse(printed || assert.fail(said));
  return isReport(report) ? report : assert.fail('no report');
}

function isReport(value: unknown): value is JsonReport {
  return (
    typeof value === 'object' && value !== null && 'diagnostics' in value && Array.isArray(value.diagnostics)
  );
}
