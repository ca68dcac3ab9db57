/** @file The two engines: each maps all parts of a working folder, and meets with two accidents meanwhile. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ScriptError } from '../lib/say.mjs';
import { loseHost, startHost } from './cluster/hosts.mjs';
import { processTableOf } from './cluster/process-table.mjs';
import { startSlurm } from './cluster/slurm.mjs';
import { killSshd, startSsh } from './cluster/ssh.mjs';
import { logged, outputOf } from './commands.mjs';
import { writeScripts } from './documented.mjs';
import { holdPart } from './held-part.mjs';

/** What Slurm tells of a task besides how it went. */
const OTHER_FIELDS = / (?!ArrayTaskId|JobState|Reason|Restarts|ExitCode|NodeList)[\w/:]+=[^ \n]*/g;

/** Each engine: its title, its hosts, what becomes of a host meanwhile, and how it is made ready. */
export const ENGINES = {
  parallel: {
    title: 'GNU parallel',
    hosts: ['host-1', 'host-2', 'host-3'],
    cutOff: killSshd,
    loss: 'a host whose sshd was killed',
    prepare: prepareParallel,
  },
  slurm: {
    title: 'Slurm',
    hosts: ['node-1', 'node-2'],
    cutOff: loseHost,
    loss: 'a node that was lost with all that ran on it',
    prepare: prepareSlurm,
  },
};

/**
 * Has an engine map the parts in `work`, and gives its exit code, 0 when it says that all is done. `context` is
 * `{ folder, work, parts, variables, timeout }`: where the engine keeps its own things, the working folder, the files of
 * the parts, environment variables for the workers, and milliseconds.
 *
 * The worker of the first of the `accidentalParts` is killed when it has done a half; the host that works on the second
 * is cut off then.
 */
export async function mapWithAccidents({ hosts: names, cutOff, prepare, title }, context) {
  const { folder, work, parts, timeout } = context;
  await mkdir(folder);
  await writeScripts(work, ['map-part.sh']);
  const hosts = [];
  for (const name of names) hosts.push(await startHost(name, context.firstNumber + hosts.length));
  const map = await prepare(hosts, context);
  const [first, second] = await Promise.all(accidentalParts(parts).map(holdPart));
  const mapping = map();
  const accidents = Promise.all([
    accident(first, timeout, (worker) => process.kill(worker, 'SIGKILL')),
    accident(second, timeout, (worker) => cutOff(hostOf(worker, hosts))),
  ]);
  await Promise.race([accidents, mapping.then((code) => endedTooSoon(title, code))]);
  const code = await mapping;
  hosts.forEach(loseHost);
  return code;
}

/** The two parts, somewhere in the middle, whose workers meet with an accident. */
export function accidentalParts(parts) {
  return [parts[Math.floor(parts.length / 3)], parts[Math.floor(parts.length / 2)]];
}

/** Waits for the worker of a held part and lets happen to it what must; what lives on gets the rest of the part. */
async function accident(held, timeout, happen) {
  const worker = await held.reader(timeout);
  await held.restore();
  happen(worker);
  await held.giveRest();
}

function endedTooSoon(title, code) {
  throw new ScriptError(`${title} ended with ${code} before it had come to all parts.`);
}

function hostOf(worker, hosts) {
  const table = processTableOf(worker);
  return hosts.find(({ pid }) => processTableOf(pid) === table);
}

/** Gives the function that runs GNU parallel and gives its exit code. */
async function prepareParallel(hosts, { folder, work, variables, timeout }) {
  const command = await startSsh(hosts, path.join(folder, 'ssh'), variables);
  await writeScripts(work, ['map-with-parallel.sh']);
  await writeFile(path.join(work, 'hosts'), hosts.map(({ name }) => `1/${name}\n`).join(''));
  // It asks for a citation unless this file is there, and keeps notes beside it.
  const home = path.join(folder, 'parallel');
  await mkdir(home);
  await writeFile(path.join(home, 'will-cite'), '');
  const env = { ...process.env, ...variables, PARALLEL_HOME: home, PARALLEL_SSH: command };
  const log = path.join(folder, 'parallel.log');
  return () => logged('./map-with-parallel.sh', [], { cwd: work, env, timeout, log });
}

/** Gives the function that submits the array job, waits for its end, and gives the greatest exit code of its tasks. */
async function prepareSlurm(hosts, { folder, work, parts, variables, timeout }) {
  const environment = { ...process.env, ...variables };
  const env = await startSlurm(hosts, path.join(folder, 'slurm'), environment);
  await writeScripts(work, ['map-with-slurm.sh']);
  const command = ['--wait', `--array=0-${parts.length - 1}`, 'map-with-slurm.sh'];
  return async () => {
    const log = path.join(folder, 'sbatch.log');
    const code = await logged('sbatch', command, { cwd: work, env, timeout, log });
    const tasks = await outputOf('scontrol', ['--oneliner', 'show', 'job'], { env });
    await writeFile(path.join(folder, 'tasks.log'), tasks.replace(OTHER_FIELDS, ''));
    return code;
  };
}
