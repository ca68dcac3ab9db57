import type { MessagePort } from 'node:worker_threads';
import type { FileRead, FileToRead } from '../archive/reading';
import { readAs } from '../rules/read-file';
import { joinedBytes } from './packed-bytes';
import { readTextAtOnce } from './read-file';
import { releaseMemory } from './release-memory';

/** A file that a thread is to read. */
export interface FileOnDisk extends FileToRead {
  /** Absolute path, as the disk has it. */
  readonly file: string;
}

/**
 * After so much was sent, in bytes, the memory that reading has left behind is given back: a thread by itself would let
 * it grow to the multiple of what it needs.
 */
const MUCH = 4_000_000;

type Checked = Extract<FileRead, { readonly kind: 'checked' }>;

/** What a thread read of one file; of what is kept of it how many bytes that is. */
export type FileReadInThread =
  | Exclude<FileRead, Checked>
  | (Omit<Checked, 'packed'> & { readonly length: number });

export interface ReadInThread {
  readonly reads: readonly FileReadInThread[];
  /** What is kept of the files, one behind the other. */
  readonly bytes: Uint8Array;
}

/** Reads and checks what it is sent, one list after another, and sends back what that gave. */
export function serveReading(port: MessagePort): void {
  let left = 0;
  port.on('message', (files: readonly FileOnDisk[]) => {
    const texts: string[] = [];
    const reads = files.map((file): FileReadInThread => {
      const read = readAs(file, readTextAtOnce(file.file));
      if (read.kind !== 'checked') return read;
      const { packed, ...rest } = read;
      texts.push(packed.text);
      return { ...rest, length: packed.text.length };
    });
    const bytes = joinedBytes(texts);
    left += bytes.length;
    port.postMessage({ reads, bytes } satisfies ReadInThread, [bytes.buffer]);
    if (left < MUCH) return;
    left = 0;
    releaseMemory();
  });
}
