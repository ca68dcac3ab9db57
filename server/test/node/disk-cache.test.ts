import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { HeldFile } from '../../src/archive/held-file';
import { summaryOf } from '../../src/archive/packing/packed-file';
import { DiskCache } from '../../src/node/disk-cache';
import { settledStampOf, stampOf } from '../../src/node/stamp';
import { checkText } from '../../src/rules/check-text';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { record } from './records';
import { inFolder } from './temporary-folder';

const ROOT = '/archive';
const DAY = 24 * 60 * 60;

describe('a cache on disk', () => {
  it('gives what it was given', () =>
    inFolder({}, async (folder) => {
      const cache = new DiskCache(join(folder, 'new', 'cache'), ROOT, 'build');
      assert.equal(await cache.load(), undefined);
      await cache.save(archive('a', 'b'));
      const { day, settings, files } = (await cache.load()) ?? assert.fail('nothing is kept');
      assert.deepEqual([day, settings], [20_000, 'chữ']);
      const kept = [...files];
      assert.deepEqual(
        kept.map(({ held }) => held.path),
        ['a.coop.yaml', 'b.coop.yaml'],
      );
      assert.deepEqual(
        kept.map(({ held, parts }) => [held.packed.text, summaryOf(held.file), held.origin, parts]),
        [...archive('a', 'b').files].map(({ held, parts }) => [
          held.packed.text,
          summaryOf(held.file),
          held.origin,
          parts,
        ]),
      );
    }));

  it('is for its user’s eyes only', () =>
    inFolder({}, async (folder) => {
      await keep(folder, 'build', ROOT);
      assert.equal((await stat(await onlyFileIn(join(folder, 'cache')))).mode & 0o777, 0o600);
      assert.equal((await stat(join(folder, 'cache'))).mode & 0o777, 0o700);
    }));

  it('gives nothing that another build or another archive kept', () =>
    inFolder({}, async (folder) => {
      await keep(folder, 'build', ROOT);
      const cache = join(folder, 'cache');
      assert.ok(await new DiskCache(cache, ROOT, 'build').load());
      assert.equal(await new DiskCache(cache, ROOT, 'another').load(), undefined);
      assert.equal(await new DiskCache(cache, '/another', 'build').load(), undefined);
    }));

  it('gives nothing where it is of another archive under the name of this one', () =>
    inFolder({}, async (folder) => {
      await keep(folder, 'build', '/another');
      const other = await readFile(await onlyFileIn(join(folder, 'cache')));
      await rm(join(folder, 'cache'), { recursive: true });
      await keep(folder, 'build', ROOT);
      await writeFile(await onlyFileIn(join(folder, 'cache')), other);
      assert.equal(await new DiskCache(join(folder, 'cache'), ROOT, 'build').load(), undefined);
    }));

  it('gives nothing where it was cut short or changed anywhere', () =>
    inFolder({}, async (folder) => {
      await keep(folder, 'build', ROOT);
      const cache = new DiskCache(join(folder, 'cache'), ROOT, 'build');
      const path = await onlyFileIn(join(folder, 'cache'));
      const whole = await readFile(path);
      for (let length = 0; length < whole.length; length += 7) await isRefused(whole.subarray(0, length));
      await isRefused(whole.subarray(0, -1));
      await isRefused(Buffer.concat([whole, Buffer.from('\n')]));
      await isRefused(Buffer.concat([whole, whole]));
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const damaged = Buffer.from(whole);
          damaged.writeUInt8((damaged.readUInt8(at) + by) % 256, at);
          await isRefused(damaged);
        }),
        { numRuns: runsOf(500), seed: TRIAL_SEED },
      );
      await writeFile(path, whole);
      assert.ok(await cache.load());

      async function isRefused(damaged: Uint8Array): Promise<void> {
        await writeFile(path, damaged);
        assert.equal(await cache.load(), undefined);
      }
    }));

  it('keeps nothing where a folder stands in its place, or a file in that of its folder', () =>
    inFolder({ file: '' }, async (folder) => {
      await keep(folder, 'build', ROOT);
      const path = await onlyFileIn(join(folder, 'cache'));
      await rm(path);
      await mkdir(path);
      await keep(folder, 'build', ROOT);
      const cache = new DiskCache(join(folder, 'cache'), ROOT, 'build');
      assert.equal(await cache.load(), undefined);
      assert.equal((await readdir(join(folder, 'cache'))).length, 1, 'nothing unfinished is left');
      const nowhere = new DiskCache(join(folder, 'file'), ROOT, 'build');
      await nowhere.save(archive('a'));
      assert.equal(await nowhere.load(), undefined);
    }));

  it('throws away what was left unfinished a day ago, and what was not used for 90 days', () =>
    inFolder(
      {
        'cache/old.unfinished': '',
        'cache/new.unfinished': '',
        'cache/old.coop-facts': '',
        'cache/used.coop-facts': '',
        'cache/anything': '',
      },
      async (folder) => {
        const cache = join(folder, 'cache');
        await age(join(cache, 'old.unfinished'), 2);
        await age(join(cache, 'old.coop-facts'), 91);
        await age(join(cache, 'used.coop-facts'), 89);
        await age(join(cache, 'anything'), 1000);
        await keep(folder, 'build', ROOT);
        const left = (await readdir(cache)).filter((name) => !/^[0-9a-f]{32}/.test(name)).sort();
        assert.deepEqual(left, ['anything', 'new.unfinished', 'used.coop-facts']);
      },
    ));

  it('tells by its time that it was used', () =>
    inFolder({}, async (folder) => {
      await keep(folder, 'build', ROOT);
      const path = await onlyFileIn(join(folder, 'cache'));
      await age(path, 30);
      assert.ok(await new DiskCache(join(folder, 'cache'), ROOT, 'build').load());
      assert.ok((await stat(path)).mtimeMs > Date.now() - 60_000);
    }));
});

