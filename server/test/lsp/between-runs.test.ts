import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { CHECK_ARCHIVE_REQUEST } from '../../../protocol/check-archive';
import type { ServerEnvironment } from '../../src/lsp/environment';
import { run } from '../cli/run';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { REFERENCE } from '../support/reference';
import { type ClientOptions, type TestClient, withClient } from './client';

const FILES: Files = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `${index}.coop.yaml`,
    record(`r${index}`, {
      ...(index === 7 && { activity: 'metting' }),
      ...(index === 39 && { related: '[nowhere]' }),
    }),
  ]),
);

const WRONG = ['3:11 invalid-value'];
const UNKNOWN = ['7:11 unknown-record'];

const TELLING = { statusNotifications: true };
const SHOWING: ClientOptions['capabilities'] = { window: { workDoneProgress: true } };

describe('reading an archive that takes long', () => {
  it('is told of to a client that shows it, with an end', () =>
    reads({ capabilities: SHOWING, change: slowly(60) }, async (client) => {
      const told = progressOf(client);
      await client.until(() => told.at(-1)?.kind === 'end');
      const [begin, ...rest] = told;
      assert.ok(begin?.kind === 'begin');
      assert.deepEqual([begin.title, begin.cancellable], ['Reading the archive', true]);
      const reports = rest.filter(({ kind }) => kind === 'report');
      assert.ok(reports.some((report) => /^\d+ of 40 files$/.test(report.message ?? '')));
      await client.until(() => client.statuses.at(-1)?.state === 'ready');
    }));

  it('is not told of where it is short, or the client shows no such thing', async () => {
    for (const options of [{ capabilities: SHOWING }, { change: slowly(60) }]) {
      await reads(options, async (client) => {
        const told = progressOf(client);
        await client.until(() => client.statuses.at(-1)?.state === 'ready');
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.deepEqual(told, []);
      });
    }
  });

  it('is stopped by its user: nothing is unknown then, until it is read anew', () =>
    reads({ capabilities: SHOWING, change: slowly(60) }, async (client, folder) => {
      const at = (name: string): string => join(folder, name);
      const user = { isPatient: false };
      const told = progressOf(client, user);
      await client.open(at('39.coop.yaml'), String(FILES['39.coop.yaml']));
      await isStopped(client, told);
      await client.edit(at('39.coop.yaml'), `${FILES['39.coop.yaml']}#\n`);
      await client.quiet();
      assert.deepEqual(client.problems(at('39.coop.yaml')), []);
      user.isPatient = true;
      await client.connection.sendRequest(CHECK_ARCHIVE_REQUEST);
      await client.shows(at('39.coop.yaml'), UNKNOWN);
      await client.shows(at('7.coop.yaml'), WRONG);
      await client.until(() => client.statuses.at(-1)?.state === 'ready');
    })).timeout(30_000);

  it('is stopped when it was asked for, which is answered then', () =>
    reads({ capabilities: SHOWING, change: slowly(60) }, async (client) => {
      const told = progressOf(client, { isPatient: false });
      await isStopped(client, told);
      await client.connection.sendRequest(CHECK_ARCHIVE_REQUEST);
      await isStopped(client, told);
    })).timeout(30_000);

  it('does not hold up the end of the server', () =>
    reads({ change: slowly(500) }, async (client) => {
      await client.until(() => client.statuses.some(({ state }) => state === 'reading'));
      const start = Date.now();
      await client.connection.sendRequest('shutdown');
      assert.ok(Date.now() - start < 1000);
    }));
});

describe('what the server keeps between runs', () => {
  it('is shown of closed files without reading them, and checked with by the command line', () =>
    withCache(async (folder, cacheFolder) => {
      const options = { initializationOptions: { cacheFolder }, reference: REFERENCE };
      await reads({ ...options, folder }, (client) => isKept(client, cacheFolder));
      const before = await onlyFileIn(cacheFolder);
      const args = ['check', '--format', 'json'];
      const clean = await run(folder, [...args, '--no-cache']);
      assert.deepEqual(await run(folder, [...args, '--cache-dir', cacheFolder]), clean);
      // All was known, so that what is kept is as it was.
      assert.deepEqual(await onlyFileIn(cacheFolder), before);
      await reads({ ...options, folder }, (client) => isShown(client, folder, 0));
    })).timeout(30_000);

  it('may be what the command line has found', () =>
    withCache(async (folder, cacheFolder) => {
      await run(folder, ['check', '--cache-dir', cacheFolder]);
      const options = { initializationOptions: { cacheFolder }, reference: REFERENCE };
      await reads({ ...options, folder }, (client) => isShown(client, folder, 0));
    })).timeout(30_000);

  it('is nothing where the client wants it so', () =>
    withCache(async (folder, cacheFolder) => {
      await run(folder, ['check', '--cache-dir', cacheFolder]);
      await reads({ folder }, (client) => isShown(client, folder, Object.keys(FILES).length));
      assert.deepEqual(
        (await readdir(folder)).filter((name) => !name.endsWith('.coop.yaml')),
        [],
      );
    })).timeout(30_000);
});

