import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { FileRead, FileReader, FileToRead } from '../../src/archive/reading';
import { NEVER } from '../../src/base/cancellation';
import { NodeArchiveHost } from '../../src/node/node-archive-host';
import { ThreadReader } from '../../src/node/thread-reader';
import { readOneByOne } from '../../src/rules/read-one-by-one';
import { BUILT } from '../cli/run';
import { writeBadInput } from './bad-input';
import { record } from './records';
import { type Files, inFolder, write } from './temporary-folder';

/** Enough for two threads, and lists left over for whoever survives. */
const COUNT = 700;

const PATHS = Array.from({ length: COUNT }, (_, index) => `${index}.coop.yaml`);

const FILES: Files = Object.fromEntries(PATHS.map((path, index) => [path, record(`r${index}`)]));

const GOOD = join(BUILT, 'reader.js');

/** What stands before a program of a thread that answers each list as the real one does. */
const ANSWERING = `const { parentPort, threadId } = require('node:worker_threads');
const answer = (files) => ({ reads: files.map(({ path }) => ({ kind: 'gone', path })), bytes: new Uint8Array() });
`;

/** Programs that fail at some list. */
const FAILING: { readonly [how: string]: string } = {
  'ends at once': 'process.exit(0);',
  'ends at its first list': `${ANSWERING}parentPort.on('message', () => process.exit(1));`,
  'throws at its third list': `${ANSWERING}let count = 0;
parentPort.on('message', (files) => {
  count += 1;
  if (count === 3) throw new Error('enough');
  parentPort.postMessage(answer(files));
});`,
  'answers and throws in one go': `${ANSWERING}parentPort.on('message', (files) => {
  parentPort.postMessage(answer(files));
  throw new Error('enough');
});`,
  'answers and ends in one go': `${ANSWERING}parentPort.on('message', (files) => {
  parentPort.postMessage(answer(files));
  process.exit(0);
});`,
  'ends in one thread of two': `${ANSWERING}parentPort.on('message', (files) => {
  if (threadId % 2 === 0) process.exit(1);
  parentPort.postMessage(answer(files));
});`,
  'can’t be read as a program': 'this is no program',
};

/** One thread of two fails right behind its answer. */
const ANSWERING_LATE = `${ANSWERING}parentPort.on('message', (files) => {
  parentPort.postMessage(answer(files));
  if (threadId % 2 === 0) throw new Error('enough');
});`;

