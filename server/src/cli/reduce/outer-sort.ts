import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { linesOf } from '../../node/lines';
import { codeOf } from '../../node/read-file';
import { MESSAGES } from '../messages';
import { UsageError } from '../usage-error';

/** What `sort` may take of memory before it writes to temporary files. */
const MEMORY = '64M';
/** Lines go to `sort` in pieces of this length, in characters. */
const PIECE = 1 << 16;

/** Puts lines of ASCII in the order of their bytes outside of memory, by the program `sort`. */
export class OuterSort {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #done: Promise<void>;
  #waiting: string[] = [];
  #waitingLength = 0;

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.#done = whenDone(child);
    // Whoever adds or reads lines is told; until then nobody need listen.
    this.#done.catch(() => undefined);
    child.stdin.on('error', () => undefined);
  }

  /** Throws a `UsageError` where there is no such program. */
  static async start(): Promise<OuterSort> {
    const child = spawn('sort', ['-S', MEMORY, '-T', tmpdir()], {
      env: { ...process.env, LC_ALL: 'C' },
      windowsHide: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) =>
        reject(codeOf(error) === 'ENOENT' ? new UsageError(MESSAGES.noSort) : error),
      );
    });
    return new OuterSort(child);
  }

  /** Takes a line, without its end. Rejects with a `UsageError` where `sort` has failed. */
  async add(line: string): Promise<void> {
    this.#waiting.push(line, '\n');
    this.#waitingLength += line.length;
    if (this.#waitingLength >= PIECE) await this.#write();
  }

  /** All lines in order, once. Rejects as `add` does. */
  async *lines(): AsyncGenerator<string> {
    await this.#write();
    this.#child.stdin.end();
    yield* linesOf(this.#child.stdout, 'latin1');
    await this.#done;
  }

  /** Ends the program where it still runs. */
  stop(): void {
    this.#child.kill();
    this.#child.stdout.destroy();
  }

  async #write(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#waitingLength = 0;
    const { stdin } = this.#child;
    if (stdin.write(text, 'latin1')) return;
    await Promise.race([new Promise((resolve) => stdin.once('drain', resolve)), this.#done]);
  }
}

function whenDone(child: ChildProcessWithoutNullStreams): Promise<void> {
  const said: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(data));
  return new Promise((resolve, reject) => {
    child.once('close', (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new UsageError(MESSAGES.sortFailed, { reason: Buffer.concat(said).toString().trim() }));
    });
  });
}
