import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShippedDefinition } from '../archive/facts';

const FILE = 'reference.json';

/**
 * The entries that ship with the program, compiled when it was built. `folder`: absolute path of the folder that the
 * program lies in. Rejects with a sentence for people where the file is missing or damaged.
 */
export async function loadReference(folder: string): Promise<readonly ShippedDefinition[]> {
  const path = join(folder, FILE);
  return definitionsOf(await readFile(path, 'utf8'), path);
}

/**
 * As `loadReference`, but the entries are read when they are first asked for, and once: who starts quickly reads them
 * later. What it gives throws where the file is missing or damaged.
 */
export function referenceWhenAsked(folder: string): () => readonly ShippedDefinition[] {
  let read: readonly ShippedDefinition[] | undefined;
  return () => {
    const path = join(folder, FILE);
    read ??= definitionsOf(readFileSync(path, 'utf8'), path);
    return read;
  };
}

function definitionsOf(text: string, path: string): readonly ShippedDefinition[] {
  const definitions: unknown = JSON.parse(text);
  if (!areDefinitions(definitions)) throw new Error(`${path} is damaged: install the program again.`);
  return definitions;
}

/** The build writes the file from values of this type; what is looked at here tells it from any other JSON. */
function areDefinitions(value: unknown): value is readonly ShippedDefinition[] {
  return Array.isArray(value) && value.every(isDefinition);
}

function isDefinition(value: unknown): value is ShippedDefinition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'space' in value &&
    'id' in value &&
    'registry' in value &&
    'names' in value &&
    Array.isArray(value.names) &&
    'links' in value &&
    Array.isArray(value.links)
  );
}
