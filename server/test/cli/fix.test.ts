import assert from 'node:assert/strict';
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceText } from '../../src/node/replace-text';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { runGit } from './git';
import { run } from './run';

const BEFORE = record('a', { date: 'ngày 13/12/2019' });
const AFTER = record('a', { date: '2019-12-13' });
const UNSAFE = record('b', { activity: 'metting' });

describe('coop check --fix', () => {
  it('makes the safe fixes and shows what is left', () =>
    inFolder({ 'a.coop.yaml': BEFORE, 'b.coop.yaml': UNSAFE }, async (folder) => {
      const ran = await run(folder, ['check', '--fix']);
      assert.equal(await text(folder, 'a.coop.yaml'), AFTER);
      assert.equal(await text(folder, 'b.coop.yaml'), UNSAFE);
      assert.match(ran.printed, /invalid-value\n\n2 files checked: 1 error\.\n$/);
      assert.equal(ran.said, '1 file fixed.\n');
      assert.equal(ran.exitCode, 1);
      assert.deepEqual(await readdir(folder), ['a.coop.yaml', 'b.coop.yaml']);
    }));

  it('succeeds where nothing is left', () =>
    inFolder({ 'a.coop.yaml': BEFORE }, async (folder) => {
      const ran = await run(folder, ['check', '--fix', '--language', 'vi']);
      assert.deepEqual([ran.exitCode, ran.said], [0, 'Đã sửa 1 tệp.\n']);
    }));

  it('fixes only what is asked for', () =>
    inFolder({ 'a.coop.yaml': BEFORE, 'x/c.coop.yaml': BEFORE }, async (folder) => {
      await run(folder, ['check', '--fix', 'x']);
      assert.equal(await text(folder, 'a.coop.yaml'), BEFORE);
      assert.equal(await text(folder, 'x/c.coop.yaml'), AFTER);
    }));

  it('keeps line ends, the byte order mark and the mode', () =>
    inFolder({ 'a.coop.yaml': `\uFEFF${BEFORE.replaceAll('\n', '\r\n')}` }, async (folder) => {
      await chmod(join(folder, 'a.coop.yaml'), 0o640);
      assert.equal((await run(folder, ['check', '--fix'])).exitCode, 0);
      assert.equal(await text(folder, 'a.coop.yaml'), `\uFEFF${AFTER.replaceAll('\n', '\r\n')}`);
      assert.equal((await stat(join(folder, 'a.coop.yaml'))).mode & 0o777, 0o640);
    }));

  it('writes through a link', () =>
    inFolder({ 'elsewhere/a.txt': BEFORE }, async (folder) => {
      await symlink(join(folder, 'elsewhere/a.txt'), join(folder, 'a.coop.yaml'));
      await run(folder, ['check', '--fix']);
      assert.equal(await text(folder, 'elsewhere/a.txt'), AFTER);
      assert.deepEqual(await readdir(join(folder, 'elsewhere')), ['a.txt']);
    }));

  describe('--dry-run', () => {
    it('prints what git can apply, and writes nothing', () =>
      inFolder(
        {
          'a b.coop.yaml': BEFORE,
          'crlf.coop.yaml': BEFORE.replaceAll('\n', '\r\n').replace('id: a', 'id: c'),
          'end.coop.yaml':
            `${record('d')}evidence:\n  - quote: x\n    supports: [date]\nstatus: completed # coop-disable`.replace(
              '2020-05-10',
              '5/2020',
            ),
        },
        async (folder) => {
          const ran = await run(folder, ['check', '--fix', '--dry-run']);
          assert.equal(await text(folder, 'a b.coop.yaml'), BEFORE);
          assert.equal(ran.exitCode, 1);
          assert.equal(ran.said, '3 files could be fixed; nothing was written.\n');
          await writeFile(join(folder, 'x.diff'), ran.printed);
          await runGit(folder, ['apply', 'x.diff']);
          const applied = await texts(folder);
          await runGit(folder, ['apply', '-R', 'x.diff']);
          assert.equal(await text(folder, 'a b.coop.yaml'), BEFORE);
          await run(folder, ['check', '--fix']);
          assert.deepEqual(await texts(folder), applied);
        },
      ));

    it('shows what is around a change', () =>
      inFolder({ 'a.coop.yaml': BEFORE }, async (folder) => {
        const { printed } = await run(folder, ['check', '--fix', '--dry-run']);
        assert.equal(
          printed,
          [
            '--- a/a.coop.yaml',
            '+++ b/a.coop.yaml',
            '@@ -1,6 +1,6 @@',
            ' id: a',
            ' title: Hội nghị thường niên',
            ' activity: conference',
            '-date: ngày 13/12/2019',
            '+date: 2019-12-13',
            ' parties: [vn-mps, iom]',
            ' source: { publisher: vn-vna, published: 2020-05-12 }',
            '',
          ].join('\n'),
        );
      }));
  });
});

describe('replacing a text', () => {
  it('is refused where the file holds another one', () =>
    inFolder({ a: 'newer' }, async (folder) => {
      assert.deepEqual(await replaceText(join(folder, 'a'), 'old', 'mended'), { kind: 'changed' });
      assert.equal(await text(folder, 'a'), 'newer');
      assert.deepEqual(await readdir(folder), ['a']);
    }));

  it('is refused where the file is gone', () =>
    inFolder({}, async (folder) =>
      assert.deepEqual(await replaceText(join(folder, 'a'), 'old', 'new'), { kind: 'changed' }),
    ));

  it('says why the system refuses', () =>
    inFolder({}, async (folder) => {
      const outcome = await replaceText(folder, 'old', 'new');
      assert.deepEqual(outcome, { kind: 'failed', code: 'EISDIR' });
    }));
});

function text(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

async function texts(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(names.map((name) => text(folder, name)));
}
