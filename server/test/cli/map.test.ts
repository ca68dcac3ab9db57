import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { BAD_FILE_RULES, writeBadInput } from '../node/bad-input';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { BUILT, type Ran, run, runBuilt } from './run';

const FILES: Files = {
  'coop.config.yaml': 'exclude: [drafts]\nlanguage: vi\n',
  '.gitignore': '/tmp\n',
  'organizations.coop.yaml': 'organizations:\n  - { id: own, name: Own, kind: other }\n',
  '2021/b.coop.yaml': record('b'),
  '2020/a.coop.yaml': record('a', { activity: 'metting' }),
  'drafts/c.coop.yaml': record('c'),
  'tmp/d.coop.yaml': record('d'),
  'notes.yaml': 'a: b\n',
};

const PATHS: readonly string[] = [
  '2020/a.coop.yaml',
  '2021/b.coop.yaml',
  'coop.config.yaml',
  'organizations.coop.yaml',
];

describe('coop paths', () => {
  it('prints the files of the archive, whatever folder of it is named', () =>
    inFolder(FILES, async (folder) => {
      for (const args of [[], ['.'], ['2020'], ['2020/a.coop.yaml']])
        assert.deepEqual(await pathsOf(folder, args), PATHS);
      assert.deepEqual(await pathsOf(join(folder, '2021')), PATHS);
    }));

  it('prints names as the disk has them, in their order', () =>
    inFolder({ 'o\u0302.coop.yaml': '', 'p.coop.yaml': '', 'é.coop.yaml': '' }, async (folder) =>
      assert.deepEqual(await pathsOf(folder), ['o\u0302.coop.yaml', 'p.coop.yaml', 'é.coop.yaml']),
    ));

  it('prints the settings, also where they are left out', () =>
    inFolder({ 'coop.config.yaml': 'exclude: ["*.yaml"]\n', 'a.coop.yaml': '' }, async (folder) =>
      assert.deepEqual(await pathsOf(folder), ['coop.config.yaml']),
    ));

  it('prints a path that takes two lines as JSON', () =>
    inFolder({ 'a\nb.coop.yaml': record('a') }, async (folder) => {
      assert.deepEqual(await pathsOf(folder), ['{"path":"a\\nb.coop.yaml"}']);
      const ran = await map(folder, await pathsOf(folder));
      assert.deepEqual(filesIn(ran), ['a\nb.coop.yaml']);
    }));

  it('takes one folder that is there', () =>
    inFolder(FILES, async (folder) => {
      assert.match((await run(folder, ['paths', 'nowhere'])).said, /no file or folder “nowhere”/);
      assert.match((await run(folder, ['paths', '2020', '2021'])).said, /“2021” is one too many/);
    }));
});

