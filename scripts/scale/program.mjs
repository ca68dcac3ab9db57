/** @file The program as the hosts have it on their path, with notes of who was asked to do what. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';

/** The file of this project's build that Node runs as `coop`. */
export function programFile() {
  return inProject('server', 'dist', 'cli.js');
}

/** Writes a command `coop` that runs this project's build, and gives the folder in which it lies. */
export async function writeProgram(folder) {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  // The program takes the shell's place, so that a signal to the worker reaches it.
  const script = `#!/bin/sh
if [ "$1" = map ]; then
  echo "$(hostname) $(readlink /proc/$$/fd/0)" >>'${folder}/attempts'
fi
exec '${process.execPath}' '${programFile()}' "$@"
`;
  await writeFile(path.join(bin, 'coop'), script, { mode: 0o755 });
  return bin;
}

/** The hosts that have tried each file of paths, in order, as a map of file to names. */
export async function attemptsOf(folder) {
  const attempts = new Map();
  const text = await readFile(path.join(folder, 'attempts'), 'utf8');
  for (const line of text.split('\n').filter(Boolean)) {
    const space = line.indexOf(' ');
    const file = line.slice(space + 1);
    attempts.set(file, [...(attempts.get(file) ?? []), line.slice(0, space)]);
  }
  return attempts;
}
