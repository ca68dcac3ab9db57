import assert from 'node:assert/strict';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { samplesIn } from '../support/samples';
import { type Ran, run } from './run';
import { sarifFaults } from './sarif-schema';

const WRONG = record('wrong', { activity: 'metting' });
const WARNED = record('warned', { parties: '[vn-mps]' });
const FILES: Files = {
  'a b,c/x.coop.yaml': WRONG,
  'clean.coop.yaml': record('clean'),
  'w.coop.yaml': WARNED,
};

describe('coop check --format', () => {
  describe('ndjson', () => {
    it('prints each problem as a line, as json has it', () =>
      inFolder(FILES, async (folder) => {
        const whole: unknown = JSON.parse((await run(folder, ['check', '--format', 'json'])).printed);
        const { printed } = await run(folder, ['check', '--format', 'ndjson']);
        const lines: unknown[] = printed
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
        assert.deepEqual(lines, fieldOf(whole, 'diagnostics'));
        assert.equal(lines.length, 2);
      }));

    it('prints nothing where there is none', () =>
      inFolder({ 'c.coop.yaml': record('c') }, async (folder) =>
        assert.equal((await run(folder, ['check', '--format', 'ndjson'])).printed, ''),
      ));
  });

  describe('github', () => {
    it('prints a command a problem, and a line that sums up', () =>
      inFolder(FILES, async (folder) => {
        const lines = (await run(folder, ['check', '--format', 'github'])).printed.split('\n');
        assert.match(
          lines[0] ?? '',
          /^::error file=a b%2Cc\/x\.coop\.yaml,line=3,endLine=3,col=11,endColumn=17,title=invalid-value::[^\n]*“metting”/,
        );
        assert.match(lines[1] ?? '', /^::warning file=w\.coop\.yaml,line=5,/);
        assert.deepEqual(lines.slice(2), ['3 files checked: 1 error, 1 warning.', '']);
      }));

    it('escapes what would end a command', () =>
      inFolder({ 'a.coop.yaml': record('a', { activity: '"50%: a,b\\n::error::x"' }) }, async (folder) => {
        const lines = (await run(folder, ['check', '--format', 'github'])).printed.split('\n');
        assert.equal(lines.length, 3);
        assert.match(lines[0] ?? '', /title=invalid-value::[^\n]*50%25: a,b ::error::x/);
      }));

    it('names files by where they lie in the repository', () =>
      inFolder({ 'archive/a.coop.yaml': WRONG }, async (folder) => {
        const { printed } = await run(`${folder}/archive`, ['check', '--format', 'github'], {
          workspace: folder,
        });
        assert.match(printed, /^::error file=archive\/a\.coop\.yaml,/);
      }));

    it('gives no columns of what takes several lines', () =>
      inFolder({ 'a.coop.yaml': record('a', { people: '\n  x: 1\n  y: 2' }) }, async (folder) => {
        const { printed } = await run(folder, ['check', '--format', 'github']);
        assert.match(printed, /line=8,endLine=9,title=/);
      }));
  });

  describe('sarif', function () {
    this.timeout(20_000);

    const fits = (title: string, files: Files, ...args: readonly string[]): void => {
      it(`fits the schema of SARIF 2.1.0: ${title}`, () =>
        inFolder(files, async (folder) => {
          for (const language of ['vi', 'en']) {
            const log = await sarifLog(folder, ...args, '--language', language);
            assert.deepEqual(sarifFaults(log), []);
          }
        }));
    };

    fits('problems in some files', FILES);
    fits('no problem', { 'clean.coop.yaml': record('clean') });
    fits('no file', {});
    fits('every rule', samplesIn('samples/broken'));
    fits('some of the problems', samplesIn('samples/broken'), '--max-problems', '3');
    fits('none of the problems', FILES, '--quiet');
    fits('a problem of an empty place', { 'a.coop.yaml': '' });
    fits('names of files as they come', {
      'Hội nghị/50% [a]#b?.coop.yaml': WRONG,
      "it's\u00A0\u{20BB7}.coop.yaml": WRONG,
    });

    it('fits the schema of SARIF 2.1.0: files beyond the repository', () =>
      inFolder(FILES, async (folder) => {
        const workspace = `${folder}/elsewhere`;
        const { printed } = await run(folder, ['check', '--format', 'sarif'], { workspace });
        assert.match(printed, /"uri":"file:/);
        assert.deepEqual(sarifFaults(JSON.parse(printed)), []);
      }));

    it('would not fit if it said what is no SARIF', () =>
      inFolder(FILES, async (folder) => {
        const { printed } = await run(folder, ['check', '--format', 'sarif']);
        const faultsOf = (written: string, instead: string): readonly string[] =>
          sarifFaults(JSON.parse(printed.replace(written, instead)));
        assert.match(faultsOf('"startLine":3', '"startLine":0')[0] ?? '', /startLine must be >= 1/);
        assert.match(faultsOf('"uri":"a%20b', '"uri":"a b')[0] ?? '', /uri must match format/);
        assert.match(faultsOf('"level":"error"', '"level":"fatal"')[0] ?? '', /level must be equal to one/);
        assert.match(faultsOf('"ruleIndex"', '"ruleNumber"')[0] ?? '', /additional properties/);
      }));

    it('has a result a problem, with its place from 1 and its rule', () =>
      inFolder(FILES, async (folder) => {
        const [error, warning, ...others] = await sarifResults(folder);
        assert.deepEqual(others, []);
        assert.deepEqual(
          [fieldOf(error, 'ruleId'), fieldOf(error, 'level'), fieldOf(error, 'locations')],
          [
            'invalid-value',
            'error',
            [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'a%20b%2Cc/x.coop.yaml', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 18 },
                },
              },
            ],
          ],
        );
        assert.deepEqual(
          [fieldOf(warning, 'ruleId'), fieldOf(warning, 'level')],
          ['too-few-parties', 'warning'],
        );
      }));

    it('lists the rule that each result points to', () =>
      inFolder(FILES, async (folder) => {
        const log = await sarifLog(folder);
        const rules = fieldOf(fieldOf(fieldOf(itemsOf(fieldOf(log, 'runs'))[0], 'tool'), 'driver'), 'rules');
        for (const result of await sarifResults(folder)) {
          const rule = itemsOf(rules)[Number(fieldOf(result, 'ruleIndex'))];
          assert.equal(fieldOf(rule, 'id'), fieldOf(result, 'ruleId'));
        }
      }));
  });

  describe('junit', () => {
    it('has a suite a file, a case a problem, and one for a file without', () =>
      inFolder(FILES, async (folder) => {
        const { printed } = await run(folder, ['check', '--format', 'junit']);
        assert.match(
          printed,
          /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="coop check" tests="3" failures="1" errors="0">\n/,
        );
        assert.match(
          printed,
          /<testsuite name="a b,c\/x\.coop\.yaml" tests="1" failures="1" [^>]*>\n {4}<testcase name="invalid-value 3:11" [^>]*><failure type="invalid-value" message="[^"]*“metting”[^"]*">/,
        );
        assert.match(printed, /<testcase name="clean\.coop\.yaml" classname="clean\.coop\.yaml" time="0"\/>/);
        assert.match(
          printed,
          /<testcase name="too-few-parties 5:1" [^>]*><system-out>w\.coop\.yaml:5:1: warning: /,
        );
      }));

    it('counts as failures what makes the check fail', () =>
      inFolder(FILES, async (folder) => {
        assert.match((await junit(folder, ['--fail-on', 'warning'])).printed, /tests="3" failures="2"/);
        assert.match((await junit(folder, ['--fail-on', 'never'])).printed, /tests="3" failures="0"/);
      }));

    it('escapes markup, and characters that XML has not', () =>
      inFolder({ 'a.coop.yaml': record('a', { activity: '"<a & \\"b\\">\\e\\0"' }) }, async (folder) => {
        const { printed } = await junit(folder, []);
        assert.match(printed, /“&lt;a &amp; &quot;b&quot;&gt;\uFFFD\uFFFD”/);
        assert.ok(!/[^\P{Cc}\n]/u.test(printed));
      }));

    it('does not call a file clean whose problems are not listed', () =>
      inFolder(FILES, async (folder) => {
        const { printed } = await junit(folder, ['--quiet']);
        assert.match(printed, /tests="1" failures="0"/);
        assert.ok(!printed.includes('w.coop.yaml'));
      }));
  });
});

