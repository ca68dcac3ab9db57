/** @file SSH to hosts that were made here, with keys that live as long as they do. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { background, finished, outputOf, until } from '../commands.mjs';
import { onHost } from './hosts.mjs';
import { processes, processTableOf } from './process-table.mjs';

/**
 * Starts an sshd on each host and gives the command by which they are reached, such as `ssh -F FILE`. `variables` are
 * those that commands there find in their environment. Everything lies in `folder`.
 */
export async function startSsh(hosts, folder, variables) {
  await mkdir(folder);
  await makeKey(path.join(folder, 'user'));
  await makeKey(path.join(folder, 'host'));
  await writeFile(path.join(folder, 'sshd_config'), serverConfiguration(folder, variables));
  await writeFile(path.join(folder, 'ssh_config'), clientConfiguration(folder));
  const [type, key] = (await readFile(path.join(folder, 'host.pub'), 'utf8')).split(' ');
  const known = hosts.map(({ name, address }) => `${name},${address} ${type} ${key}\n`);
  await writeFile(path.join(folder, 'known_hosts'), known.join(''));
  const command = ['-F', path.join(folder, 'ssh_config')];
  for (const host of hosts) await startServer(host, folder, command);
  return ['ssh', ...command].join(' ');
}

/** Kills the sshd of a host with all its sessions; what they have started goes on without them. */
export function killSshd({ pid }) {
  const table = processTableOf(pid);
  for (const { pid: server, name } of processes()) {
    if (name.startsWith('sshd') && processTableOf(server) === table) process.kill(server, 'SIGKILL');
  }
}

async function startServer(host, folder, command) {
  const log = path.join(folder, `sshd-${host.name}.log`);
  // sshd starts itself again for each connection and therefore wants its whole path.
  const sshd = (await outputOf('sh', ['-c', 'command -v sshd'])).trim();
  background(...onHost(host, sshd, ['-D', '-e', '-f', path.join(folder, 'sshd_config')]), { log });
  await until(`${host.name} answers by SSH`, async () => {
    const { code } = await finished('ssh', [...command, host.name, 'coop', '--version'], { timeout: 10_000 });
    return code === 0;
  });
}

async function makeKey(file) {
  await outputOf('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'coop-scale', '-f', file]);
}

function serverConfiguration(folder, variables) {
  const environment = Object.entries(variables).map(([name, value]) => `"${name}=${value}"`);
  return `HostKey ${folder}/host
PidFile none
AuthorizedKeysFile ${folder}/user.pub
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
UseDNS no
# The folder above the key is everybody's.
StrictModes no
MaxStartups 100
SetEnv ${environment.join(' ')}
`;
}

function clientConfiguration(folder) {
  return `User root
IdentityFile ${folder}/user
IdentitiesOnly yes
IdentityAgent none
UserKnownHostsFile ${folder}/known_hosts
GlobalKnownHostsFile /dev/null
StrictHostKeyChecking yes
BatchMode yes
ConnectTimeout 5
LogLevel ERROR
`;
}
