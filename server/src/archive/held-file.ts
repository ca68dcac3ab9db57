import type { FileKind } from '../format/types';
import type { CheckedFile } from './checked-file';
import { type FileSummary, packFile, summaryOf, unpackFile } from './packing/packed-file';

/**
 * A file that was checked by itself, as an archive holds it. Of a record that nobody edits it is packed, and unpacked
 * whenever it is asked for: an archive has many, and few are asked for.
 */
export class HeldFile implements FileSummary {
  readonly path: string;
  readonly #summary: FileSummary;
  #packed: string | undefined;
  #file: CheckedFile | undefined;
  #unpacked: WeakRef<CheckedFile> | undefined;

  private constructor(path: string, summary: FileSummary, held: CheckedFile | string) {
    this.path = path;
    this.#summary = summary;
    if (typeof held === 'string') this.#packed = held;
    else this.#file = held;
  }

  /** Held as it is. */
  static of(file: CheckedFile): HeldFile {
    return new HeldFile(file.path, summaryOf(file), file);
  }

  /** `packed`: by {@link packFile}. */
  static packed(path: string, summary: FileSummary, packed: string): HeldFile {
    return new HeldFile(path, summary, packed);
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

  get file(): CheckedFile {
    const known = this.#file ?? this.#unpacked?.deref();
    if (known !== undefined) return known;
    const file = unpackFile(this.path, this.#packed ?? '');
    // Of a registry, what the index was made of is to stay the same objects.
    if (this.kind === 'record') this.#unpacked = new WeakRef(file);
    else this.#file = file;
    return file;
  }

  get packed(): string {
    this.#packed ??= packFile(this.file);
    return this.#packed;
  }
}