describe('reading by threads', () => {
  it('gives what reading one by one gives', () =>
    inFolder(FILES, async (folder) => {
      const threads = await readAll(readerOf(folder, GOOD, 2));
      const alone = await readAll(readOneByOne(new NodeArchiveHost(folder)));
      assert.deepEqual(threads.map(shown), alone.map(shown));
      assert.equal(threads.length, COUNT);
    }));

  it('gives what reading one by one gives, of what can’t be read too', () =>
    inFolder(FILES, async (folder) => {
      await writeBadInput(folder);
      const host = new NodeArchiveHost(folder);
      const paths: string[] = [];
      for await (const { path } of host.list()) paths.push(path);
      assert.ok(paths.length > COUNT);
      const read = await readAll(readerOf(folder, GOOD, 2), [...paths, 'nowhere.coop.yaml']);
      const alone = await readAll(readOneByOne(host), [...paths, 'nowhere.coop.yaml']);
      assert.deepEqual(read.map(shown), alone.map(shown));
    })).timeout(60_000);

  it('reads few files without a thread', () =>
    inFolder(FILES, async (folder) =>
      assert.equal((await readAll(readerOf(folder, '/no/program', 2), PATHS.slice(0, 255))).length, 255),
    ));

  it('reads all where the program is missing', () =>
    inFolder(FILES, async (folder) =>
      assert.deepEqual(pathsIn(await readAll(readerOf(folder, '/no/program', 2))), inOrder(PATHS)),
    ));

  for (const [how, program] of Object.entries(FAILING)) {
    it(`gives each file once where a thread ${how}`, () =>
      inFolder({ ...FILES, 'program.js': program }, async (folder) => {
        for (let round = 0; round < 2; round += 1) {
          const read = await readAll(readerOf(folder, join(folder, 'program.js'), 2));
          assert.deepEqual(pathsIn(read), inOrder(PATHS));
        }
      }));
  }

  it('gives each file once where a thread’s last answer comes after its end', () =>
    inFolder({ ...FILES, 'program.js': ANSWERING_LATE }, async (folder) => {
      for (let round = 0; round < 5; round += 1) {
        const read: FileRead[] = [];
        for await (const batch of readerOf(folder, join(folder, 'program.js'), 2).read(
          toRead(PATHS),
          NEVER,
        )) {
          read.push(...batch);
          // Whoever is busy meanwhile hears of the end first.
          for (const end = Date.now() + 15; Date.now() < end; );
        }
        assert.deepEqual(pathsIn(read).toSorted(), inOrder(PATHS));
      }
    }));

  it('ends when it is cancelled', () =>
    inFolder(FILES, async (folder) => {
      const token = { isCancellationRequested: false };
      let count = 0;
      for await (const batch of readerOf(folder, GOOD, 2).read(toRead(PATHS), token)) {
        count += batch.length;
        token.isCancellationRequested = true;
      }
      assert.ok(count > 0 && count < COUNT, `${count} files`);
    }));

  it('ends when nobody wants more', () =>
    inFolder(FILES, async (folder) => {
      for await (const batch of readerOf(folder, GOOD, 2).read(toRead(PATHS), NEVER)) {
        assert.ok(batch.length > 0);
        break;
      }
    }));

  it('says of a file that it is the same where its text is the one that is known', () =>
    inFolder(FILES, async (folder) => {
      const known = new Map(
        (await readAll(readerOf(folder, GOOD, 2))).map((read) => [
          read.path,
          read.kind === 'checked' ? read.origin?.digest : undefined,
        ]),
      );
      await write(folder, { '5.coop.yaml': record('another') });
      const again: FileRead[] = [];
      const files = PATHS.map((path) => ({ path, digest: known.get(path) }));
      for await (const batch of readerOf(folder, GOOD, 2).read(files, NEVER)) again.push(...batch);
      assert.deepEqual(
        again.filter(({ kind }) => kind !== 'same').map(({ path }) => path),
        ['5.coop.yaml'],
      );
      assert.equal(again.length, COUNT);
    }));
});

function readerOf(folder: string, program: string, threads: number): ThreadReader {
  return new ThreadReader({
    program,
    threads,
    fileOf: (path) => join(folder, path),
    fallback: readOneByOne(new NodeArchiveHost(folder)),
  });
}

/** All that is read, in order of the paths. */
async function readAll(reader: FileReader, paths: readonly string[] = PATHS): Promise<readonly FileRead[]> {
  const all: FileRead[] = [];
  for await (const batch of reader.read(toRead(paths), NEVER)) all.push(...batch);
  return all.sort((a, b) => (a.path < b.path ? -1 : 1)).map(withoutStamp);
}

/** A file that was written a moment ago has no stamp, and one of a moment before has one. */
function withoutStamp(read: FileRead): FileRead {
  if (read.kind === 'gone' || read.origin === undefined) return read;
  return { ...read, origin: { ...read.origin, stamp: '' } };
}

function toRead(paths: readonly string[]): readonly FileToRead[] {
  return paths.map((path) => ({ path, digest: undefined }));
}

function pathsIn(read: readonly FileRead[]): readonly string[] {
  return read.map(({ path }) => path);
}

function inOrder(paths: readonly string[]): readonly string[] {
  return [...paths].sort();
}

/** With what is kept of the file as it reads, wherever that lies. */
function shown(read: FileRead): object {
  return read.kind === 'checked' ? { ...read, packed: read.packed.text } : read;
}
