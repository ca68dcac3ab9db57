import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from '../../src/cli/program';
import { record } from '../node/records';
import { inFolder, write } from '../node/temporary-folder';
import { BUILT } from './run';

const WRONG = record('a', { activity: 'metting' });

describe('coop check --watch', () => {
  it('shows what changes until it is ended', () =>
    inFolder({ 'a.coop.yaml': record('a'), 'b.coop.yaml': record('b') }, async (folder) => {
      const watched = start(folder);
      after(watched.end);
      await watched.until(/2 files checked, no problems\.\n$/);
      await watched.untilSaid(/Ctrl\+C/);
      await write(folder, { 'a.coop.yaml': WRONG });
      await watched.until(/\na\.coop\.yaml\n {2}3:11 {2}error .*\n\n2 files checked: 1 error\.\n$/);
      await write(folder, { 'a.coop.yaml': record('a') });
      await watched.until(/\na\.coop\.yaml: no problems left\n\n2 files checked, no problems\.\n$/);
      await write(folder, { 'new/c.coop.yaml': record('c', { activity: 'metting' }) });
      await watched.until(/\nnew\/c\.coop\.yaml\n.*\n\n3 files checked: 1 error\.\n$/);
      await write(folder, { 'coop.config.yaml': 'exclude: [new]\n' });
      await watched.until(
        /\nnew\/c\.coop\.yaml: no longer in the archive\n\n3 files checked, no problems\.\n$/,
      );
      await rm(join(folder, 'b.coop.yaml'));
      await watched.until(/2 files checked, no problems\.\n$/);
      assert.equal(await watched.end(), 0);
    })).timeout(120_000);

  it('ends with the exit code of the last look', () =>
    inFolder({ 'a.coop.yaml': WRONG }, async (folder) => {
      const watched = start(folder);
      await watched.untilSaid(/Ctrl\+C/);
      assert.equal(await watched.end(), 1);
    }));
});

function start(folder: string): {
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly untilSaid: (pattern: RegExp) => Promise<void>;
  readonly end: () => Promise<number | undefined>;
} {
  let printed = '';
  let said = '';
  let interrupt = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const exitCode = runProgram(
    ['check', '--watch'],
    { folder: BUILT, startServer: () => Promise.resolve() },
    {
      folder,
      workspace: folder,
      cacheFolder: undefined,
      language: 'en',
      hasColour: false,
      isWatched: false,
      input: () => assert.fail('watching reads no input'),
      print: (text) => {
        printed += text;
      },
      write: () => assert.fail('watching prints at once'),
      say: (text) => {
        said += text;
      },
      untilInterrupted: () => interrupted,
    },
  );
  const wait = async (pattern: RegExp, text: () => string): Promise<void> => {
    for (const start = Date.now(); !pattern.test(text()); await setTimeout(20))
      if (Date.now() - start > 30_000) assert.fail(`not seen: ${pattern} in ${text()}`);
  };
  return {
    until: (pattern) => wait(pattern, () => printed),
    untilSaid: (pattern) => wait(pattern, () => said),
    end: () => {
      interrupt();
      return exitCode;
    },
  };
}
