import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CachedArchive, FactsCache } from '../archive/facts-cache';
import { MisreadError } from '../base/json-codec';
import { CacheLineReader, cacheLines } from './cache-lines';
import { codeOf } from './read-file';

/** Read so much at a time, and written so much: who waits is not to wait long. In bytes. */
const CHUNK = 1024 * 1024;
const WRITTEN_AT_ONCE = 512 * 1024;

const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

const ENDING = '.coop-facts';
const UNFINISHED = '.unfinished';

const DAY = 24 * 60 * 60 * 1000;
/** What was not used for so long is thrown away, and what a run left unfinished. In milliseconds. */
const UNUSED = 90 * DAY;
const LEFT_UNFINISHED = DAY;

/**
 * Keeps what is known of one archive in a file, in a folder that other archives and programs use too. The file is
 * written beside and then takes its name at once, so that whoever reads it finds the old or the new one whole; and what
 * is not whole, or was written by another program, is as if it were not there.
 */
export class DiskCache implements FactsCache {
  readonly #folder: string;
  readonly #root: string;
  readonly #build: string;

  /** `folder`, `root`: absolute paths of the folder to keep it in, and of the archive's; `build`: of this program. */
  constructor(folder: string, root: string, build: string) {
    this.#folder = folder;
    this.#root = root;
    this.#build = build;
  }

  async load(): Promise<CachedArchive | undefined> {
    try {
      const file = await open(this.#file, 'r');
      try {
        return await this.#read(file);
      } finally {
        await file.close();
      }
    } catch (error) {
      return ignoring(error, undefined);
    }
  }

  async save({ day, settings, files }: CachedArchive): Promise<void> {
    const unfinished = join(this.#folder, `${randomUUID()}${UNFINISHED}`);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const heading = { build: this.#build, root: this.#root, day, settings };
      await write(unfinished, cacheLines(heading, files));
      await rename(unfinished, this.#file);
      await this.#tidyUp();
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      ignoring(error, undefined);
    }
  }

  get #file(): string {
    const name = createHash('sha256').update(this.#root).digest('hex').slice(0, 32);
    return join(this.#folder, `${name}${ENDING}`);
  }

  async #read(file: FileHandle): Promise<CachedArchive | undefined> {
    const reader = new CacheLineReader();
    let rest: Buffer = NOTHING;
    for await (const chunk of chunksOf(file)) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        reader.take(bytes, start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
      const { heading } = reader;
      if (heading !== undefined && (heading.build !== this.#build || heading.root !== this.#root))
        return undefined;
    }
    const { heading, files, isWhole } = reader;
    if (heading === undefined || !isWhole || rest.length > 0) return undefined;
    await noteUse(file);
    return { ...heading, files };
  }

  /** Throws away what nobody uses any more. */
  async #tidyUp(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const isUnfinished = name.endsWith(UNFINISHED);
      if (!isUnfinished && !name.endsWith(ENDING)) continue;
      const path = join(this.#folder, name);
      // Others may have ended or thrown it away meanwhile.
      const found = await stat(path).catch(() => undefined);
      const age = Date.now() - (found?.mtimeMs ?? Date.now());
      if (age > (isUnfinished ? LEFT_UNFINISHED : UNUSED)) await rm(path, { force: true });
    }
  }
}

/** What is used counts as new. On a disk that can't be written it is of use all the same. */
async function noteUse(file: FileHandle): Promise<void> {
  const { mtimeMs } = await file.stat();
  if (Date.now() - mtimeMs <= DAY) return;
  await file.utimes(new Date(), new Date()).catch((error: unknown) => ignoring(error, undefined));
}

/** Each in bytes of its own. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    const { bytesRead } = await file.read(chunk, 0, CHUNK);
    if (bytesRead === 0) return;
    yield chunk.subarray(0, bytesRead);
  }
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let chunk = '';
    for (const line of lines) {
      chunk += line;
      if (chunk.length < WRITTEN_AT_ONCE) continue;
      await file.appendFile(chunk, 'latin1');
      chunk = '';
    }
    await file.appendFile(chunk, 'latin1');
  } finally {
    await file.close();
  }
}

/** What the disk refuses, and what can't be read, is as if nothing were kept; other errors are mistakes. */
function ignoring<T>(error: unknown, instead: T): T {
  const isExpected = codeOf(error) !== '' || error instanceof MisreadError || error instanceof SyntaxError;
  if (!isExpected) throw error;
  return instead;
}
