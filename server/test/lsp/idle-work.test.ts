import assert from 'node:assert/strict';
import { IdleWork } from '../../src/lsp/idle-work';

describe('what is done when nothing else is', () => {
  it('waits, and not once the server is stopped, though checking may end after that', () => {
    const waiting = new Set<() => void>();
    const after = (_milliseconds: number, callback: () => void): (() => void) => {
      waiting.add(callback);
      return () => waiting.delete(callback);
    };
    const work = new IdleWork(
      { after, releaseMemory: () => undefined },
      () => [],
      (error) => assert.fail(String(error)),
    );
    work.idle();
    assert.equal(waiting.size, 1);
    work.stop();
    work.idle();
    assert.equal(waiting.size, 0);
  });
});
