import assert from 'node:assert/strict';
import { IdleWork } from '../../src/lsp/idle-work';

const LULL = 1000;
const KEEPING = 300_000;

/** An archive of so many files that was read, and what is done in it. */
interface Work {
  readonly files?: number;
  /** How many steps there are to rehearse. */
  readonly steps?: number;
  /** After that step something is to be checked. */
  readonly editAfter?: number;
}

/** Idle work with a clock of its own: `pass` lets time pass, `done` is what was done by then. */
function idleWork({ files = 1, steps = 0, editAfter }: Work = {}) {
  let now = 0;
  let isBusy = false;
  let done: string[] = [];
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  const archive = {
    isReading: false,
    wasReadAnew: true,
    service: {
      archive: { fileCount: files },
      keep: async () => {
        done.push('keep');
      },
    },
  };
  const work = new IdleWork<typeof archive>({
    environment: {
      after: (milliseconds, callback) => {
        const timer = { at: now + milliseconds, callback };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      breathe: () => Promise.resolve(),
      releaseMemory: () => done.push('release'),
    },
    archives: () => [archive],
    rehearse: function* () {
      for (let step = 1; step <= steps; step += 1) {
        done.push(`step ${step}`);
        isBusy = step === editAfter;
        yield;
      }
    },
    isBusy: () => isBusy,
    onError: (error) => assert.fail(String(error)),
  });
  return {
    stop: () => work.stop(),
    /** All is checked that was to be. */
    checked: () => {
      isBusy = false;
      work.idle();
    },
    pass: async (milliseconds: number) => {
      now += milliseconds;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.callback();
      }
      await new Promise(setImmediate);
    },
    done: () => {
      const sinceLast = done.join(', ');
      done = [];
      return sinceLast;
    },
  };
}

describe('what is done when nothing else is', () => {
  it('begins when nothing was to be checked for a while, which each edit begins anew', async () => {
    const { checked, pass, done } = idleWork();
    checked();
    await pass(LULL - 1);
    checked();
    await pass(LULL - 1);
    assert.equal(done(), '');
    await pass(1);
    assert.equal(done(), 'keep');
    await pass(10 * LULL);
    assert.equal(done(), '');
  });

  it('gives memory back before and after keeping where much was read', async () => {
    const { checked, pass, done } = idleWork({ files: 10_000, steps: 1 });
    checked();
    await pass(LULL);
    assert.equal(done(), 'release, keep, release, step 1');
  });

  it('keeps now and then what has changed', async () => {
    const { checked, pass, done } = idleWork();
    checked();
    await pass(LULL);
    done();
    checked();
    await pass(KEEPING);
    assert.equal(done(), '');
    await pass(LULL);
    assert.equal(done(), 'keep');
  });

  it('leaves the rest for the next lull when something is to be checked', async () => {
    const { checked, pass, done } = idleWork({ steps: 3, editAfter: 2 });
    checked();
    await pass(LULL);
    assert.equal(done(), 'keep, step 1, step 2');
    await pass(LULL);
    assert.equal(done(), '');
    checked();
    await pass(LULL);
    assert.equal(done(), 'step 3');
    checked();
    await pass(LULL);
    assert.equal(done(), '');
  });

  it('is not done once the server is stopped, though checking may end after that', async () => {
    const { checked, stop, pass, done } = idleWork({ steps: 3 });
    checked();
    stop();
    checked();
    await pass(KEEPING + LULL);
    assert.equal(done(), '');
  });
});
