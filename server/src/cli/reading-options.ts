import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { DiskCache } from '../node/disk-cache';
import type { NodeArchiveOptions } from '../node/node-archive-host';
import { BUILD } from '../node/version';
import type { LoadedProgram } from './loaded-program';
import { type Chosen, type Option, wholeNumber } from './options';
import type { Terminal } from './terminal';

/** How a command line wants archives to be read. */
export interface ReadingChoice {
  /** By how many threads at most; undefined for as many as there are processors. */
  readonly jobs: number | undefined;
  /** A folder, relative to the current one, for what is kept from run to run; undefined for the user's own. */
  readonly cacheFolder: string | undefined;
  /** Something is kept at all. */
  readonly isCached: boolean;
}

/** The options of all commands that read archives. */
export const READING_OPTIONS: readonly Option[] = [
  {
    name: 'jobs',
    value: wholeNumber(1),
    help: {
      vi: 'đọc tệp bằng nhiều nhất N luồng (mặc định: số bộ xử lý)',
      en: 'read files by N threads at most (as many as there are processors by default)',
    },
  },
  {
    name: 'no-cache',
    help: {
      vi: 'không dùng và không ghi bộ nhớ đệm về các lần chạy trước',
      en: 'neither use nor keep what is known from earlier runs',
    },
  },
  {
    name: 'cache-dir',
    value: { shown: 'DIR', values: '.cache, /tmp/coop, …', accepts: (value) => value !== '' },
    help: {
      vi: 'thư mục của bộ nhớ đệm (mặc định: thư mục bộ nhớ đệm của người dùng)',
      en: 'the folder in which that is kept (by default in the user’s cache folder)',
    },
  },
];

export function readingChoiceOf({ values, switches }: Chosen): ReadingChoice {
  const jobs = values.get('jobs');
  return {
    jobs: jobs === undefined ? undefined : Number(jobs),
    cacheFolder: values.get('cache-dir'),
    isCached: !switches.has('no-cache'),
  };
}

/** How the archive in a folder is read. */
export type HostOptionsFor = (root: string) => Pick<NodeArchiveOptions, 'cache' | 'threads'>;

/** What the choice comes to on this machine. */
export function hostOptionsFor(
  { jobs, cacheFolder, isCached }: ReadingChoice,
  { folder: programFolder }: Pick<LoadedProgram, 'folder'>,
  terminal: Pick<Terminal, 'folder' | 'cacheFolder'>,
): HostOptionsFor {
  const folder = cacheFolder === undefined ? terminal.cacheFolder : resolve(terminal.folder, cacheFolder);
  const threads = jobs ?? availableParallelism();
  return (root) => ({
    cache: isCached && folder !== undefined ? new DiskCache(folder, root, BUILD) : undefined,
    threads: { program: join(programFolder, 'reader.js'), threads },
  });
}
