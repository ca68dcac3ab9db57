import { fileKindOf } from '../format/file-kind';
import { detachedHost, withDetached } from './detached-host';
import type { ServerEnvironment } from './environment';
import { type ArchiveListener, OpenArchive } from './open-archive';
import { folderOf, pathBelow, pathOfUri } from './uris';

/** The language of texts that have no file, and so no name that would tell what they are. */
const LANGUAGE_ID = 'cooperation-record';

/** Where a text belongs. */
export interface Place {
  readonly archive: OpenArchive;
  /** Relative to the archive's folder, with `/`, in NFC. */
  readonly path: string;
}

/** A text that an editor holds. */
export interface TextIdentity {
  readonly uri: string;
  readonly languageId: string;
}

/**
 * All archives of an editor: one for each workspace folder, and one for each place where a file is opened that lies in
 * none of them. A folder in another one owns its files.
 */
export class Archives {
  readonly #environment: ServerEnvironment;
  readonly #listener: ArchiveListener;
  readonly #log: (message: string) => void;
  readonly #cacheFolder: string | null | undefined;
  #ofFolders: readonly OpenArchive[] = [];
  /** By folder. */
  readonly #lone = new Map<string, OpenArchive>();
  #detached: OpenArchive | undefined;

  /** `cacheFolder`: as for a host. */
  constructor(
    environment: ServerEnvironment,
    listener: ArchiveListener,
    log: (message: string) => void,
    cacheFolder: string | null | undefined,
  ) {
    this.#cacheFolder = cacheFolder;
    this.#environment = environment;
    this.#listener = listener;
    this.#log = log;
  }

  get all(): readonly OpenArchive[] {
    const detached = this.#detached === undefined ? [] : [this.#detached];
    return [...this.#ofFolders, ...this.#lone.values(), ...detached];
  }

  /** The workspace folders are now these. Gives the archives that are gone. */
  setFolders(uris: readonly string[]): readonly OpenArchive[] {
    const folders = new Set(uris.map(pathOfUri).filter((folder) => folder !== undefined));
    const before = this.#ofFolders;
    const kept = before.filter(({ folder }) => folder !== undefined && folders.has(folder));
    const known = new Set(kept.map(({ folder }) => folder));
    const added = [...folders]
      .filter((folder) => !known.has(folder))
      .map((folder) => this.#folderArchive(folder));
    this.#ofFolders = [...kept, ...added];
    const gone = before.filter((archive) => !kept.includes(archive));
    for (const archive of gone) archive.dispose();
    if (added.length + gone.length > 0) for (const archive of kept) void archive.relist();
    for (const archive of added) void archive.load();
    return gone;
  }

  /** Where a text belongs; an archive is opened for it where there is none. Undefined for a text that is not ours. */
  async placeOf({ uri, languageId }: TextIdentity): Promise<Place | undefined> {
    const isUntitled = uri.startsWith('untitled:');
    const absolute = isUntitled ? pathOfUntitled(uri) : pathOfUri(uri);
    if (absolute !== undefined && (!isUntitled || fileKindOf(absolute) !== undefined)) {
      return this.#placeOfFile(absolute);
    }
    if (!isUntitled || languageId !== LANGUAGE_ID) return undefined;
    return { archive: this.#ofFolders[0] ?? this.#detachedArchive(), path: detachedPath(uri) };
  }

  /** The archive of a workspace folder, or one opened for a file, that owns a path. */
  ownerOf(absolute: string): Place | undefined {
    const owner = deepest(this.#ofFolders, absolute) ?? deepest([...this.#lone.values()], absolute);
    const path = owner?.pathOf(absolute);
    return owner === undefined || path === undefined ? undefined : { archive: owner, path };
  }

  /** Forgets an archive that was opened for files of which none is open any more. True if it was one. */
  closeIfUnused(archive: OpenArchive, isUsed: boolean): boolean {
    if (isUsed || this.#ofFolders.includes(archive)) return false;
    if (archive === this.#detached) this.#detached = undefined;
    else if (archive.folder !== undefined) this.#lone.delete(archive.folder);
    archive.dispose();
    return true;
  }

  async #placeOfFile(absolute: string): Promise<Place | undefined> {
    const owner = deepest(this.#ofFolders, absolute);
    if (owner === undefined && fileKindOf(absolute) === undefined) return undefined;
    const archive = owner ?? (await this.#loneArchive(folderOf(absolute)));
    const path = archive.pathOf(absolute);
    return path === undefined ? undefined : { archive, path };
  }

  async #loneArchive(folder: string): Promise<OpenArchive> {
    const root = await this.#environment.archiveRootOf(folder);
    const known = this.#lone.get(root.folder);
    if (known !== undefined) return known;
    const archive = this.#open(root.folder, { isShallow: !root.isDeclared, showsClosedFiles: false });
    this.#lone.set(root.folder, archive);
    void archive.load();
    return archive;
  }

  #detachedArchive(): OpenArchive {
    this.#detached ??= new OpenArchive({
      folder: undefined,
      host: detachedHost(this.#environment),
      reference: this.#environment.reference(),
      listener: this.#listener,
      showsClosedFiles: false,
    });
    return this.#detached;
  }

  #folderArchive(folder: string): OpenArchive {
    return this.#open(folder, { isShallow: false, showsClosedFiles: true });
  }

  #open(folder: string, options: { isShallow: boolean; showsClosedFiles: boolean }): OpenArchive {
    const host = this.#environment.createHost(folder, {
      shallow: options.isShallow,
      cacheFolder: this.#cacheFolder,
      isForeign: (inner) =>
        this.#ofFolders.some((other) => other.folder !== folder && other.pathOf(inner) === ''),
      onUnreadableFolder: (path, code) =>
        this.#log(`The folder ${path} can't be read (${code}): its files are not checked.`),
    });
    return new OpenArchive({
      folder,
      host: withDetached(host, isDetachedPath),
      reference: this.#environment.reference(),
      listener: this.#listener,
      showsClosedFiles: options.showsClosedFiles,
    });
  }
}

/** The archive with the longest folder that a path lies in. */
function deepest(archives: readonly OpenArchive[], absolute: string): OpenArchive | undefined {
  return archives
    .filter(({ folder }) => folder !== undefined && pathBelow(folder, absolute) !== undefined)
    .sort((a, b) => (b.folder?.length ?? 0) - (a.folder?.length ?? 0))[0];
}

/** `untitled:/a/b.coop.yaml` is to be saved there. */
function pathOfUntitled(uri: string): string | undefined {
  const path = uri.slice('untitled:'.length);
  return path.startsWith('/') ? pathOfUri(`file://${path.replace(/^\/\/[^/]*/, '')}`) : undefined;
}

const DETACHED = 'untitled:';

/** A path that no file has, with the name of a record. */
function detachedPath(uri: string): string {
  return `${DETACHED}${uri.slice(DETACHED.length).replaceAll('/', '|')}.coop.yaml`;
}

function isDetachedPath(path: string): boolean {
  return path.startsWith(DETACHED);
}
