import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CHECK_FORMATS } from '../../src/cli/commands';
import { writeBadInput } from '../node/bad-input';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { PROJECT } from '../support/reference';
import { isAsChecked, mapped, reduced } from './reduce-helpers';
import { run, runBuilt } from './run';

const FILES: Files = {
  'coop.config.yaml': 'rules: { too-few-parties: error }\n',
  'organizations.coop.yaml': 'organizations:\n  - { id: own, name: Own, kind: other, country: VN }\n',
  '2020/a.coop.yaml': record('a', { parties: '[own, iom]', related: '[b, nobody, a]' }),
  '2020/b.coop.yaml': record('b', { activity: 'metting' }),
  '2021/a.coop.yaml': record('a', { parties: '[vn-mps]' }),
  '2021/c.coop.yaml': record('c'),
};

/** Two parts of the archive. */
const HALVES: readonly (readonly string[])[] = [
  ['2020/a.coop.yaml', '2021/c.coop.yaml', 'coop.config.yaml'],
  ['organizations.coop.yaml', '2021/a.coop.yaml', '2020/b.coop.yaml'],
];

describe('coop reduce', () => {
  describe('prints what coop check prints', () => {
    for (const folder of ['samples/archive', 'samples/broken'])
      for (const format of CHECK_FORMATS)
        it(`of ${folder} as ${format}`, async () => {
          const root = join(PROJECT, folder);
          const lines = await mapped(root);
          await isAsChecked(root, lines, ['--format', format]);
          await isAsChecked(root, lines, ['--format', format, '--max-problems', '2', '--language', 'vi']);
        });

    it('with any options of a report', () =>
      inFolder({ ...FILES, 'coop.config.yaml': 'reference: none\n' }, async (folder) => {
        const lines = await mapped(folder);
        for (const format of CHECK_FORMATS)
          for (const options of [
            ['--quiet'],
            ['--fail-on', 'never'],
            ['--fail-on', 'hint', '--max-problems', '1'],
          ])
            await isAsChecked(folder, lines, ['--format', format, ...options]);
      })).timeout(60_000);

    it('of no file at all', () => inFolder({}, async (folder) => isAsChecked(folder, await mapped(folder))));

    it('of files that nothing can be made of', () =>
      inFolder({}, async (folder) => {
        await writeBadInput(folder);
        await isAsChecked(folder, await mapped(folder));
      })).timeout(60_000);

    it('with colours, where the terminal shows them', () =>
      inFolder(FILES, async (folder) =>
        isAsChecked(folder, await mapped(folder), [], { hasColour: true, language: 'vi' }),
      ));

    it('with places in the repository, wherever it runs', () =>
      inFolder({}, async (repository) => {
        const folder = join(repository, 'archive');
        await write(folder, FILES);
        const lines = await mapped(folder);
        for (const format of ['github', 'sarif', 'junit']) {
          const expected = await run(folder, ['check', '--format', format], { workspace: repository });
          const args = ['--format', format, '--root', folder];
          assert.deepEqual(await reduced('/', lines, args, { workspace: repository }), expected);
        }
      }));

    it('in whatever form of Unicode names are stored', () => {
      const files = {
        'e\u0301.coop.yaml': record('a', { related: '[x]' }),
        'f.coop.yaml': record('a'),
        'ô.coop.yaml': record('a'),
        'z\u{1F600}.coop.yaml': record('a'),
        'z\uFF01.coop.yaml': record('b'),
      };
      return inFolder(files, async (folder) => isAsChecked(folder, await mapped(folder)));
    });

    it('of the built program', () =>
      inFolder(FILES, async (folder) => {
        const paths = await runBuilt(folder, ['paths']);
        const { printed: input } = await runBuilt(folder, ['map'], { input: paths.printed });
        assert.deepEqual(await runBuilt(folder, ['reduce'], { input }), await runBuilt(folder, ['check']));
      }));
  });

  describe('follows the settings', () => {
    asChecked('that exclude files', {
      ...FILES,
      'coop.config.yaml': 'exclude: ["2021", organizations.coop.yaml]\n',
    });
    asChecked('that exclude themselves', {
      ...FILES,
      'coop.config.yaml': 'exclude: ["coop.*"]\nlanguage: vi\n',
    });
    asChecked('that git ignores', { ...FILES, '.gitignore': 'coop.config.yaml\n2021/c.coop.yaml\n' });
    asChecked('with the older ending', {
      ...FILES,
      'coop.config.yaml': '',
      'coop.config.yml': 'language: vi\n',
    });
    asChecked('that can’t be read', { ...FILES, 'coop.config.yaml': 'themes: [x\n' });
    asChecked('that do without the reference', { ...FILES, 'coop.config.yaml': 'reference: none\n' });
    asChecked('of the root alone', { ...FILES, '2020/coop.config.yaml': 'language: vi\n' });

    it('even if more files were mapped than count', () =>
      inFolder({ ...FILES, 'coop.config.yaml': 'exclude: ["2021"]\n' }, async (folder) =>
        isAsChecked(folder, await mapped(folder, Object.keys(FILES))),
      ));
  });

  describe('brings records together', () => {
    asChecked('while one can’t be read', { ...FILES, '2020/d.coop.yaml': 'id: "d\n' });
    asChecked('while an excluded one can’t be read', {
      ...FILES,
      'coop.config.yaml': 'exclude: [x]\n',
      'x/d.coop.yaml': 'id: "d\n',
    });
    asChecked('whose ids many claim', {
      ...Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`${number}.coop.yaml`, record('a')])),
    });
    asChecked('and hides problems of either kind behind comments', {
      'a.coop.yaml': `# coop-disable-next-line duplicate-id\n${record('a', { related: '[b]' })}`,
      'b.coop.yaml': `# coop-disable unknown-record, invalid-value -- both\n${record('a', { related: '[b]' })}`,
    });
    asChecked('whatever stands in the place of an id', {
      'a.coop.yaml': record('a', { related: '[Hội nghị thường niên, "x\\u0001\\ny", b c, "{}", aa, bb]' }),
      'b.coop.yaml': record('bb-1', { title: 'b c' }),
    });
  });

  describe('takes streams', () => {
    it('in any order, from files and standard input', () =>
      inFolder(FILES, async (folder) => {
        const [first = [], second = []] = await Promise.all(HALVES.map((paths) => mapped(folder, paths)));
        const expected = await run(folder, ['check']);
        await isAsChecked(folder, [...first, ...second]);
        await isAsChecked(folder, [...second, ...first]);
        await isAsChecked(folder, [...second, ...first].reverse());
        await isAsChecked(folder, interleaved(first, second));
        await write(folder, { one: first.join(''), two: second.join('') });
        assert.deepEqual(await run(folder, ['reduce', 'one', 'two']), expected);
        assert.deepEqual(await run(folder, ['reduce', 'two', 'one']), expected);
      }));

    it('that come again, whole or in part', () =>
      inFolder(FILES, async (folder) => {
        const [first = [], second = []] = await Promise.all(HALVES.map((paths) => mapped(folder, paths)));
        await isAsChecked(folder, [...first, ...second, ...first]);
        await isAsChecked(folder, [...first.slice(0, 2), ...second, ...first]);
        await isAsChecked(folder, [...first, ...second, ...first.slice(0, 2)]);
        await isAsChecked(folder, interleaved(first.slice(0, 2), interleaved(second, first)));
        await write(folder, { cut: first.slice(0, 2).join(''), whole: [...second, ...first].join('') });
        assert.deepEqual(await run(folder, ['reduce', 'cut', 'whole']), await run(folder, ['check']));
      }));

    it('with other line ends, or without the last one', () =>
      inFolder(FILES, async (folder) => {
        const lines = await mapped(folder);
        await isAsChecked(
          folder,
          lines.map((line) => line.replace('\n', '\r\n')),
        );
        await isAsChecked(folder, [...lines, '\n', lines.join('').trimEnd()]);
      }));

    it('of parts that overlap', () =>
      inFolder(FILES, async (folder) => {
        const [first = [], whole] = [await mapped(folder, HALVES[0]), await mapped(folder)];
        await isAsChecked(folder, [...first, ...whole]);
      }));
  });

  describe('refuses', () => {
    refuses(
      'a stream whose end is missing',
      (lines) => lines.slice(0, 3),
      /breaks off behind line 3 of standard input/,
    );
    refuses(
      'a stream that is cut within a line',
      (lines) => [lines.join('').slice(0, -40)],
      /^Line 7 of.*cut off/,
    );
    refuses(
      'a line that is missing',
      (lines) => lines.toSpliced(2, 1),
      /before line 3 of standard input is missing/,
    );
    refuses(
      'a first line that is missing',
      (lines) => lines.slice(1),
      /before line 1 of standard input is missing/,
    );
    refuses(
      'a damaged line',
      (lines) => lines.with(1, (lines[1] ?? '').replace('"b"', '"c"')),
      /^Line 2 of.*damaged/,
    );
    refuses(
      'a wrong count',
      (lines) => [lines.join('').replace('"files":6', '"files":5')],
      /^Line 7 of.*damaged/,
    );
    refuses('foreign lines', (lines) => ['{"a":1}\n', ...lines], /^Line 1 of standard input is damaged/);
    refuses('what is no JSON', (lines) => [...lines, 'hello\n'], /^Line 8 of standard input is damaged/);
    refuses('lines of two runs in one', (lines) => [lines.join('').replace(/\n/, '')], /^Line 1 of.*damaged/);
    refuses(
      'another version of the program',
      (lines) => lines.map((line) => line.replace(/"build":"[^"]*"/, '"build":"9.9.9"')),
      /version 9\.9\.9 of coop, and this is/,
    );
    refuses(
      'another version of the lines',
      (lines) => lines.map((line) => line.replace('"version":1,', '"version":2,')),
      /^Line 1 of .*version/,
    );
    refuses('nothing', () => [], /^Standard input is empty/);

    it('a path with two contents', () =>
      inFolder(FILES, async (folder) => {
        const before = await mapped(folder);
        await write(folder, { '2020/b.coop.yaml': record('b') });
        const ran = await reduced(folder, [...before, ...(await mapped(folder))]);
        assert.deepEqual([ran.exitCode, ran.printed], [2, '']);
        assert.match(
          ran.said,
          /^“2020\/b\.coop\.yaml” has two contents: in line 2 of standard input and in line 9 of standard input\. The file/,
        );
      }));

    it('a part that was cut, although another one came twice', () =>
      inFolder(FILES, async (folder) => {
        const [first = [], second = []] = await Promise.all(HALVES.map((paths) => mapped(folder, paths)));
        const ran = await reduced(folder, [...first, ...second.slice(0, 2), ...first]);
        assert.equal(ran.exitCode, 2);
        assert.match(ran.said, /breaks off behind line 6 of standard input/);
      }));

    it('files by their names', () =>
      inFolder(FILES, async (folder) => {
        const lines = await mapped(folder);
        await write(folder, { empty: '', cut: lines.slice(0, 2).join(''), whole: lines.join('') });
        const said = async (...args: readonly string[]): Promise<string> => {
          const ran = await run(folder, ['reduce', ...args]);
          assert.deepEqual([ran.exitCode, ran.printed], [2, '']);
          return ran.said;
        };
        assert.match(await said('whole', 'empty'), /^“empty” is empty/);
        assert.match(await said('cut'), /behind line 2 of “cut”/);
        assert.match(await said('nowhere'), /no file or folder “nowhere”/);
        assert.match(await said('2020'), /“2020” is a folder/);
        assert.match(await said('whole', '--today', '2020-02-30'), /“2020-02-30” is no value/);
        assert.match(await said('whole', '--format', 'xml'), /“xml”/);
      }));

    it('in Vietnamese', () =>
      inFolder(FILES, async (folder) => {
        const ran = await reduced(folder, (await mapped(folder)).slice(0, 3), [], { language: 'vi' });
        assert.match(ran.said, /dừng giữa chừng sau dòng 3 của đầu vào chuẩn/);
      }));
  });

  it('takes another day for today', () =>
    inFolder({ 'a.coop.yaml': record('a') }, async (folder) => {
      const lines = await mapped(folder);
      const codes = async (today: string): Promise<readonly unknown[]> => {
        const { printed } = await reduced(folder, lines, ['--today', today, '--format', 'ndjson']);
        return printed
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line).code);
      };
      assert.deepEqual(await codes('2020-05-12'), []);
      assert.deepEqual(await codes('2020-05-11'), ['published-in-future']);
    }));

  it('says that there is no program to sort, or no room for it', () =>
    inFolder(FILES, async (folder) => {
      const lines = (await mapped(folder)).join('');
      const said = async (environment: NodeJS.ProcessEnv): Promise<string> => {
        const ran = await runBuilt(folder, ['reduce'], { input: lines, environment });
        assert.deepEqual([ran.exitCode, ran.printed], [2, '']);
        return ran.said;
      };
      assert.match(await said({ PATH: folder }), /no program “sort”/);
      assert.match(
        await said({ ...process.env, LANG: 'C', TMPDIR: join(folder, 'nowhere') }),
        /takes no temporary file|version/,
      );
    }));
});

function asChecked(title: string, files: Files): void {
  it(title, () => inFolder(files, async (folder) => isAsChecked(folder, await mapped(folder))));
}

/** What is done to the lines of the archive is refused, and nothing is printed. */
function refuses(
  title: string,
  change: (lines: readonly string[]) => readonly string[],
  said: RegExp | undefined,
): void {
  it(title, () =>
    inFolder(FILES, async (folder) => {
      const ran = await reduced(folder, change(await mapped(folder)));
      assert.deepEqual([ran.exitCode, ran.printed], [2, '']);
      if (said !== undefined) assert.match(ran.said, said);
    }),
  );
}

/** Line by line from both, as from programs that run at the same time. */
function interleaved(first: readonly string[], second: readonly string[]): readonly string[] {
  const longer = first.length > second.length ? first : second;
  return longer.flatMap((_, number) => [first[number] ?? [], second[number] ?? []].flat());
}
