import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Definition } from '../archive/facts';
import type { ServerEnvironment } from '../lsp/environment';
import { userCacheFolder } from './cache-folder';
import { localDay } from './clock';
import { DiskCache } from './disk-cache';
import { NodeArchiveHost, type NodeArchiveOptions } from './node-archive-host';
import { readText } from './read-file';
import { releaseMemory } from './release-memory';
import { archiveRootOf } from './root';
import { BUILD, VERSION } from './version';

const REGISTRY_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.coop\.yaml$/;

/**
 * The machine as the server sees it. `folder`: absolute path of the folder with what the build put beside the program;
 * `reference` gives the entries that ship with it.
 */
export function nodeEnvironment(folder: string, reference: () => readonly Definition[]): ServerEnvironment {
  const registries = join(folder, 'reference');
  return {
    version: VERSION,
    reference,
    rulePages: pathToFileURL(join(folder, 'rules')).href,
    registriesFolder: pathToFileURL(registries).href,
    readRegistry: async (name) => {
      // A bare file name, so that nothing outside the folder can be named.
      if (!REGISTRY_NAME.test(name)) return undefined;
      const result = await readText(join(registries, name));
      return result?.kind === 'text' ? result.text : undefined;
    },
    createHost: (root, { shallow, isForeign, onUnreadableFolder, cacheFolder }) =>
      new NodeArchiveHost(onDisk(root), {
        shallow,
        ...(!shallow && bulkReading(folder, onDisk(root), cacheFolder)),
        isForeign: (inner) => isForeign(withSlashes(inner)),
        onUnreadableFolder: (unreadable, code) => onUnreadableFolder(withSlashes(unreadable), code),
      }),
    archiveRootOf: async (inner) => {
      const root = await archiveRootOf(onDisk(inner));
      return { ...root, folder: withSlashes(root.folder) };
    },
    today: localDay,
    breathe: async () => {
      await setImmediate();
    },
    releaseMemory,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** How an archive of many files is read. `folder`: of the program. */
function bulkReading(
  folder: string,
  root: string,
  cacheFolder: string | null | undefined,
): Pick<NodeArchiveOptions, 'cache' | 'threads'> {
  const kept = cacheFolder === undefined ? userCacheFolder(process.env, process.platform) : cacheFolder;
  return {
    cache: kept === null ? undefined : new DiskCache(kept, root, BUILD),
    threads: { program: join(folder, 'reader.js'), threads: availableParallelism() },
  };
}

/** The root of all has no name of its own. */
function onDisk(path: string): string {
  if (path === '') return sep;
  return /^[a-z]:$/.test(path) ? `${path}${sep}` : path;
}

function withSlashes(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/\/+$/, '')
    .replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}
