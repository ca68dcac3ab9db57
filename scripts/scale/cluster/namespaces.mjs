/** @file A world of its own for what is started: network, process table, host name, mounts. */
import { spawn, spawnSync } from 'node:child_process';
import { ScriptError } from '../../lib/say.mjs';

/** How `unshare` makes one; whatever runs in it ends with the process that made it. */
export const OWN_WORLD = [
  ...['--mount', '--net', '--uts', '--pid', '--mount-proc'],
  // Without a fork the process itself would stay in the old process table.
  ...['--fork', '--kill-child'],
];

/** Fails with a sentence where this machine lets no such world be made. */
export function requireNamespaces() {
  const { status, stderr } = spawnSync('unshare', [...OWN_WORLD, 'true'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new ScriptError(
      `Hosts can't be made on this machine, which permits no namespaces (${stderr.trim()}); a container needs --privileged.`,
    );
  }
}

/**
 * Runs a Node script in a world of its own and gives its exit code. When this process ends, so does all that the script
 * has started: the script's standard input closes, by which it sees the same after a SIGKILL.
 */
export function runInNamespaces(script, args) {
  // The shell is the first process, which has to wait for orphans; it must not be replaced by its last command.
  const shell = ['sh', '-c', '"$@"; exit $?', 'sh'];
  const command = [...OWN_WORLD, ...shell, process.execPath, script, ...args];
  const child = spawn('unshare', command, { stdio: ['pipe', 'inherit', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