describe('the stamp of a file', () => {
  it('is another for a file of the same size and time', () =>
    inFolder({ a: 'one' }, async (folder) => {
      const path = join(folder, 'a');
      await age(path, 30);
      const before = await stat(path, { bigint: true });
      await new Promise((resolve) => setTimeout(resolve, 20));
      await writeFile(path, 'two');
      await utimes(path, Number(before.atimeNs) / 1e9, Number(before.mtimeNs) / 1e9);
      assert.notEqual(stampOf(await stat(path, { bigint: true })), stampOf(before));
    }));

  it('is none for a moment after a change', () =>
    inFolder({ a: 'one' }, async (folder) => {
      const found = await stat(join(folder, 'a'), { bigint: true });
      assert.equal(settledStampOf(found), '');
      assert.equal(settledStampOf(found, found.ctimeNs + 1_999_000_000n), '');
      assert.equal(settledStampOf(found, found.ctimeNs + 2_001_000_000n), stampOf(found));
    }));
});

/** Keeps an archive of one file in the folder `cache`. */
function keep(folder: string, build: string, root: string): Promise<void> {
  return new DiskCache(join(folder, 'cache'), root, build).save(archive('a'));
}

function archive(...ids: string[]) {
  const files = ids.map((id) => {
    const path = `${id}.coop.yaml`;
    const file = checkText(path, record(id, { activity: 'họp' }))?.file ?? assert.fail();
    const parts = [{ findings: file.findings, asked: [1, -2] }];
    return { held: HeldFile.read(file, { stamp: '1.2', digest: id }), parts };
  });
  return { day: 20_000, settings: 'chữ', files };
}

async function onlyFileIn(folder: string): Promise<string> {
  const [name, ...others] = await readdir(folder);
  assert.ok(name !== undefined && others.length === 0);
  return join(folder, name);
}

async function age(path: string, days: number): Promise<void> {
  const then = Math.floor(Date.now() / 1000) - days * DAY;
  await utimes(path, then, then);
}
