import { createHash } from 'node:crypto';
import type { CachedArchive, FactsCache } from '../../src/archive/facts-cache';
import type { ArchiveHost, ReadResult } from '../../src/archive/host';
import { NEVER } from '../../src/base/cancellation';
import { CacheLineReader, cacheLines } from '../../src/node/cache-lines';
import type { Conclusion } from '../../src/rules/conclude';
import { ArchiveService } from '../../src/service';
import { MemoryHost, settle } from './memory-archive';
import { FIRST_ENTRIES } from './reference';
import type { Files } from './samples';

const WRITTEN_BY = { build: 'test', root: '/archive' };

/** Keeps an archive in memory, in the words of the disk. */
export class MemoryCache implements FactsCache {
  /** What is kept. */
  lines: readonly string[] | undefined;
  saves = 0;
  /** Awaited in the midst of saving. */
  whileSaving: () => Promise<void> = () => Promise.resolve();

  async load(): Promise<CachedArchive | undefined> {
    if (this.lines === undefined) return undefined;
    const reader = new CacheLineReader();
    const bytes = Buffer.from(this.lines.join(''), 'latin1');
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf('\n', start);
      reader.take(bytes, start, end);
      start = end + 1;
    }
    return reader.heading && { ...reader.heading, files: reader.files };
  }

  async save({ day, settings, files }: CachedArchive): Promise<void> {
    const lines: string[] = [];
    for (const line of cacheLines({ ...WRITTEN_BY, day, settings }, files)) {
      lines.push(line);
      if (lines.length === 2) await this.whileSaving();
    }
    this.lines = lines;
    this.saves += 1;
  }
}

/** An archive in memory that tells when a file was changed, and what was kept of it. The day may be moved. */
export class CachedHost extends MemoryHost {
  readonly cache = new MemoryCache();
  day: number;
  /** The paths that were read. */
  readonly wasRead: string[] = [];

  constructor(files: Files, day: number) {
    super(files);
    this.day = day;
  }

  override today(): number {
    return this.day;
  }

  override async *list(): AsyncGenerator<{ path: string; stamp: string }> {
    for await (const { path } of super.list()) yield { path, stamp: digestOf(this.files.get(path) ?? '') };
  }

  override async read(path: string): Promise<ReadResult | undefined> {
    this.wasRead.push(path);
    const result = await super.read(path);
    if (result?.kind !== 'text') return result;
    const digest = digestOf(result.text);
    return { ...result, origin: { stamp: digest, digest } };
  }
}

/** Reads the archive as a run of the program would, with what is kept; nothing is checked yet. */
export async function loadedAgain(host: ArchiveHost): Promise<ArchiveService> {
  const service = new ArchiveService(host, FIRST_ENTRIES);
  await service.load(NEVER);
  return service;
}

/** One run that checks all and keeps it. */
export async function runOnce(host: ArchiveHost): Promise<ArchiveService> {
  const service = await loadedAgain(host);
  await settle(service);
  await service.keep();
  return service;
}

/** All that is found in each file. */
export function conclusionsIn(service: ArchiveService): { readonly [path: string]: readonly Conclusion[] } {
  const paths = [...service.archive.paths].sort();
  return Object.fromEntries(paths.map((path) => [path, service.conclusionsOf(path)?.conclusions ?? []]));
}

/** What a run finds that nothing was kept for. */
export async function freshConclusions(
  host: CachedHost,
): Promise<{ readonly [path: string]: readonly Conclusion[] }> {
  const fresh = new CachedHost(Object.fromEntries(host.files), host.day);
  return conclusionsIn(await runOnce(fresh));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
