import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractFacts } from '../../src/archive/extract-facts';
import type { ShippedDefinition } from '../../src/archive/facts';
import { openFile } from '../../src/rules/engine';

/** The checkout's root folder, seen from the compiled tests in `out/server/test/support`. */
export const PROJECT = resolve(__dirname, '../../../..');

/** The entries that ship with the program, read from their sources. */
export const REFERENCE: readonly ShippedDefinition[] = readReference();

/** The entries that shipped first: enough for what is tested in very many small archives. */
export const FIRST_ENTRIES: readonly ShippedDefinition[] = firstEntries();

function firstEntries(): ShippedDefinition[] {
  const ids = firstIds();
  return REFERENCE.filter(({ id }) => ids.has(id));
}

function firstIds(): ReadonlySet<string> {
  const listed: unknown = JSON.parse(
    readFileSync(join(PROJECT, 'server/test/reference/first-ids.json'), 'utf8'),
  );
  return new Set(typeof listed === 'object' && listed !== null ? Object.values(listed).flat() : []);
}

function readReference(): ShippedDefinition[] {
  const folder = join(PROJECT, 'server/reference');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.coop.yaml'))
    .sort()
    .flatMap((name) => {
      const opened = openFile(name, readFileSync(join(folder, name), 'utf8'));
      const definitions = opened === undefined ? [] : extractFacts(opened.model).definitions;
      return definitions.map((definition) => ({ ...definition, registry: name }));
    });
}
