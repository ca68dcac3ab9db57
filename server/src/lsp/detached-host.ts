import type { FolderHost, ServerEnvironment } from './environment';

/** What the texts that are in no folder see of the outside world: nothing but the clock. */
export function detachedHost({ today, breathe }: Pick<ServerEnvironment, 'today' | 'breathe'>): FolderHost {
  return {
    async *list() {},
    read: async () => undefined,
    isIgnored: async () => false,
    today,
    breathe,
    invalidateIgnored: () => undefined,
    nameOnDisk: (path) => path,
    stamps: async () => new Map(),
  };
}

/** A folder's host that also knows texts which are in no folder, by paths that no file has. */
export function withDetached(host: FolderHost, isDetached: (path: string) => boolean): FolderHost {
  return {
    list: () => host.list(),
    reader: host.reader,
    cache: host.cache,
    read: async (path) => (isDetached(path) ? undefined : host.read(path)),
    isIgnored: async (path) => (isDetached(path) ? false : host.isIgnored(path)),
    today: () => host.today(),
    breathe: () => host.breathe(),
    invalidateIgnored: () => host.invalidateIgnored(),
    nameOnDisk: (path) => host.nameOnDisk(path),
    stamps: () => host.stamps(),
  };
}
