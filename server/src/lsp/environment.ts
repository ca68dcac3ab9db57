import type { Definition } from '../archive/facts';
import type { ArchiveHost } from '../archive/host';

/** What the server needs of the machine it runs on. Paths are absolute, with `/`. */
export interface ServerEnvironment {
  /** The program's version. */
  readonly version: string;
  /** The entries that ship with the program: read when they are first asked for. Throws where they can't be read. */
  reference(): readonly Definition[];
  /** URI of the folder that holds `<language>/<rule>.md`. */
  readonly rulePages: string;
  /** URI of the folder that holds the registries that ship with the program. */
  readonly registriesFolder: string;
  /** The text of one of them, by its file name; undefined where there is none or it can't be read. */
  readRegistry(name: string): Promise<string | undefined>;
  createHost(folder: string, options: HostOptions): FolderHost;
  /** The archive that a folder belongs to by the settings files around it. */
  archiveRootOf(folder: string): Promise<{ readonly folder: string; readonly isDeclared: boolean }>;
  /** The local day, in days since 1970-01-01. */
  today(): number;
  /** Resolves when whatever waits now has had its turn. */
  breathe(): Promise<void>;
  /** Gives back what memory long work has left behind. It takes a moment in which nothing else is done. */
  releaseMemory(): void;
  /** Calls back once, later; gives a function that calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface HostOptions {
  /** Only the files in the folder itself count. */
  readonly shallow: boolean;
  /** True for a folder whose files belong to another archive. */
  readonly isForeign: (folder: string) => boolean;
  readonly onUnreadableFolder: (folder: string, code: string) => void;
  /** Absolute path of the folder for what is kept from run to run; undefined for the user's own, null for none. */
  readonly cacheFolder: string | null | undefined;
}

/** The outside world of an archive that is a folder. */
export interface FolderHost extends ArchiveHost {
  /** Forgets what is ignored: a `.gitignore` has changed, or other archives have come or gone. */
  invalidateIgnored(): void;
  /** The path as the disk has it: the same, unless the name is stored in another form of Unicode. */
  nameOnDisk(path: string): string;
  /** What tells that a file has changed, for each file of the archive and each `.gitignore` that concerns it. */
  stamps(): Promise<ReadonlyMap<string, string>>;
}
