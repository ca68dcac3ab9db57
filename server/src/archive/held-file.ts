import type { FileKind } from '../format/types';
import type { CheckedFile } from './checked-file';
import type { FileOrigin } from './file-origin';
import { type FileSummary, packFile, summaryOf, summaryOfFacts, unpackFile } from './packing/packed-file';

/** A file as {@link packFile} packed it, wherever that is kept. */
export interface PackedText {
  readonly text: string;
}

/**
 * A file that was checked by itself, as an archive holds it. Of a record that nobody edits it is packed, and unpacked
 * whenever it is asked for: an archive has many, and few are asked for.
 */
export class HeldFile implements FileSummary {
  readonly path: string;
  readonly kind: FileKind;
  readonly recordId: string | undefined;
  readonly isIncomplete: boolean;
  readonly isQuiet: boolean;
  #origin: FileOrigin | undefined;
  #packed: PackedText | undefined;
  #file: CheckedFile | undefined;

  private constructor(
    path: string,
    { kind, recordId, isIncomplete, isQuiet }: FileSummary,
    { file, packed }: { readonly file?: CheckedFile; readonly packed?: PackedText },
    origin: FileOrigin | undefined,
  ) {
    this.path = path;
    this.kind = kind;
    this.recordId = recordId;
    this.isIncomplete = isIncomplete;
    this.isQuiet = isQuiet;
    this.#origin = origin;
    this.#packed = packed;
    this.#file = file;
  }

  /** Held as it is. */
  static of(file: CheckedFile): HeldFile {
    return new HeldFile(file.path, summaryOfFacts(file), { file }, undefined);
  }

  /** A file that was read from that origin. */
  static read(file: CheckedFile, origin: FileOrigin | undefined): HeldFile {
    const held = file.kind === 'record' ? { packed: { text: packFile(file) } } : { file };
    return new HeldFile(file.path, summaryOf(file), held, origin);
  }

  /** `packed`: by {@link packFile}. */
  static packed(
    path: string,
    summary: FileSummary,
    packed: PackedText,
    origin: FileOrigin | undefined,
  ): HeldFile {
    return new HeldFile(path, summary, { packed }, origin);
  }

  /** Of the file that it was read from; undefined for a text that an editor holds. */
  get origin(): FileOrigin | undefined {
    return this.#origin;
  }

  /** The file was written anew, with the text that it had. */
  cameFrom(origin: FileOrigin): void {
    this.#origin = origin;
  }

  /** Of a packed record it is unpacked each time: whoever looks at it more than once had better hold it. */
  get file(): CheckedFile {
    if (this.#file !== undefined) return this.#file;
    const file = unpackFile(this.path, this.#packed?.text ?? '');
    // Of a registry, what the index was made of is to stay the same objects.
    if (this.kind !== 'record') this.#file = file;
    return file;
  }

  get packed(): PackedText {
    this.#packed ??= { text: packFile(this.file) };
    return this.#packed;
  }
}
