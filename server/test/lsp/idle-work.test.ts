import assert from 'node:assert/strict';
import { IdleWork } from '../../src/lsp/idle-work';

/** Idle work with a clock that stands still: `waiting` are the milliseconds of what waits, `pass` ends what waits longest. */
function idleWork() {
  const waits = new Map<() => void, number>();
  const after = (milliseconds: number, callback: () => void): (() => void) => {
    waits.set(callback, milliseconds);
    return () => waits.delete(callback);
  };
  const work = new IdleWork(
    { after, releaseMemory: () => undefined },
    () => [],
    (error) => assert.fail(String(error)),
  );
  const pass = (): void => {
    const [[callback] = []] = waits;
    if (callback === undefined) return;
    waits.delete(callback);
    callback();
  };
  return { work, pass, waiting: () => [...waits.values()] };
}

const KEEPING = 300_000;
const LULL = 1000;

describe('what is done when nothing else is', () => {
  it('waits, and not once the server is stopped, though checking may end after that', () => {
    const { work, waiting } = idleWork();
    work.idle();
    work.idle();
    assert.deepEqual(waiting(), [KEEPING]);
    work.stop();
    work.idle();
    assert.deepEqual(waiting(), []);
  });

  it('is put off by each edit once it is due, and begins anew after that', () => {
    const { work, pass, waiting } = idleWork();
    work.idle();
    pass();
    assert.deepEqual(waiting(), [LULL]);
    work.idle();
    assert.deepEqual(waiting(), [LULL]);
    pass();
    assert.deepEqual(waiting(), []);
    work.idle();
    assert.deepEqual(waiting(), [KEEPING]);
  });
});
