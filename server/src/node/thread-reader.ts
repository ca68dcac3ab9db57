import { Worker } from 'node:worker_threads';
import type { FileRead, FileReader, FileToRead } from '../archive/reading';
import type { CancellationToken } from '../base/cancellation';
import { PackedBytes } from './packed-bytes';
import type { FileOnDisk, ReadInThread } from './reader-thread';

/** A thread is sent so many files at once, */
const BATCH = 64;
/** and so many lists of them before the first is answered, so that it never waits. */
const BATCHES_AHEAD = 2;
/** A further thread is started for so many files: below that it takes longer to start than it saves. */
const FILES_OF_THREAD = 256;

/** What a thread makes of a file is soon forgotten: it needs little room for what is new. In megabytes. */
const YOUNG = 16;

/** Where and by how many threads files are read. */
export interface ThreadReaderOptions {
  /** Absolute path of the program that {@link serveReading} runs in. */
  readonly program: string;
  /** At most so many threads. */
  readonly threads: number;
  /** Absolute path of a file on disk. */
  readonly fileOf: (path: string) => string;
  /** Reads a few files, or what a thread could not. */
  readonly fallback: FileReader;
}

/** Reads and checks many files in threads of their own, few files right here. */
export class ThreadReader implements FileReader {
  readonly #options: ThreadReaderOptions;

  constructor(options: ThreadReaderOptions) {
    this.#options = options;
  }

  async *read(files: readonly FileToRead[], token: CancellationToken): AsyncGenerator<readonly FileRead[]> {
    const { threads, fallback } = this.#options;
    const count = Math.min(threads, Math.floor(files.length / FILES_OF_THREAD));
    if (threads < 2 || count < 1) {
      yield* fallback.read(files, token);
      return;
    }
    const reading = new Reading(files, count, this.#options);
    try {
      for await (const read of reading.results()) {
        if (token.isCancellationRequested) return;
        yield read;
      }
    } finally {
      await reading.stop();
    }
    // What a thread failed on it would fail on again, with all that was sent to it.
    if (reading.failed.length > 0) yield* fallback.read(reading.failed, token);
  }
}

/** The files of one call on their way through the threads. */
class Reading {
  readonly failed: FileToRead[] = [];
  readonly #waiting: FileToRead[][] = [];
  readonly #threads: Worker[];
  /** What each thread was sent and has not answered, the oldest first. */
  readonly #sent = new Map<Worker, FileToRead[][]>();
  readonly #results: (readonly FileRead[])[] = [];
  readonly #fileOf: (path: string) => string;
  #wake: () => void = () => undefined;

  constructor(files: readonly FileToRead[], count: number, { program, fileOf }: ThreadReaderOptions) {
    this.#fileOf = fileOf;
    for (let at = 0; at < files.length; at += BATCH) this.#waiting.push(files.slice(at, at + BATCH));
    this.#waiting.reverse();
    this.#threads = Array.from({ length: count }, () => this.#start(program));
  }

  /** What each list of files gave, as it comes. */
  async *results(): AsyncGenerator<readonly FileRead[]> {
    for (;;) {
      const read = this.#results.shift();
      if (read !== undefined) yield read;
      else if (this.#sent.size === 0) return;
      else await this.#next();
    }
  }

  async stop(): Promise<void> {
    this.#sent.clear();
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #start(program: string): Worker {
    const thread = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#sent.set(thread, []);
    thread.on('message', (read: ReadInThread) => {
      // The last answer of a thread may come after its end is known, when others have its files.
      if (this.#sent.get(thread)?.shift() === undefined) return;
      this.#results.push(placed(read));
      this.#send(thread);
      this.#wake();
    });
    thread.on('error', () => this.#giveUp(thread));
    thread.on('exit', () => this.#giveUp(thread));
    for (let ahead = 0; ahead < BATCHES_AHEAD; ahead += 1) this.#send(thread);
    return thread;
  }

  /** Sends the next list, or lets the thread go where there is none. */
  #send(thread: Worker): void {
    const sent = this.#sent.get(thread);
    if (sent === undefined) return;
    const batch = this.#waiting.pop();
    if (batch !== undefined) {
      sent.push(batch);
      const files: FileOnDisk[] = batch.map((file) => ({ ...file, file: this.#fileOf(file.path) }));
      thread.postMessage(files);
    } else if (sent.length === 0) this.#sent.delete(thread);
  }

  /** A thread that has run out of memory, say, leaves the list it was at, and the others get the rest. */
  #giveUp(thread: Worker): void {
    const [at, ...ahead] = this.#sent.get(thread) ?? [];
    if (!this.#sent.delete(thread)) return;
    if (at !== undefined) this.failed.push(...at);
    this.#waiting.push(...ahead);
    if (this.#sent.size === 0) for (const batch of this.#waiting.splice(0)) this.failed.push(...batch);
    else for (const other of this.#sent.keys()) this.#send(other);
    this.#wake();
  }
}

/** What a thread sent, with what is kept of each file where it lies in the bytes. */
function placed({ reads, bytes }: ReadInThread): readonly FileRead[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  return reads.map((read): FileRead => {
    if (read.kind !== 'checked') return read;
    const { length, ...rest } = read;
    at += length;
    return { ...rest, packed: new PackedBytes(buffer, at - length, at) };
  });
}
