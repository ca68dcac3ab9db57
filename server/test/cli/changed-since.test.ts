import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { commitAll, runGit } from './git';
import { run } from './run';

const WRONG = record('wrong', { activity: 'metting' });
const FILES: Files = {
  'archive/coop.config.yaml': 'language: en\n',
  'archive/old.coop.yaml': WRONG,
  'archive/đổi.coop.yaml': record('b'),
};

describe('coop check --changed-since', () => {
  it('shows changed and new files only', () =>
    inRepository(FILES, async (folder) => {
      const archive = join(folder, 'archive');
      await write(archive, {
        'đổi.coop.yaml': record('b', { activity: 'x' }),
        'a new.coop.yaml': record('c', { activity: 'x' }),
      });
      assert.deepEqual(await problemsIn(archive, ['--changed-since', 'HEAD']), [
        'a new.coop.yaml invalid-value',
        'đổi.coop.yaml invalid-value',
      ]);
      assert.deepEqual(await problemsIn(folder, ['archive/old.coop.yaml', '--changed-since', 'HEAD']), []);
    }));

  it('says that nothing has changed', () =>
    inRepository(FILES, async (folder) => {
      const ran = await run(folder, ['check', 'archive', '--changed-since', 'HEAD']);
      assert.deepEqual([ran.exitCode, ran.printed], [0, 'No file differs from the revision “HEAD”.\n']);
    }));

  it('reads the whole archive all the same', () =>
    inRepository(
      {
        ...FILES,
        'archive/organizations.coop.yaml': 'organizations:\n  - { id: own, name: Own, kind: other }\n',
      },
      async (folder) => {
        const archive = join(folder, 'archive');
        await write(archive, { 'c.coop.yaml': record('c', { parties: '[own, iom]' }) });
        assert.deepEqual(await problemsIn(archive, ['--changed-since', 'HEAD']), []);
      },
    ));

  it('compares with any revision', () =>
    inRepository(FILES, async (folder) => {
      await runGit(folder, ['tag', 'v1']);
      await write(folder, { 'archive/old.coop.yaml': `${WRONG}\n` });
      await runGit(folder, ['commit', '--quiet', '--all', '--message', 'Second']);
      assert.deepEqual(await problemsIn(folder, ['archive', '--changed-since', 'v1']), [
        'old.coop.yaml invalid-value',
      ]);
      assert.deepEqual(await problemsIn(folder, ['archive', '--changed-since', 'HEAD']), []);
      await rm(join(folder, 'archive/old.coop.yaml'));
      assert.deepEqual(await problemsIn(folder, ['archive', '--changed-since', 'v1']), []);
    }));

  it('says that there is no such revision, and takes none for an option', () =>
    inRepository(FILES, async (folder) => {
      assert.match(await refused(folder, 'nowhere'), /no revision “nowhere”/);
      assert.match(await refused(folder, '--output=x'), /no revision “--output=x”/);
    }));

  it('says that there is no repository', () =>
    inFolder(FILES, async (folder) => assert.match(await refused(folder, 'HEAD'), /in no git repository/)));

  it('says that there is no git', () =>
    inRepository(FILES, async (folder) => {
      const { PATH: path } = process.env;
      Object.assign(process.env, { PATH: join(folder, 'nothing') });
      try {
        assert.match(await refused(folder, 'HEAD'), /no git on this machine/);
      } finally {
        Object.assign(process.env, { PATH: path });
      }
    }));
});

function inRepository(files: Files, work: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(files, async (folder) => {
    await commitAll(folder);
    await work(folder);
  });
}

async function problemsIn(folder: string, args: readonly string[]): Promise<readonly string[]> {
  const { printed, said } = await run(folder, ['check', '--format', 'ndjson', ...args]);
  assert.equal(said, '');
  return [...printed.matchAll(/"file":"([^"]*)".*?"code":"([^"]*)"/g)].map(
    ([, file, code]) => `${file} ${code}`,
  );
}

async function refused(folder: string, revision: string): Promise<string> {
  const ran = await run(folder, ['check', `--changed-since=${revision}`]);
  assert.deepEqual([ran.exitCode, ran.printed], [2, '']);
  return ran.said;
}
