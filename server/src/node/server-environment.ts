import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Definition } from '../archive/facts';
import type { ServerEnvironment } from '../lsp/environment';
import { localDay } from './clock';
import { NodeArchiveHost } from './node-archive-host';
import { archiveRootOf } from './root';
import { VERSION } from './version';

/** The machine as the server sees it. `folder`: absolute path of the folder with what the build put beside the program. */
export function nodeEnvironment(folder: string, reference: readonly Definition[]): ServerEnvironment {
  return {
    version: VERSION,
    reference,
    rulePages: pathToFileURL(join(folder, 'rules')).href,
    createHost: (root, { shallow, isForeign, onUnreadableFolder }) =>
      new NodeArchiveHost(onDisk(root), {
        shallow,
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
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
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
