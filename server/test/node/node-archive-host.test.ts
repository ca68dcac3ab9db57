import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadResult } from '../../src/archive/host';
import { NodeArchiveHost, type NodeArchiveOptions } from '../../src/node/node-archive-host';
import { type Files, inFolder, write } from './temporary-folder';

describe('NodeArchiveHost', () => {
  describe('list', () => {
    it('gives the files of the format at every depth', () =>
      lists(
        {
          'a.coop.yaml': '',
          'b/c/d.coop.yml': '',
          'coop.config.yaml': '',
          'b/organizations.coop.yaml': '',
          'b/e.yaml': '',
        },
        ['a.coop.yaml', 'b/c/d.coop.yml', 'b/organizations.coop.yaml', 'coop.config.yaml'],
      ));

    it('skips .git and node_modules', () =>
      lists({ 'a.coop.yaml': '', '.git/b.coop.yaml': '', 'x/node_modules/c.coop.yaml': '' }, [
        'a.coop.yaml',
      ]));

    it('reads hidden folders', () => lists({ '.drafts/a.coop.yaml': '' }, ['.drafts/a.coop.yaml']));

    it('gives only the files of the folder itself where that is asked for', () =>
      lists({ 'a.coop.yaml': '', 'b/c.coop.yaml': '' }, ['a.coop.yaml'], { shallow: true }));

    it('gives a folder with the name of a record, and what is in it', () =>
      lists({ 'x.coop.yaml/a.coop.yaml': '' }, ['x.coop.yaml', 'x.coop.yaml/a.coop.yaml']));

    it('leaves folders of other archives out', () =>
      inFolder({ 'a.coop.yaml': '', 'b/c.coop.yaml': '' }, async (folder) => {
        const host = new NodeArchiveHost(folder, { isForeign: (inner) => inner === join(folder, 'b') });
        assert.deepEqual(await listed(host), ['a.coop.yaml']);
        assert.equal(await host.isIgnored('b/c.coop.yaml'), true);
      }));

    it('gives linked files and broken links, but does not follow linked folders', () =>
      inFolder({ 'a/b.coop.yaml': '' }, async (folder) => {
        await symlink(folder, join(folder, 'a/loop'));
        await symlink(join(folder, 'a/b.coop.yaml'), join(folder, 'linked.coop.yaml'));
        await symlink(join(folder, 'nowhere'), join(folder, 'broken.coop.yaml'));
        const host = new NodeArchiveHost(folder);
        assert.deepEqual(await listed(host), ['a/b.coop.yaml', 'broken.coop.yaml', 'linked.coop.yaml']);
      }));

    it('gives names in NFC, whatever form the disk has', () =>
      inFolder({ ['Hội nghị.coop.yaml'.normalize('NFD')]: 'id: a' }, async (folder) => {
        const host = new NodeArchiveHost(folder);
        const name = 'Hội nghị.coop.yaml'.normalize('NFC');
        assert.deepEqual(await listed(host), [name]);
        assert.equal(host.nameOnDisk(name), name.normalize('NFD'));
        assert.equal(textOf(await host.read(name)), 'id: a');
      }));

    it('gives nothing for a folder that is gone', async () => {
      assert.deepEqual(await listed(new NodeArchiveHost('/no/such/folder')), []);
    });
  });

  describe('.gitignore', () => {
    it('counts without a repository', () =>
      lists(
        {
          '.gitignore': 'drafts/\n*-old.coop.yaml\n',
          'drafts/a.coop.yaml': '',
          'b-old.coop.yaml': '',
          'c.coop.yaml': '',
        },
        ['c.coop.yaml'],
      ));

    it('counts at every level, the deepest first', () =>
      lists(
        {
          '.gitignore': '*.coop.yaml\n',
          'a/.gitignore': '!*.coop.yaml\n',
          'a/b/.gitignore': '/x.coop.yaml\n',
          'x.coop.yaml': '',
          'a/x.coop.yaml': '',
          'a/b/x.coop.yaml': '',
          'a/b/c/x.coop.yaml': '',
        },
        ['a/b/c/x.coop.yaml', 'a/x.coop.yaml'],
      ));

    it('can’t bring back what is in an ignored folder', () =>
      lists(
        { '.gitignore': 'a/\n!a/x.coop.yaml\n', 'a/.gitignore': '!x.coop.yaml\n', 'a/x.coop.yaml': '' },
        [],
      ));

    it('can bring back a folder', () =>
      lists({ '.gitignore': 'b\n', 'a/.gitignore': '!b\n', 'a/b/x.coop.yaml': '', 'b/x.coop.yaml': '' }, [
        'a/b/x.coop.yaml',
      ]));

    it('of the folders above counts up to the one with .git', () =>
      inFolder(
        {
          '.gitignore': '*.coop.yaml\n',
          'repository/.git/HEAD': '',
          'repository/.gitignore': '/archive/out/\ny.coop.yaml\n',
          'repository/archive/x.coop.yaml': '',
          'repository/archive/y.coop.yaml': '',
          'repository/archive/out/z.coop.yaml': '',
        },
        async (folder) => {
          const host = new NodeArchiveHost(join(folder, 'repository/archive'));
          assert.deepEqual(await listed(host), ['x.coop.yaml']);
        },
      ));

    it('that ignores the archive’s own folder ignores all', () =>
      inFolder({ '.git/HEAD': '', '.gitignore': 'out/\n', 'out/x.coop.yaml': '' }, async (folder) => {
        const host = new NodeArchiveHost(join(folder, 'out'));
        assert.deepEqual(await listed(host), []);
        assert.equal(await host.isIgnored('x.coop.yaml'), true);
      }));

    it('is asked again once it has changed', () =>
      inFolder({ 'a.coop.yaml': '' }, async (folder) => {
        const host = new NodeArchiveHost(folder);
        assert.equal(await host.isIgnored('a.coop.yaml'), false);
        await write(folder, { '.gitignore': 'a*' });
        assert.equal(await host.isIgnored('a.coop.yaml'), false);
        host.invalidateIgnored();
        assert.equal(await host.isIgnored('a.coop.yaml'), true);
      }));

    it('means what it means to git', function () {
      if (!hasGit()) this.skip();
      const names = [
        'a',
        'b',
        'sub/a',
        'sub/b',
        'sub/deep/a',
        'sub dir/a',
        '[x]/a',
        '!a',
        '#a',
        'sub/deep/b',
        'A',
      ];
      const files = Object.fromEntries(names.map((name) => [`${name}.coop.yaml`, '']));
      const patterns = [
        'a.coop.yaml\n',
        '/a.coop.yaml\n',
        'sub/\n!sub/a.coop.yaml\n',
        'sub/*\n!sub/deep\n',
        '**/deep/a*\n',
      ]
        .concat([
          '!\n/\n\\!a.coop.yaml\n\\#a.coop.yaml\n',
          '# a\n \nsub dir\n',
          '*\n!*/\n!a.coop.yaml\n',
          '\uFEFFb.*\r\n[ab].coop.yaml \r\n',
        ])
        .concat(['sub/**/b.coop.yaml', 'deep/\n', '[z-a]*\n[\n', 'sub/deep/../a*\n', '?.coop.yaml\n!/a*']);
      return inFolder(files, async (folder) => {
        execFileSync('git', ['init', '-q'], { cwd: folder });
        for (const above of patterns) {
          for (const below of patterns) {
            await write(folder, {
              '.gitignore': above,
              'sub/.gitignore': below,
              '[x]/.gitignore': below,
              'sub dir/.gitignore': below,
            });
            assert.deepEqual(
              await listed(new NodeArchiveHost(folder)),
              notIgnoredByGit(folder),
              JSON.stringify([above, below]),
            );
          }
        }
      });
    }).timeout(60_000);
  });

  for (const readsAtOnce of [false, true])
    describe(readsAtOnce ? 'read at once' : 'read', () => {
      /** Too young for its stamp to be trusted; the digest is of the bytes. */
      const ORIGIN = { stamp: '', digest: digestOf('\uFEFFid: a\r\n') };

      it('gives text without its byte order mark', () =>
        reads(readsAtOnce, '\uFEFFid: a\r\n', { kind: 'text', text: 'id: a\r\n', origin: ORIGIN }));

      it('reports what is not UTF-8', () =>
        reads(readsAtOnce, Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe1, 0xbb), {
          kind: 'unreadable',
          reason: 'not-utf8',
        }));

      it('gives undefined where there is nothing', () =>
        inFolder({ 'b.coop.yaml': '' }, async (folder) => {
          const host = new NodeArchiveHost(folder, { readsAtOnce });
          assert.equal(await host.read('a.coop.yaml'), undefined);
          assert.equal(await host.read('b.coop.yaml/a.coop.yaml'), undefined);
        }));

      it('reports a folder, a broken link, a link to itself and a device', () =>
        inFolder({}, async (folder) => {
          await mkdir(join(folder, 'folder.coop.yaml'));
          await symlink('nowhere', join(folder, 'broken.coop.yaml'));
          await symlink('self.coop.yaml', join(folder, 'self.coop.yaml'));
          await symlink('/dev/zero', join(folder, 'endless.coop.yaml'));
          const host = new NodeArchiveHost(folder, { readsAtOnce });
          const reasons = ['folder', 'broken', 'self', 'endless'].map(async (name) =>
            host.read(`${name}.coop.yaml`),
          );
          assert.deepEqual(
            await Promise.all(reasons),
            ['folder', 'broken-link', 'broken-link', 'other'].map((reason) => ({
              kind: 'unreadable',
              reason,
            })),
          );
        }));

      it('does not wait for a pipe', function () {
        if (process.platform === 'win32') this.skip();
        return inFolder({}, async (folder) => {
          execFileSync('mkfifo', [join(folder, 'pipe.coop.yaml')]);
          const host = new NodeArchiveHost(folder, { readsAtOnce });
          assert.deepEqual(await host.read('pipe.coop.yaml'), { kind: 'unreadable', reason: 'other' });
        });
      });
    });

  describe('stamps', () => {
    it('differ once a file or a .gitignore has changed, come or gone', () =>
      inFolder(
        { 'a.coop.yaml': '', 'b.coop.yaml': '', 'c/.gitignore': '', 'note.txt': '' },
        async (folder) => {
          const host = new NodeArchiveHost(folder);
          const before = await host.stamps();
          assert.deepEqual([...before.keys()].sort(), ['a.coop.yaml', 'b.coop.yaml', 'c/.gitignore']);
          await write(folder, { 'a.coop.yaml': 'id: a', 'd.coop.yaml': '' });
          await rm(join(folder, 'b.coop.yaml'));
          const after = await host.stamps();
          assert.deepEqual([...after.keys()].sort(), ['a.coop.yaml', 'c/.gitignore', 'd.coop.yaml']);
          assert.notEqual(after.get('a.coop.yaml'), before.get('a.coop.yaml'));
          assert.equal(after.get('c/.gitignore'), before.get('c/.gitignore'));
        },
      ));
  });
});

