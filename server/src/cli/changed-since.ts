import { spawn } from 'node:child_process';
import { codeOf } from '../node/read-file';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

/** Nothing that a repository's configuration names is run. */
const CAREFUL = ['-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'];

/**
 * The files in a folder that differ from a revision of git or are not in git yet: paths relative to the folder, with
 * `/`, in NFC. Throws a `UsageError` where there is no git, no repository or no such revision.
 */
export async function changedSince(revision: string, folder: string): Promise<ReadonlySet<string>> {
  const inside = await git(['rev-parse', '--is-inside-work-tree'], folder);
  if (inside?.trim() !== 'true') throw new UsageError(MESSAGES.noRepository, { path: folder });
  const commit = await commitOf(revision, folder);
  if (commit === undefined) throw new UsageError(MESSAGES.noSuchRevision, { revision });
  const changed = await git(
    [
      'diff',
      '--name-only',
      '-z',
      '--relative',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      commit,
      '--',
      '.',
    ],
    folder,
  );
  const fresh = await git(['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], folder);
  if (changed === undefined || fresh === undefined)
    throw new UsageError(MESSAGES.gitFailed, { path: folder, revision });
  return new Set(
    `${changed}${fresh}`
      .split('\0')
      .filter(Boolean)
      .map((path) => path.normalize('NFC')),
  );
}

/** The id of the commit that a revision names; undefined where there is none. */
async function commitOf(revision: string, folder: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  // Before version 2.30, git prints the option as well.
  return (await git(args, folder))?.trim().split('\n').at(-1);
}

/** What git prints; undefined where it fails. */
function git(args: readonly string[], folder: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...CAREFUL, ...args], {
      cwd: folder,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const printed: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => printed.push(data));
    child.once('error', (error) =>
      reject(codeOf(error) === 'ENOENT' ? new UsageError(MESSAGES.noGit) : error),
    );
    child.once('close', (exitCode) =>
      resolve(exitCode === 0 ? Buffer.concat(printed).toString() : undefined),
    );
  });
}
