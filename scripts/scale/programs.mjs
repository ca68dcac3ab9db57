/** @file The programs that make a cluster of this machine: found, or installed from Debian. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { installDebianPackages, isRootOnDebian } from '../lib/debian-packages.mjs';
import { findOnPath } from '../lib/processes.mjs';
import { ScriptError, say } from '../lib/say.mjs';

/** The programs that are needed, with the package that brings each. */
const NEEDED = {
  common: { ip: 'iproute2', unshare: 'util-linux', nsenter: 'util-linux', mkfifo: 'coreutils' },
  parallel: {
    parallel: 'parallel',
    ssh: 'openssh-client',
    'ssh-keygen': 'openssh-client',
    sshd: 'openssh-server',
  },
  slurm: {
    sbatch: 'slurm-client',
    squeue: 'slurm-client',
    scontrol: 'slurm-client',
    slurmctld: 'slurmctld',
    slurmd: 'slurmd',
    munged: 'munge',
  },
};

/** What a script of Debian's packages asks before it starts a service: this answer is no. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/**
 * Sees to it that the programs for the engines are there: those that lack are installed by apt-get, none of their
 * services is started. A `ScriptError` says what lacks where they can't be installed.
 */
export async function ensurePrograms(engines) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new ScriptError('Hosts can be made on this machine by root on Linux only; try it with sudo.');
  }
  // Daemons lie where a shell that is no login shell may not look.
  process.env.PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
  const lacking = lackingPrograms(engines);
  if (lacking.length === 0) return;
  const programs = lacking.map(([program]) => program).join(', ');
  const packages = [...new Set(lacking.map(([, name]) => name))];
  if (!isRootOnDebian()) {
    throw new ScriptError(
      `${programs} can't be found, and only on Debian they are installed from here: install ${packages.join(', ')}.`,
    );
  }
  say(`Installing ${packages.join(', ')} by apt-get …`);
  await withoutStartingServices(() => installDebianPackages(packages));
  const [still] = lackingPrograms(engines);
  if (still !== undefined) throw new ScriptError(`The package ${still[1]} brought no program ${still[0]}.`);
}

function lackingPrograms(engines) {
  return ['common', ...engines]
    .flatMap((name) => Object.entries(NEEDED[name]))
    .filter(([program]) => findOnPath(program) === undefined);
}

/** Runs an installation during which no service of a package is started; a policy that is there already stays. */
async function withoutStartingServices(install) {
  if (existsSync(SERVICE_POLICY)) return install();
  const remove = () => rmSync(SERVICE_POLICY, { force: true });
  process.once('exit', remove);
  writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await install();
  } finally {
    remove();
  }
}