describe('coop map', () => {
  it('prints a line a file, in the order of the input, and a last one', () =>
    inFolder(FILES, async (folder) => {
      const ran = await map(folder, [...PATHS].reverse());
      assert.deepEqual([ran.exitCode, ran.said], [0, '']);
      assert.deepEqual(filesIn(ran), [...PATHS].reverse());
      const [registry, settings, b] = linesIn(ran);
      assert.deepEqual(
        [registry?.kind, settings?.kind, b?.kind, b?.id],
        ['organizations', 'settings', 'record', 'b'],
      );
      assert.deepEqual([b?.version, typeof b?.packed], [1, 'object']);
      assert.deepEqual([linesIn(ran).at(-1)?.end, linesIn(ran).at(-1)?.files], [true, 4]);
    }));

  it('prints the same whenever it is run', () =>
    inFolder(FILES, async (folder) => assert.deepEqual(await map(folder, PATHS), await map(folder, PATHS))));

  it('prints ASCII', () =>
    inFolder(FILES, async (folder) => assert.match((await map(folder, PATHS)).printed, /^[\n -~]+$/)));

  it('prints a last line where nothing is asked for', () =>
    inFolder({}, async (folder) => {
      const ran = await map(folder, []);
      assert.equal(ran.exitCode, 0);
      assert.deepEqual(
        linesIn(ran).map(({ end, files }) => [end, files]),
        [[true, 0]],
      );
    }));

  it('reads texts that come with their paths, without a disk', () =>
    inFolder(FILES, async (folder) => {
      const input = PATHS.map((path) => JSON.stringify({ path, text: `\uFEFF${FILES[path]}` }));
      assert.equal((await map('/nowhere', input)).printed, (await map(folder, PATHS)).printed);
    }));

  it('takes paths from any folder, as other programs write them', () =>
    inFolder(FILES, async (folder) => {
      const { printed } = await map(folder, PATHS);
      assert.equal(
        (
          await map(
            folder,
            PATHS.map((path) => `./${path}`),
          )
        ).printed,
        printed,
      );
      assert.equal(
        (
          await map(
            folder,
            PATHS.map((path) => `${path}\r`),
          )
        ).printed,
        printed,
      );
      assert.equal(
        (
          await map(
            folder,
            PATHS.map((path) => join(folder, path)),
          )
        ).printed,
        printed,
      );
      assert.equal((await map(join(folder, '2020'), PATHS, ['--root', '..'])).printed, printed);
      assert.equal((await map('/', PATHS, ['--root', folder])).printed, printed);
    }));

  it('finds a file whose name is stored in another form', () =>
    inFolder({ 'o\u0302.coop.yaml': record('a'), 'é.coop.yaml': record('b') }, async (folder) =>
      assert.deepEqual(filesIn(await map(folder, ['ô.coop.yaml', 'e\u0301.coop.yaml'])), [
        'o\u0302.coop.yaml',
        'é.coop.yaml',
      ]),
    ));

  it('prints a line of what can’t be read', () =>
    inFolder({}, async (folder) => {
      await writeBadInput(folder);
      const paths = Object.keys(BAD_FILE_RULES);
      const ran = await map(folder, paths);
      assert.deepEqual([ran.exitCode, filesIn(ran)], [0, paths]);
    })).timeout(60_000);

  it('says what can’t be mapped, and maps the rest', () =>
    inFolder(FILES, async (folder) => {
      const wrong = [
        'nowhere.coop.yaml',
        'notes.yaml',
        '../x.coop.yaml',
        '{"path": 1}',
        '{"text": ""}',
        '2020',
      ];
      const ran = await map(folder, [...wrong, ...PATHS]);
      assert.equal(ran.exitCode, 2);
      assert.deepEqual(filesIn(ran), PATHS);
      assert.equal(linesIn(ran).at(-1)?.files, 4);
      const [missing, foreign, outside, noPath, noPathEither, aFolder] = ran.said.split('\n');
      assert.match(missing ?? '', /no file “nowhere\.coop\.yaml” in the folder/);
      assert.match(foreign ?? '', /“notes\.yaml” is none/);
      assert.match(outside ?? '', /“\.\.\/x\.coop\.yaml” does not lie in/);
      assert.match(noPath ?? '', /^Line 4 of standard input is neither/);
      assert.match(noPathEither ?? '', /^Line 5 of standard input is neither/);
      assert.match(aFolder ?? '', /“2020” is none/);
    }));

  it('takes no operands', () =>
    inFolder(FILES, async (folder) => {
      const ran = await run(folder, ['map', 'a.coop.yaml']);
      assert.equal(ran.exitCode, 2);
      assert.match(ran.said, /“a\.coop\.yaml” is one too many/);
    }));

  it('answers line by line', () =>
    inFolder(FILES, async (folder) => {
      const child = spawn(process.execPath, [join(BUILT, 'cli.js'), 'map'], { cwd: folder });
      let printed = '';
      for (const path of PATHS) {
        child.stdin.write(`${path}\n`);
        const [piece]: unknown[] = await once(child.stdout, 'data');
        printed += String(piece);
        assert.deepEqual(filesIn({ printed }).at(-1), path);
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'close'), [0, null]);
    }));

  it('ends quietly when nobody reads on', () =>
    inFolder(FILES, async (folder) => {
      const program = `"${process.execPath}" "${join(BUILT, 'cli.js')}" map`;
      const child = spawn('sh', ['-c', `yes 2020/a.coop.yaml | ${program} | head -n 1`], { cwd: folder });
      let said = '';
      child.stderr.on('data', (data) => {
        said += String(data);
      });
      assert.deepEqual(await once(child, 'close'), [0, null]);
      assert.equal(said.replace(/^yes:.*\n/m, ''), '');
    }));

  it('prints a line of a file without permission', function () {
    if (process.getuid?.() !== 0) this.skip();
    return inFolder(FILES, async (folder) => {
      await chmod(folder, 0o755);
      await chmod(join(folder, '2020/a.coop.yaml'), 0);
      const ran = await runBuilt(folder, ['map'], { user: NOBODY, input: '2020/a.coop.yaml\n' });
      assert.deepEqual([ran.exitCode, filesIn(ran)], [0, ['2020/a.coop.yaml']]);
      assert.match(ran.printed, /no-permission/);
    });
  });
});

const NOBODY = 65_534;

interface Line {
  readonly version?: number;
  readonly path?: string;
  readonly kind?: string;
  readonly id?: string;
  readonly packed?: object;
  readonly end?: boolean;
  readonly files?: number;
}

function map(folder: string, input: readonly string[], args: readonly string[] = []): Promise<Ran> {
  return run(folder, ['map', ...args], { input: input.map((line) => `${line}\n`).join('') });
}

async function pathsOf(folder: string, args: readonly string[] = []): Promise<readonly string[]> {
  return (await run(folder, ['paths', ...args])).printed.split('\n').slice(0, -1);
}

function linesIn({ printed }: Pick<Ran, 'printed'>): readonly Line[] {
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line): Line => JSON.parse(line));
}

function filesIn(ran: Pick<Ran, 'printed'>): readonly string[] {
  return linesIn(ran).flatMap(({ path }) => path ?? []);
}
