import type { FileKind } from '../format/types';
import type { CheckedFile } from './checked-file';
import type { FileOrigin } from './file-origin';
import { type FileSummary, packFile, summaryOf, unpackFile } from './packing/packed-file';

/**
 * A file that was checked by itself, as an archive holds it. Of a record that nobody edits it is packed, and unpacked
 * whenever it is asked for: an archive has many, and few are asked for.
 */
export class HeldFile implements FileSummary {
  readonly path: string;
  readonly #summary: FileSummary;
  #origin: FileOrigin | undefined;
  #packed: string | undefined;
  #file: CheckedFile | undefined;

  private constructor(
    path: string,
    summary: FileSummary,
    held: CheckedFile | string,
    origin: FileOrigin | undefined,
  ) {
    this.path = path;
    this.#origin = origin;
    this.#summary = summary;
    if (typeof held === 'string') this.#packed = held;
    else this.#file = held;
  }

  /** Held as it is. */
  static of(file: CheckedFile): HeldFile {
    return new HeldFile(file.path, summaryOf(file), file, undefined);
  }

  /** A file that was read from that origin. */
  static read(file: CheckedFile, origin: FileOrigin | undefined): HeldFile {
    const summary = summaryOf(file);
    const held = file.kind === 'record' ? packFile(file) : file;
    return new HeldFile(file.path, summary, held, origin);
  }

  /** `packed`: by {@link packFile}. */
  static packed(
    path: string,
    summary: FileSummary,
    packed: string,
    origin: FileOrigin | undefined,
  ): HeldFile {
    return new HeldFile(path, summary, packed, origin);
  }

  /** Of the file that it was read from; undefined for a text that an editor holds. */
  get origin(): FileOrigin | undefined {
    return this.#origin;
  }

  /** The file was written anew, with the text that it had. */
  cameFrom(origin: FileOrigin): void {
    this.#origin = origin;
  }

  get kind(): FileKind {
    return this.#summary.kind;
  }

  get recordId(): string | undefined {
    return this.#summary.recordId;
  }

  get isIncomplete(): boolean {
    return this.#summary.isIncomplete;
  }

  get isQuiet(): boolean {
    return this.#summary.isQuiet;
  }

  /** Of a packed record it is unpacked each time: whoever looks at it more than once had better hold it. */
  get file(): CheckedFile {
    if (this.#file !== undefined) return this.#file;
    const file = unpackFile(this.path, this.#packed ?? '');
    // Of a registry, what the index was made of is to stay the same objects.
    if (this.kind !== 'record') this.#file = file;
    return file;
  }

  get summary(): FileSummary {
    return this.#summary;
  }

  get packed(): string {
    this.#packed ??= packFile(this.file);
    return this.#packed;
  }
}
