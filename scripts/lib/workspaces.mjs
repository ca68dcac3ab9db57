/** @file Copies of the samples for tests to open and change. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inProject } from './paths.mjs';
import { ScriptError } from './say.mjs';

/**
 * Copies `samples/<name>` into a fresh folder, lets `use` work on the copy (its absolute path) and removes it.
 * Gives what `use` gives.
 */
export async function withSamplesCopy(name, use) {
  const source = inProject('samples', name);
  if (!existsSync(source)) {
    throw new ScriptError(`samples/${name} is missing.`);
  }
  // Outside the project: what lies in a folder that git ignores may be taken for ignored.
  const parent = await realpath(await mkdtemp(path.join(os.tmpdir(), 'coop-samples-')));
  const copy = path.join(parent, name);
  try {
    await cp(source, copy, { recursive: true, verbatimSymlinks: true });
    return await use(copy);
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
