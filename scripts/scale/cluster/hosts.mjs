/** @file Hosts on this machine, each with its own name, address and process table, on one network. */
import { spawn } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outputOf, until } from '../commands.mjs';
import { OWN_WORLD } from './namespaces.mjs';
import { processes, processTableOf } from './process-table.mjs';

const BRIDGE = 'coop';
const SUBNET = '10.77.0';

/** The host that the engines run on, which is this process's own world. */
export const HEAD = { name: 'head', address: `${SUBNET}.1` };

/**
 * Makes this world the head of a network: its name and address, names of hosts, and private copies of what the daemons
 * expect at fixed places of the system. Only for a process in namespaces of its own: nothing of it is seen outside.
 */
export async function startNetwork(folder) {
  await outputOf('mount', ['-t', 'tmpfs', 'coop-run', '/run']);
  await outputOf('mkdir', ['/run/sshd']);
  // A root whose password is locked may not log in at all; this one has none.
  await writeFile(path.join(folder, 'shadow'), 'root:*:20000:0:99999:7:::\n', { mode: 0o600 });
  await writeFile(path.join(folder, 'hosts'), `127.0.0.1 localhost\n${HEAD.address} ${HEAD.name}\n`);
  for (const file of ['shadow', 'hosts']) {
    await outputOf('mount', ['--bind', path.join(folder, file), `/etc/${file}`]);
  }
  await outputOf('hostname', [HEAD.name]);
  await outputOf('ip', ['link', 'set', 'lo', 'up']);
  await outputOf('ip', ['link', 'add', BRIDGE, 'type', 'bridge']);
  await outputOf('ip', ['address', 'add', `${HEAD.address}/24`, 'dev', BRIDGE]);
  await outputOf('ip', ['link', 'set', BRIDGE, 'up']);
}

/**
 * Starts a host: `{ name, address, pid }`, where `pid` is that of its first process, with which all that runs on it
 * ends. `number`, from 2 to 254, is the last part of its address. It sees the same files as this machine.
 */
export async function startHost(name, number) {
  const address = `${SUBNET}.${number}`;
  const script = 'hostname "$1" && ip link set lo up && sleep infinity; exit $?';
  const keeper = spawn('unshare', [...OWN_WORLD, 'sh', '-c', script, 'sh', name], { stdio: 'ignore' });
  const first = await until(`the host ${name} runs`, () =>
    processes().find(({ parent, name: program }) => parent === keeper.pid && program === 'sh'),
  );
  const host = { name, address, pid: first.pid };
  const outer = `veth-${number}`;
  const link = ['link', 'add', outer, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(host.pid)];
  await outputOf('ip', link);
  await outputOf('ip', ['link', 'set', outer, 'master', BRIDGE, 'up']);
  await outputOf(...onHost(host, 'ip', ['address', 'add', `${address}/24`, 'dev', 'eth0']));
  await outputOf(...onHost(host, 'ip', ['link', 'set', 'eth0', 'up']));
  // In its place: what is mounted elsewhere is this very file.
  await appendFile('/etc/hosts', `${address} ${name}\n`);
  return host;
}

/** The command and the arguments that run a command on a host. */
export function onHost({ pid }, command, args) {
  return ['nsenter', ['--target', String(pid), '--mount', '--uts', '--net', '--pid', command, ...args]];
}

/** Takes a host away at once, as a power cut does: all its processes end and its address answers no more. */
export function loseHost({ pid }) {
  if (processTableOf(pid) !== undefined) process.kill(pid, 'SIGKILL');
}
