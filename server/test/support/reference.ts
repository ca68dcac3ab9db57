import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractFacts } from '../../src/archive/extract-facts';
import type { Definition } from '../../src/archive/facts';
import { openFile } from '../../src/rules/engine';

/** The checkout's root folder, seen from the compiled tests in `out/server/test/support`. */
export const PROJECT = resolve(__dirname, '../../../..');

/** The entries that ship with the program, read from their sources. */
export const REFERENCE: readonly Definition[] = readReference();

function readReference(): Definition[] {
  const folder = join(PROJECT, 'server/reference');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.coop.yaml'))
    .sort()
    .flatMap((name) => {
      const opened = openFile(name, readFileSync(join(folder, name), 'utf8'));
      return opened === undefined ? [] : extractFacts(opened.model).definitions;
    });
}
