import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from '../../node/lines';
import { codeOf } from '../../node/read-file';
import { MESSAGES } from '../messages';
import { UsageError } from '../usage-error';

/** Lines are written in pieces of this length, in characters. */
const PIECE = 1 << 16;

/** Lines of ASCII that are kept outside of memory, to be read again and again. */
export class ScratchLines {
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #waitingLength = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Throws a `UsageError`, as the other functions do, where the folder for temporary files takes none. */
  static async open(): Promise<ScratchLines> {
    const path = join(tmpdir(), `coop-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600).catch(refuse);
    // Without a name it is gone as soon as the program is, however it ends.
    await unlink(path);
    return new ScratchLines(file);
  }

  /** Takes a line, without its end. */
  async add(line: string): Promise<void> {
    this.#waiting.push(line, '\n');
    this.#waitingLength += line.length;
    if (this.#waitingLength >= PIECE) await this.#write();
  }

  /** All lines so far. */
  async *lines(): AsyncGenerator<string> {
    await this.#write();
    yield* linesOf(this.#file.createReadStream({ start: 0, autoClose: false }), 'latin1');
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #write(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#waitingLength = 0;
    await this.#file.appendFile(text, 'latin1').catch(refuse);
  }
}

function refuse(error: unknown): never {
  const code = codeOf(error);
  throw code === '' ? error : new UsageError(MESSAGES.noScratch, { folder: tmpdir(), code });
}
