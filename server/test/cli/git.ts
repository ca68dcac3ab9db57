import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs git in a folder, whatever the user's own settings are. Rejects where it fails. */
export async function runGit(folder: string, args: readonly string[]): Promise<void> {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  await promisify(execFile)('git', [...identity, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}

/** Makes the folder a repository with all that is in it committed. */
export async function commitAll(folder: string): Promise<void> {
  await runGit(folder, ['init', '--quiet']);
  await runGit(folder, ['add', '--all']);
  await runGit(folder, ['commit', '--quiet', '--message', 'All']);
}