type Told = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** What is told of work under way, as it comes. Whoever is not patient cancels it at once. */
function progressOf(client: TestClient, user = { isPatient: true }): Told[] {
  const told: Told[] = [];
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
      told.push(value);
      if (value.kind !== 'begin' || user.isPatient) return;
      void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    });
  });
  return told;
}

async function isStopped(client: TestClient, told: readonly Told[]): Promise<void> {
  await client.until(() => told.at(-1)?.kind === 'end');
  await client.until(() => client.statuses.at(-1)?.state === 'partial');
  const { progress } = client.statuses.at(-1) ?? {};
  assert.ok(progress !== undefined && progress.done < progress.total);
}

/** A machine on which every file takes so many milliseconds to be read, one after another. */
function slowly(milliseconds: number): (environment: ServerEnvironment) => ServerEnvironment {
  return (environment) => ({
    ...environment,
    createHost: (...parameters) => {
      const host = environment.createHost(...parameters);
      let last = Promise.resolve();
      const read: typeof host.read = async (path) => {
        if (!path.startsWith('coop.config')) {
          last = last.then(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
          await last;
        }
        return host.read(path);
      };
      return {
        list: () => host.list(),
        read,
        isIgnored: (path) => host.isIgnored(path),
        today: () => host.today(),
        breathe: () => host.breathe(),
        invalidateIgnored: () => host.invalidateIgnored(),
        nameOnDisk: (path) => host.nameOnDisk(path),
        stamps: async () => new Map(),
      };
    },
  });
}

/** A client of a folder with the files, or of that folder. */
async function reads(
  { folder, ...options }: ClientOptions & { readonly folder?: string },
  work: (client: TestClient, folder: string) => Promise<void>,
): Promise<void> {
  const initializationOptions = { ...TELLING, ...options.initializationOptions };
  const reading = (root: string): Promise<void> =>
    withClient({ ...options, initializationOptions, folders: [root] }, (client) => work(client, root));
  if (folder === undefined) await inFolder(FILES, reading);
  else await reading(folder);
}

/** The folder of an archive whose files have not changed for a moment, and one for what is kept of it. */
function withCache(work: (folder: string, cacheFolder: string) => Promise<void>): Promise<void> {
  return inFolder(FILES, (folder) =>
    inFolder({}, async (cacheFolder) => {
      await new Promise((resolve) => setTimeout(resolve, 2100));
      await work(folder, cacheFolder);
    }),
  );
}

/** Waits until the server has written what it keeps. */
async function isKept(client: TestClient, cacheFolder: string): Promise<void> {
  await client.until(() => client.statuses.at(-1)?.state === 'ready');
  for (const end = Date.now() + 8000; Date.now() < end; ) {
    if ((await readdir(cacheFolder)).some((name) => name.endsWith('.coop-facts'))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('nothing is kept');
}

/** What is wrong in files that are not open is shown, and so many files were read for it. */
async function isShown(client: TestClient, folder: string, read: number): Promise<void> {
  await client.shows(join(folder, '7.coop.yaml'), WRONG);
  await client.shows(join(folder, '39.coop.yaml'), UNKNOWN);
  await client.until(() => client.statuses.at(-1)?.state === 'ready');
  const totals = client.statuses.flatMap(({ progress }) => progress?.total ?? []);
  assert.ok(
    totals.every((total) => total === read),
    totals.join(),
  );
}

/** The name and the text of it. */
async function onlyFileIn(folder: string): Promise<readonly string[]> {
  const [name = '', ...others] = await readdir(folder);
  assert.deepEqual(others, []);
  return [name, await readFile(join(folder, name), 'latin1')];
}
