import { createHash, type Hash } from 'node:crypto';
import type { CachedFile } from '../archive/facts-cache';
import { HeldFile } from '../archive/held-file';
import { type FileSummary, summaryCodec } from '../archive/packing/packed-file';
import { type PartState, partStateCodec } from '../archive/part-state';
import { asciiJson, fields, list, MisreadError, optional, text, whole } from '../base/json-codec';
import { PackedBytes } from './packed-bytes';

/** The first line of what is kept of an archive. */
export interface CacheHeading {
  /** Of the program that wrote it. */
  readonly build: string;
  /** Absolute path of the archive's folder. */
  readonly root: string;
  readonly day: number;
  readonly settings: string;
}

const headingCodec = fields<CacheHeading>({ build: text, root: text, day: whole, settings: text });

interface FileHeading {
  readonly path: string;
  readonly stamp: string;
  readonly digest: string;
  readonly summary: FileSummary;
  readonly parts: readonly PartState[] | undefined;
}

const fileCodec = fields<FileHeading>({
  path: text,
  stamp: text,
  digest: text,
  summary: summaryCodec,
  parts: optional(list(partStateCodec)),
});

/** What the last line begins with; the digest of all lines before follows. */
const END = 'end ';

/** The lines of what is kept, each with its line end: a heading, two lines a file, and one that ends them. */
export function* cacheLines(heading: CacheHeading, files: Iterable<CachedFile>): Generator<string> {
  const digest = createHash('sha256');
  const hashed = (line: string): string => {
    digest.update(line, 'latin1');
    return line;
  };
  yield hashed(`${asciiJson(headingCodec.write(heading))}\n`);
  for (const { held, parts } of files) {
    const { stamp, digest: digestOfText } = held.origin ?? { stamp: '', digest: '' };
    const file = { path: held.path, stamp, digest: digestOfText, summary: held, parts };
    yield hashed(`${asciiJson(fileCodec.write(file))}\n${held.packed.text}\n`);
  }
  yield `${END}${digest.digest('hex')}\n`;
}

/** Takes the lines one after another, as they were written, and tells in the end whether they were all there. */
export class CacheLineReader {
  readonly files: CachedFile[] = [];
  readonly #digest: Hash = createHash('sha256');
  #heading: CacheHeading | undefined;
  /** The first of a file's two lines. */
  #file: FileHeading | undefined;
  #isWhole = false;

  get heading(): CacheHeading | undefined {
    return this.#heading;
  }

  /** True once the last line has come, and fits those before. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /**
   * Takes the line from `start` to `end`, which is its line end. The bytes are kept, for what is packed in them.
   * Throws a {@link MisreadError} or `SyntaxError` for a line that was not written so.
   */
  take(bytes: Buffer, start: number, end: number): void {
    if (this.#isWhole) throw new MisreadError('the end');
    if (this.#heading !== undefined && this.#file !== undefined) {
      this.#digest.update(bytes.subarray(start, end + 1));
      this.files.push(cachedFile(this.#file, new PackedBytes(bytes, start, end)));
      this.#file = undefined;
      return;
    }
    const line = bytes.toString('latin1', start, end);
    if (line.startsWith(END)) {
      this.#isWhole = line === `${END}${this.#digest.digest('hex')}`;
      if (!this.#isWhole) throw new MisreadError('the digest of the lines');
      return;
    }
    this.#digest.update(bytes.subarray(start, end + 1));
    if (this.#heading === undefined) this.#heading = headingCodec.read(JSON.parse(line));
    else this.#file = fileCodec.read(JSON.parse(line));
  }
}

function cachedFile({ path, stamp, digest, summary, parts }: FileHeading, packed: PackedBytes): CachedFile {
  return { held: HeldFile.packed(path, summary, packed, { stamp, digest }), parts };
}
