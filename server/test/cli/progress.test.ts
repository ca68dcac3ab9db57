import assert from 'node:assert/strict';
import { Localizer } from '../../src/base/localizer';
import { ProgressLine } from '../../src/cli/progress';
import type { Terminal } from '../../src/cli/terminal';

describe('ProgressLine', () => {
  it('says nothing of short work', () => assert.deepEqual(said(true, [0, 500, 900]), []));

  it('tells of long work, and takes its line away', () =>
    assert.deepEqual(said(true, [0, 1100]), ['\r\u001B[KReading file 5 of 10…', '\r\u001B[K']));

  it('does not tell more often than is of use', () =>
    assert.equal(said(true, [1100, 1110, 1120, 1300]).length, 3));

  it('says nothing where nobody watches', () => assert.deepEqual(said(false, [2000]), []));
});

/** What is said when progress is shown at these times, in milliseconds from the start. */
function said(isWatched: boolean, times: readonly number[]): string[] {
  const lines: string[] = [];
  const terminal: Terminal = {
    folder: '/',
    workspace: '/',
    cacheFolder: undefined,
    language: undefined,
    hasColour: false,
    isWatched,
    input: () => assert.fail('progress reads nothing'),
    print: () => assert.fail('progress is no result'),
    write: () => assert.fail('progress is no result'),
    say: (text) => lines.push(text),
    untilInterrupted: () => assert.fail('progress waits for nobody'),
  };
  let now = 0;
  const progress = new ProgressLine(terminal, new Localizer(), 'en', () => now);
  for (const time of times) {
    now = time;
    progress.show({ step: 'reading', done: 5, total: 10 });
  }
  progress.end();
  return lines;
}
