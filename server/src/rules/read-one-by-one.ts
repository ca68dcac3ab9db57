import type { ArchiveHost } from '../archive/host';
import type { FileRead, FileReader } from '../archive/reading';
import { readAs } from './read-file';

const READ_AT_ONCE = 32;

/** Reads files by the host's own way of reading one, some at a time. */
export function readOneByOne(host: Pick<ArchiveHost, 'read'>): FileReader {
  return {
    async *read(files, token): AsyncGenerator<readonly FileRead[]> {
      for (let done = 0; done < files.length; done += READ_AT_ONCE) {
        if (token.isCancellationRequested) return;
        const batch = files.slice(done, done + READ_AT_ONCE);
        yield await Promise.all(batch.map(async (file) => readAs(file, await host.read(file.path))));
      }
    },
  };
}
