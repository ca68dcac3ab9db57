import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledRegistry, shippedDefinitions } from '../archive/compiled-reference';
import type { ShippedDefinition } from '../archive/facts';

/** What the build compiled of the registries, and the folder that they lie in, seen from the program's. */
const COMPILED = 'reference.json';
const REGISTRIES = 'reference';

/**
 * The entries that ship with the program, compiled when it was built. `folder`: absolute path of the folder that the
 * program lies in. Rejects with a sentence for people where a file is missing or damaged.
 */
export async function loadReference(folder: string): Promise<readonly ShippedDefinition[]> {
  return readReference(folder);
}

/**
 * As `loadReference`, but the entries are read when they are first asked for, and once: who starts quickly reads them
 * later. What it gives throws where a file is missing or damaged.
 */
export function referenceWhenAsked(folder: string): () => readonly ShippedDefinition[] {
  let read: readonly ShippedDefinition[] | undefined;
  return () => {
    read ??= readReference(folder);
    return read;
  };
}

function readReference(folder: string): readonly ShippedDefinition[] {
  const registries = registriesIn(readFileSync(join(folder, COMPILED), 'utf8'), folder);
  return registries.flatMap((registry) => {
    const text = readFileSync(join(folder, REGISTRIES, registry.name), 'utf8');
    const definitions = shippedDefinitions(registry, text);
    if (definitions === undefined) throw damaged(folder, REGISTRIES, registry.name);
    return definitions;
  });
}

function registriesIn(text: string, folder: string): readonly CompiledRegistry[] {
  const registries: unknown = JSON.parse(text);
  if (!areRegistries(registries)) throw damaged(folder, COMPILED);
  return registries;
}

function damaged(...path: readonly string[]): Error {
  return new Error(`${join(...path)} is damaged: install the program again.`);
}

/** The build writes the file from values of this type; what is looked at here tells it from any other JSON. */
function areRegistries(value: unknown): value is readonly CompiledRegistry[] {
  return Array.isArray(value) && value.every(isRegistry);
}

function isRegistry(value: unknown): value is CompiledRegistry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'length' in value &&
    typeof value.length === 'number' &&
    'entries' in value &&
    Array.isArray(value.entries) &&
    'roles' in value &&
    Array.isArray(value.roles) &&
    'places' in value &&
    Array.isArray(value.places) &&
    'meant' in value
  );
}
