import { exclusionOf } from '../archive/exclusion';
import { Localizer } from '../base/localizer';
import { SETTINGS_FILES } from '../format/file-kind';
import { NodeArchiveHost } from '../node/node-archive-host';
import { ArchiveService } from '../service';
import type { PathsCommand } from './arguments';
import { MESSAGES } from './messages';
import { select } from './select';
import { EXIT, type Terminal } from './terminal';

/** So many lines are printed at once. */
const AT_ONCE = 1000;

/**
 * `coop paths`: prints the path of each file of an archive, as the disk has it, and gives the exit code. Throws a
 * `UsageError` for a folder that can't be.
 */
export async function paths({ folder }: PathsCommand, terminal: Terminal): Promise<number> {
  for (const { root } of await select([folder], terminal.folder)) {
    const lines = (await pathsIn(root, terminal)).map(lineOf);
    for (let done = 0; done < lines.length; done += AT_ONCE)
      await terminal.write(lines.slice(done, done + AT_ONCE).join(''));
  }
  return EXIT.withoutErrors;
}

async function pathsIn(root: string, terminal: Terminal): Promise<readonly string[]> {
  const language = terminal.language ?? 'en';
  const localizer = new Localizer();
  const host = new NodeArchiveHost(root, {
    readsAtOnce: true,
    onUnreadableFolder: (path, code) =>
      terminal.say(`${localizer.format(MESSAGES.unreadableFolder, language, { path, code })}\n`),
  });
  const service = new ArchiveService(host, []);
  await service.loadSettings();
  const isExcluded = exclusionOf(service.settings.exclude);
  const found = new Set<string>();
  for await (const { path } of host.list()) if (!isExcluded(path)) found.add(path);
  // What the settings say counts even where the file itself is left out.
  const settings = await firstThere(host, SETTINGS_FILES);
  if (settings !== undefined) found.add(settings);
  return Array.from(found, (path) => host.nameOnDisk(path)).sort();
}

async function firstThere(host: NodeArchiveHost, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if ((await host.read(path)) !== undefined) return path;
  return undefined;
}

/** A path that takes several lines is written as JSON. */
function lineOf(path: string): string {
  return /[\r\n]/.test(path) ? `${JSON.stringify({ path })}\n` : `${path}\n`;
}
