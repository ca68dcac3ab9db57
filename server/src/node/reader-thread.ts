import type { MessagePort } from 'node:worker_threads';
import type { FileRead, FileToRead } from '../archive/reading';
import { readAs } from '../rules/read-file';
import { readTextAtOnce } from './read-file';

/** A file that a thread is to read. */
export interface FileOnDisk extends FileToRead {
  /** Absolute path, as the disk has it. */
  readonly file: string;
}

/** Reads and checks what it is sent, one list after another, and sends back what that gave. */
export function serveReading(port: MessagePort): void {
  port.on('message', (files: readonly FileOnDisk[]) => {
    const read: readonly FileRead[] = files.map((file) => readAs(file, readTextAtOnce(file.file)));
    port.postMessage(read);
  });
}
