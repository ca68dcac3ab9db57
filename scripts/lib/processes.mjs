/** @file Starting other programs. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './paths.mjs';
import { ScriptError } from './say.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end in the project's folder, its output shown, and gives its exit code.
 * A program that cannot be started gives a `ScriptError`.
 */
export function exitCodeOf(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.once('error', (error) =>
      reject(new ScriptError(`${command} could not be started (${error.code}).`)),
    );
    child.once('close', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

/** As `exitCodeOf`, but an exit code other than 0 gives a `ScriptError` with `sentence`. */
export async function run(command, args, sentence, options = {}) {
  const code = await exitCodeOf(command, args, options);
  if (code !== 0) {
    throw new ScriptError(`${sentence} (exit code ${code}).`);
  }
}

/** The command line of npm: the npm that runs this script when there is one, else the one on PATH. */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) {
    return { command: process.execPath, args: [cli, ...args], options: {} };
  }
  return { command: windows ? 'npm.cmd' : 'npm', args, options: { shell: windows } };
}

/** Runs npm to its end; a failure gives a `ScriptError` with `sentence`. */
export async function runNpm(args, sentence, options = {}) {
  const npm = npmCommand(args);
  await run(npm.command, npm.args, sentence, { ...npm.options, ...options });
}

/** The absolute path of a program that PATH names, or undefined. */
export function findOnPath(name) {
  const endings = windows ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)));
  return candidates.find(isExecutable);
}

/** Whether the file is there and may be run. */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends a child that was started with `detached: true`, with all its own children, and waits for its end:
 * asks first and forces after five seconds.
 */
export async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    signalGroup(child, 'SIGKILL');
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(force);
  signalGroup(child, 'SIGKILL');
}

/** Sends a signal to a child's process group; one that is gone already is no fault. */
export function signalGroup(child, signal) {
  if (windows) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
