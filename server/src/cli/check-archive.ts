import { join, sep } from 'node:path';
import type { Definition } from '../archive/facts';
import { NEVER } from '../base/cancellation';
import type { Language } from '../base/words';
import { NodeArchiveHost } from '../node/node-archive-host';
import { releaseMemory } from '../node/release-memory';
import { ArchiveService, type FileConclusions } from '../service';
import type { HostOptionsFor } from './reading-options';
import { isSelected, type SelectedPart, type Selection } from './select';

/**
 * Work on so many files leaves memory behind that is worth giving back: by itself the program would let it grow to the
 * multiple of what it needs.
 */
const MANY = 20_000;

/** What tells that a file has changed, by its path. */
export type Stamps = ReadonlyMap<string, string>;

/** An archive that was read for what is selected of it. */
export interface ReadSelection {
  readonly selection: Selection;
  /** Absolute path of the archive's folder. */
  readonly root: string;
  readonly host: NodeArchiveHost;
  readonly service: ArchiveService;
  /** What the disk held before the archive was read, for whoever watches it. */
  readonly stamps: Stamps | undefined;
  /** Folders that could not be read and may hold what was asked for. */
  readonly unreadableFolders: readonly UnreadableFolder[];
}

/** What checking one archive gave. */
export interface CheckedSelection extends ReadSelection {
  /** The language that the archive's settings ask for. */
  readonly language: Language | undefined;
  /** The files that were asked for, in order of their paths. */
  readonly files: readonly FileConclusions[];
  /** Files that were asked for by name and don't count. */
  readonly leftOut: readonly SelectedPart[];
  /** The file's path relative to the root, with `/`, as the disk has it. */
  readonly nameOnDisk: (path: string) => string;
}

export interface UnreadableFolder {
  readonly path: string;
  /** The system's code for why. */
  readonly code: string;
}

/** How far a check has come. */
export interface CheckProgress {
  readonly step: 'finding' | 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
}

type ReportProgress = (progress: CheckProgress) => void;

export interface ReadingOptions {
  readonly reference: readonly Definition[];
  /** The archive will be looked at again. */
  readonly isWatched: boolean;
  readonly report: ReportProgress;
  readonly hostOptionsFor: HostOptionsFor;
}

/**
 * Reads whole archives and checks what is selected of them. Each folder is one archive's alone, even if it lies in
 * another's.
 */
export async function checkArchives(
  selections: readonly Selection[],
  options: ReadingOptions,
): Promise<readonly CheckedSelection[]> {
  const foreign = new Set(selections.map(({ root }) => root));
  const checked: CheckedSelection[] = [];
  for (const selection of selections)
    checked.push(checkRead(await readArchive(selection, { ...options, foreign }), options.report));
  return checked;
}

/** Reads a whole archive. `foreign`: absolute paths of folders below that are no part of it. */
export async function readArchive(
  selection: Selection,
  {
    reference,
    isWatched,
    report,
    foreign,
    hostOptionsFor,
  }: ReadingOptions & { readonly foreign: ReadonlySet<string> },
): Promise<ReadSelection> {
  const { root, parts } = selection;
  const unreadableFolders: UnreadableFolder[] = [];
  const host = new NodeArchiveHost(root, {
    ...hostOptionsFor(root),
    readsAtOnce: !isWatched,
    isForeign: (folder) => foreign.has(folder),
    onUnreadableFolder: (path, code) => unreadableFolders.push({ path, code }),
  });
  const stamps = isWatched ? await host.stamps() : undefined;
  const service = new ArchiveService(host, reference);
  await service.load(NEVER, ({ done, total }) =>
    report({ step: total === undefined ? 'finding' : 'reading', done, total: total ?? 0 }),
  );
  tidyAfter(service.archive.fileCount);
  return {
    selection,
    root,
    host,
    service,
    stamps,
    unreadableFolders: unreadableFolders.filter(({ path }) =>
      parts.some((part) => mayHold(root, path, part)),
    ),
  };
}

function tidyAfter(files: number): void {
  if (files >= MANY) releaseMemory();
}

function checkRead(read: ReadSelection, report: ReportProgress): CheckedSelection {
  const { selection, host, service } = read;
  return {
    ...read,
    language: service.settings.language,
    files: checkSelected(service, selection, report),
    leftOut: selection.parts.filter(({ isFolder, path }) => !isFolder && !service.archive.has(path)),
    nameOnDisk: (path) => host.nameOnDisk(path),
  };
}

/** The same selection after its archive has changed; only what may have other findings is checked again. */
export function checkedAgain(read: ReadSelection): CheckedSelection {
  return checkRead(read, () => undefined);
}

function checkSelected(
  service: ArchiveService,
  selection: Selection,
  report: ReportProgress,
): readonly FileConclusions[] {
  const { archive } = service;
  const paths = [...archive.paths].filter((path) => isSelected(path, selection)).sort();
  const files: FileConclusions[] = [];
  for (const path of paths) {
    const conclusions = archive.pending.has(path) ? service.check(path) : service.conclusionsOf(path);
    if (conclusions !== undefined) files.push(conclusions);
    if (files.length % MANY === 0) tidyAfter(files.length);
    report({ step: 'checking', done: files.length, total: paths.length });
  }
  return files;
}

/** True when what can't be read in the folder may be among what was asked for. */
function mayHold(root: string, folder: string, part: SelectedPart): boolean {
  const selected = join(root, part.path);
  return `${folder}${sep}`.startsWith(`${selected}${sep}`) || selected.startsWith(`${folder}${sep}`);
}
