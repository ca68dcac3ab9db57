import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { samplesIn } from '../support/samples';
import { BUILT, run, runBuilt } from './run';

const JSON_REPORT = ['check', '--format', 'json'];
const CACHE = ['--cache-dir', '.cache'];
const BROKEN = samplesIn('samples/broken');

/** A user who may do little. */
const NOBODY = 65534;

const REGISTRY = 'organizations:\n  - { id: centre, name: Trung tâm Một, kind: other, country: VN }\n';

const SMALL: Files = {
  'a.coop.yaml': record('a', { parties: '[vn-mps, centre]', related: '[b]' }),
  'b.coop.yaml': record('b', { activity: 'metting' }),
  'organizations.coop.yaml': REGISTRY,
};

/** What stands in place of a cache, or is done to it. */
const DAMAGES: { readonly [what: string]: (cache: string, kept: string) => Promise<void> } = {
  'is empty': (_, kept) => writeFile(kept, ''),
  'is text of another kind': (_, kept) => writeFile(kept, 'hello\n"\n\n'),
  'is JSON of another kind': (_, kept) => writeFile(kept, '[]\n{}\nnull\n'),
  'is a folder': async (_, kept) => {
    await rm(kept);
    await mkdir(kept);
  },
  'lies in a file': async (cache) => {
    await rm(cache, { recursive: true });
    await writeFile(cache, '');
  },
};

