/** @file Slurm on hosts that were made here, with all its state in one folder. */
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { background, finished, until } from '../commands.mjs';
import { HEAD, onHost } from './hosts.mjs';

/** Seconds without an answer after which a node counts as lost. */
const NODE_TIMEOUT = 8;

/**
 * Starts munge and the controller here and a node daemon on each host, and waits until all are ready for work. Gives
 * the environment for Slurm's commands. `environment` is that of the daemons.
 */
export async function startSlurm(hosts, folder, environment) {
  await mkdir(folder);
  for (const name of ['state', ...hosts.map(({ name }) => `spool-${name}`)]) {
    await mkdir(path.join(folder, name));
  }
  await startMunge(folder);
  const file = path.join(folder, 'slurm.conf');
  await writeFile(file, configuration(hosts, folder));
  // The system's own file of this name would count otherwise.
  await writeFile(path.join(folder, 'cgroup.conf'), '');
  const env = { ...environment, SLURM_CONF: file };
  background('slurmctld', ['-D', '-f', file], { env, log: path.join(folder, 'slurmctld.log') });
  for (const host of hosts) {
    const log = path.join(folder, `slurmd-${host.name}.log`);
    background(...onHost(host, 'slurmd', ['-D', '-f', file, '-N', host.name]), { env, log });
  }
  await until('all nodes of Slurm are idle', async () => {
    const { output } = await finished('sinfo', ['--noheader', '--Node', '--format=%T'], { env });
    const states = output.toString('utf8').split('\n').filter(Boolean);
    return states.length === hosts.length && states.every((state) => state === 'idle');
  });
  return env;
}

async function startMunge(folder) {
  const key = path.join(folder, 'munge.key');
  await writeFile(key, randomBytes(1024), { mode: 0o400 });
  const files = { 'key-file': key, ...munge(folder) };
  const options = Object.entries(files).map(([name, value]) => `--${name}=${value}`);
  // The folder is root's alone, which would do for no daemon that others talk to.
  background('munged', ['--foreground', '--force', ...options], { log: path.join(folder, 'munged.log') });
  await until('munge answers', async () => {
    const { code } = await finished('munge', ['--no-input', `--socket=${munge(folder).socket}`]);
    return code === 0;
  });
}

function munge(folder) {
  return {
    socket: `${folder}/munge.socket`,
    'pid-file': `${folder}/munge.pid`,
    'seed-file': `${folder}/munge.seed`,
  };
}

function configuration(hosts, folder) {
  const nodes = hosts.map(({ name, address }) => `NodeName=${name} NodeAddr=${address} CPUs=1 State=UNKNOWN`);
  return `ClusterName=coop
SlurmctldHost=${HEAD.name}(${HEAD.address})
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
# What is requeued waits until its credentials have expired.
AuthInfo=socket=${munge(folder).socket},cred_expire=5
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
ProctrackType=proctrack/linuxproc
MpiDefault=none
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
SlurmdTimeout=${NODE_TIMEOUT}
ReturnToService=2
MinJobAge=86400
${nodes.join('\n')}
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
}