describe('coop check', () => {
  it('fails from the severity on that is asked for', () =>
    inFolder({ 'w.coop.yaml': WARNED }, async (folder) => {
      const exitCode = async (failOn: string): Promise<number | undefined> =>
        (await run(folder, ['check', '--fail-on', failOn])).exitCode;
      assert.equal(await exitCode('error'), 0);
      assert.equal(await exitCode('warning'), 1);
      assert.equal(await exitCode('hint'), 1);
      assert.equal(await exitCode('never'), 0);
      assert.equal(await exitCode('fatal'), 2);
    }));

  it('never fails where nothing is asked to fail', () =>
    inFolder({ 'x.coop.yaml': WRONG }, async (folder) =>
      assert.equal((await run(folder, ['check', '--fail-on', 'never'])).exitCode, 0),
    ));

  it('lists no more problems than are asked for, and counts all', () =>
    inFolder(FILES, async (folder) => {
      const ran = await run(folder, ['check', '--max-problems', '1', '--format', 'json']);
      const report: unknown = JSON.parse(ran.printed);
      assert.equal(itemsOf(fieldOf(report, 'diagnostics')).length, 1);
      assert.deepEqual(fieldOf(report, 'summary'), { errors: 1, warnings: 1, information: 0, hints: 0 });
      assert.equal(ran.said, '1 more problem is not listed (see --max-problems).\n');
      assert.equal(ran.exitCode, 1);
    }));

  it('only sums up when it is to be quiet', () =>
    inFolder(FILES, async (folder) => {
      const ran = await run(folder, ['check', '--quiet']);
      assert.deepEqual(ran, { exitCode: 1, printed: '3 files checked: 1 error, 1 warning.\n', said: '' });
    }));

  it('says which options do not go together', () =>
    inFolder({}, async (folder) => {
      const said = async (...args: readonly string[]): Promise<string> => {
        const ran = await run(folder, ['check', ...args]);
        assert.equal(ran.exitCode, 2);
        return ran.said;
      };
      assert.match(await said('--dry-run'), /only goes with “--fix”/);
      assert.match(await said('--fix', '--dry-run', '--format', 'json'), /prints a diff/);
      assert.match(await said('--watch', '--fix'), /does not go with “--fix”/);
      assert.match(await said('--watch', '--format', 'json'), /for people/);
      assert.match(await said('--quiet=yes'), /takes no value/);
      assert.match(await said('--max-problems', '-1'), /needs a value|is no value/);
    }));
});

async function sarifResults(folder: string): Promise<readonly unknown[]> {
  return itemsOf(fieldOf(itemsOf(fieldOf(await sarifLog(folder), 'runs'))[0], 'results'));
}

async function sarifLog(folder: string, ...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await run(folder, ['check', '--format', 'sarif', ...args])).printed);
}

function junit(folder: string, args: readonly string[]): Promise<Ran> {
  return run(folder, ['check', '--format', 'junit', ...args]);
}

function fieldOf(value: unknown, name: string): unknown {
  const entries: readonly (readonly [string, unknown])[] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.find(([key]) => key === name)?.[1];
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : assert.fail('no list');
}