describe('checking with what an earlier run kept', () => {
  it('finds the same again, and the same as without', () =>
    inFolder(BROKEN, async (folder) => {
      const clean = await run(folder, [...JSON_REPORT, '--no-cache']);
      assert.deepEqual(await run(folder, [...JSON_REPORT, ...CACHE]), clean);
      assert.deepEqual(await run(folder, [...JSON_REPORT, ...CACHE]), clean);
      assert.equal((await readdir(join(folder, '.cache'))).length, 1);
    }));

  it('keeps nothing where that is not wanted', () =>
    inFolder(SMALL, async (folder) => {
      await run(folder, [...JSON_REPORT, ...CACHE, '--no-cache']);
      await assert.rejects(stat(join(folder, '.cache')), { code: 'ENOENT' });
    }));

  it('finds what a list of records before it did not look for', () =>
    inFolder(SMALL, async (folder) => {
      await run(folder, [...JSON_REPORT, ...CACHE]);
      await write(folder, { 'organizations.coop.yaml': 'organizations: []\n' });
      await run(folder, ['list', ...CACHE]);
      await isAsClean(folder);
    }));

  it('finds all after a part was checked', () =>
    inFolder(SMALL, async (folder) => {
      await run(folder, [...JSON_REPORT, 'b.coop.yaml', ...CACHE]);
      await isAsClean(folder);
    }));

  it('finds what changed in a file of the same size and time', () =>
    inFolder(SMALL, async (folder) => {
      const path = join(folder, 'b.coop.yaml');
      await utimes(path, 1_700_000_000, 1_700_000_000);
      await waitUntilSettled();
      await run(folder, [...JSON_REPORT, ...CACHE]);
      await writeFile(path, record('b', { activity: 'mettinh' }));
      await utimes(path, 1_700_000_000, 1_700_000_000);
      await isAsClean(folder);
      assert.match((await run(folder, [...JSON_REPORT, ...CACHE])).printed, /mettinh/);
    }));

  for (const [what, damage] of Object.entries(DAMAGES)) {
    it(`finds the same where the cache ${what}`, () =>
      inFolder(SMALL, async (folder) => {
        await run(folder, [...JSON_REPORT, ...CACHE]);
        const cache = join(folder, '.cache');
        const [kept] = await readdir(cache);
        await damage(cache, join(cache, kept ?? ''));
        await isAsClean(folder);
        await isAsClean(folder);
      }));
  }

  it('finds the same where the cache can’t be read or written', function () {
    // Only root can be another user.
    if (process.getuid?.() !== 0) return this.skip();
    return inFolder(SMALL, (folder) =>
      inFolder({}, async (cache) => {
        const args = [...JSON_REPORT, '--cache-dir', cache];
        const clean = await runBuilt(folder, [...JSON_REPORT, '--no-cache']);
        await runBuilt(folder, args);
        const [kept = ''] = await readdir(cache);
        await chmod(folder, 0o755);
        for (const mode of [0o700, 0o755]) {
          await chmod(cache, mode);
          assert.deepEqual(await runBuilt(folder, args, { user: NOBODY }), clean);
        }
        await chown(join(cache, kept), NOBODY, NOBODY);
        assert.deepEqual(await runBuilt(folder, args, { user: NOBODY }), clean);
        assert.deepEqual(await readdir(cache), [kept]);
      }),
    );
  }).timeout(60_000);

  it('finds the same where the disk is full, and leaves what was kept', () =>
    inFolder(BROKEN, async (folder) => {
      await run(folder, [...JSON_REPORT, ...CACHE]);
      const cache = join(folder, '.cache');
      const [kept = ''] = await readdir(cache);
      const before = await readFile(join(cache, kept));
      await write(folder, { 'z.coop.yaml': record('z', { activity: 'metting' }) });
      const clean = await run(folder, [...JSON_REPORT, '--no-cache']);
      const command = `ulimit -f 4; exec "$0" "$@"`;
      const program = [process.execPath, join(BUILT, 'cli.js'), ...JSON_REPORT, ...CACHE];
      const full = spawnSync('sh', ['-c', command, ...program], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([full.stdout, full.stderr], [clean.printed, '']);
      assert.deepEqual(await readdir(cache), [kept]);
      assert.deepEqual(await readFile(join(cache, kept)), before);
    })).timeout(60_000);

  it('finds the same in two runs at once', () =>
    inFolder(BROKEN, async (folder) => {
      const clean = await runBuilt(folder, [...JSON_REPORT, '--no-cache']);
      for (let round = 0; round < 2; round += 1) {
        const args = [...JSON_REPORT, ...CACHE];
        const both = await Promise.all([runBuilt(folder, args), runBuilt(folder, args)]);
        assert.deepEqual(both, [clean, clean]);
        await write(folder, { 'z.coop.yaml': record('z', { activity: 'metting' }) });
        await rm(join(folder, 'z.coop.yaml'));
      }
      assert.equal((await readdir(join(folder, '.cache'))).length, 1);
    })).timeout(60_000);

  it('finds the same by one thread and by several', () =>
    inFolder(many(620), async (folder) => {
      const [one, two, kept] = [
        await run(folder, [...JSON_REPORT, '--no-cache', '--jobs', '1']),
        await run(folder, [...JSON_REPORT, '--jobs', '2', ...CACHE]),
        await run(folder, [...JSON_REPORT, '--jobs', '2', ...CACHE]),
      ];
      assert.deepEqual(two, one);
      assert.deepEqual(kept, one);
      assert.match(one.printed, /"files":620/);
    })).timeout(60_000);
});

/** A run with what is kept finds what one without it finds, and says as much. */
async function isAsClean(folder: string): Promise<void> {
  const clean = await run(folder, [...JSON_REPORT, '--no-cache']);
  assert.deepEqual(await run(folder, [...JSON_REPORT, ...CACHE]), clean);
}

/** So many records, some of them with faults of their own or with others. */
function many(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index % 7}/r${index}.coop.yaml`,
      record(`r${index - (index % 50 === 3 ? 1 : 0)}`, {
        ...(index % 90 === 5 && { activity: 'metting' }),
        ...(index % 20 === 0 && { related: `[r${index + 30}]` }),
      }),
    ]),
  );
}

/** Before that a file that has just changed is read again in any case. */
function waitUntilSettled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2100));
}