function lists(files: Files, expected: readonly string[], options: NodeArchiveOptions = {}): Promise<void> {
  return inFolder(files, async (folder) => {
    const host = new NodeArchiveHost(folder, options);
    assert.deepEqual(await listed(host), expected);
    const ignored = Object.keys(files).filter(
      (path) => path.endsWith('.coop.yaml') && !expected.includes(path),
    );
    for (const path of ignored) assert.equal(await host.isIgnored(path), true, path);
    for (const path of expected) assert.equal(await host.isIgnored(path), false, path);
  });
}

async function listed(host: NodeArchiveHost): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of host.list()) paths.push(path);
  return paths.sort();
}

function reads(readsAtOnce: boolean, content: string | Uint8Array, expected: unknown): Promise<void> {
  return inFolder({}, async (folder) => {
    await writeFile(join(folder, 'a.coop.yaml'), content);
    assert.deepEqual(await new NodeArchiveHost(folder, { readsAtOnce }).read('a.coop.yaml'), expected);
  });
}

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function notIgnoredByGit(folder: string): string[] {
  const options = [
    '-c',
    'core.quotePath=false',
    'ls-files',
    '-z',
    '--others',
    '--exclude-per-directory=.gitignore',
  ];
  const names = execFileSync('git', options, { cwd: folder, encoding: 'utf8' }).split('\0');
  return names.filter((name) => name.endsWith('.coop.yaml')).sort();
}

function textOf(result: ReadResult | undefined): string | undefined {
  return result?.kind === 'text' ? result.text : undefined;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
