import type { CachedFile } from '../archive/facts-cache';
import type { ArchiveHost } from '../archive/host';
import { settingsText } from '../archive/settings';
import type { CheckedArchive } from './checked-archive';

/** Takes an archive over from an earlier run, and keeps it for the next one. */
export class CacheKeeper {
  readonly #host: Pick<ArchiveHost, 'cache' | 'today'>;
  readonly #archive: CheckedArchive;
  /** The archive's version that is kept. */
  #kept: number | undefined;
  #isRestored = false;

  constructor(host: Pick<ArchiveHost, 'cache' | 'today'>, archive: CheckedArchive) {
    this.#host = host;
    this.#archive = archive;
  }

  /** Takes over what is kept, once. The settings are to be known; files that are there already stay as they are. */
  async restore(): Promise<void> {
    const { cache } = this.#host;
    if (cache === undefined || this.#isRestored) return;
    this.#isRestored = true;
    const cached = await cache.load();
    if (cached === undefined) return;
    const archive = this.#archive;
    // What was found knew nothing of the files that are there now: they come to it anew.
    const present = [...archive.paths].flatMap((path) => archive.state(path)?.held ?? []);
    for (const { path } of present) archive.remove(path);
    const isSame = cached.settings === settingsText(archive.settings);
    archive.dayIs(cached.day);
    for (const { held, parts } of cached.files) archive.restore(held, isSame ? parts : undefined);
    archive.dayIs(this.#host.today());
    this.#kept = isSame ? archive.version : undefined;
    for (const held of present) archive.hold(held);
  }

  /** Keeps the archive, unless what is kept is as it is. */
  async save(): Promise<void> {
    const { cache } = this.#host;
    const { version, day, settings } = this.#archive;
    if (cache === undefined || version === this.#kept) return;
    this.#kept = version;
    await cache.save({ day, settings: settingsText(settings), files: this.#filesNow() });
  }

  /** All files as they are at one time: while they are being kept, they may change. */
  #filesNow(): readonly CachedFile[] {
    const { paths, pending } = this.#archive;
    return [...paths].flatMap((path) => {
      const state = this.#archive.state(path);
      if (state === undefined) return [];
      return [{ held: state.held, parts: pending.has(path) ? undefined : [...state.parts] }];
    });
  }
}
