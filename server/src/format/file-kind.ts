import type { FileKind } from './types';

/** The names that a settings file may have; of two in a root folder the first counts. */
export const SETTINGS_FILES: readonly string[] = ['coop.config.yaml', 'coop.config.yml'];

/** The name of the settings file, without `.yaml` or `.yml`. */
const SETTINGS = /^coop\.config\.ya?ml$/;
const ORGANIZATIONS = /^(?:.*\.)?organizations\.coop\.ya?ml$/;
const AGREEMENTS = /^(?:.*\.)?agreements\.coop\.ya?ml$/;
const RECORD = /\.coop\.ya?ml$/;

/** The kind of a file by its name (a path with `/` or a bare name); undefined for a file that is none of an archive's. */
export function fileKindOf(path: string): FileKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (SETTINGS.test(name)) return 'settings';
  if (ORGANIZATIONS.test(name)) return 'organizations';
  if (AGREEMENTS.test(name)) return 'agreements';
  return RECORD.test(name) ? 'record' : undefined;
}
