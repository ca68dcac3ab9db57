/** @file Having the packages of the lock file installed. Imports nothing from node_modules. */
import { readFile } from 'node:fs/promises';
import { inProject } from './paths.mjs';
import { runNpm } from './processes.mjs';
import { ScriptError, say } from './say.mjs';

/** Fails with one sentence on a Node.js that is too old for the tools. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new ScriptError(`Node.js 20.19 or later is needed; this is ${process.versions.node}.`);
  }
}

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json says. */
export async function ensureDependencies() {
  requireNode();
  if (await dependenciesAreInstalled()) {
    return;
  }
  say('Installing the packages of package-lock.json (npm ci) …');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm(options, 'npm ci failed, for the reason that npm gives above');
}

/** Whether every package of the lock file is installed in its version; those for other systems may lack. */
async function dependenciesAreInstalled() {
  const wanted = await packagesOf(inProject('package-lock.json'));
  const installed = await packagesOf(inProject('node_modules', '.package-lock.json'));
  if (wanted === undefined) {
    throw new ScriptError('package-lock.json is missing or is no lock file.');
  }
  if (installed === undefined) {
    return false;
  }
  return Object.entries(wanted)
    .filter(([folder]) => folder !== '')
    .every(([folder, { version, optional }]) => {
      const there = installed[folder];
      return there === undefined ? optional === true : there.version === version;
    });
}

/** The `packages` of a lock file; undefined when there is no such file or it cannot be read. */
async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
