import { editsToAdd, type NewEntry, newRegistry, REGISTRY_KEY } from '../archive/registry-edit';
import type { FileKind } from '../format/types';
import { parseDocument } from '../syntax/parse';
import type { ArchiveFiles } from './archive-files';
import type { FileChange } from './file-change';
import { registriesByNearness } from './registry-change/nearness';

/** The file for whose sake an entry is added. */
export interface BesideFile {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  /** What a registry that is created ends its lines with. */
  readonly lineEnd: string;
}

/** What knows the files of each kind by their paths. */
export interface FilesByKind {
  pathsOf(kind: FileKind): Iterable<string>;
}

/** The archive whose registry gets an entry. Paths are relative to its root, with `/`. */
export interface RegistryPlace {
  readonly archive: FilesByKind;
  readonly files: ArchiveFiles;
  /** Changes that take long may be left for later. */
  readonly defers: boolean;
}

/** A longer registry takes too long to be read whenever fixes are asked for. In UTF-16 units. */
const READ_AT_ONCE = 100_000;

/**
 * What happens to the registry: the nearest that can take the entry, else a new one at the archive's root. Undefined
 * where a registry can neither be written nor created.
 */
export async function registryChange(
  entry: NewEntry,
  beside: BesideFile,
  { archive, files, defers }: RegistryPlace,
): Promise<FileChange | 'deferred' | undefined> {
  const kind = REGISTRY_KEY[entry.space];
  for (const path of registriesByNearness(archive.pathsOf(kind), beside.path)) {
    const result = await files.read(path);
    if (result?.kind !== 'text') continue;
    if (defers && result.text.length > READ_AT_ONCE) return 'deferred';
    const registry = parseDocument(result.text);
    const edits = editsToAdd(entry, registry);
    if (edits !== undefined) return { path, isNew: false, document: registry, edits };
  }
  const path = `${kind}.coop.yaml`;
  if (!(await files.counts(path)) || (await files.read(path)) !== undefined) return undefined;
  const edit = { span: { start: 0, end: 0 }, newText: newRegistry(entry, beside.lineEnd) };
  return { path, isNew: true, document: parseDocument(''), edits: [edit] };
}
