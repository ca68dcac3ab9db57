import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The root folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const compiledSources = `${ROOT}out/server/src/`;
const load = createRequire(import.meta.url);

/** A compiled module of the server, by its path in server/src without extension. Throws a sentence where it is missing. */
export function compiledModule(path) {
  const file = `${compiledSources}${path}.js`;
  if (!existsSync(file)) throw new Error(`${file} is missing. Compile first: npx tsc -b`);
  return load(file);
}
