import type { Finding } from '../archive/finding';
import type { PartState } from '../archive/part-state';
import { hashOf } from '../base/hash';
import { Askers } from './askers';
import { DAY } from './check-part';
import type { FileState } from './file-state';

/** What was asked is gathered anew when its list holds so many times what it did after that, and so many hashes more. */
const MOST_GROWTH = 2;
const MORE_HASHES = 1 << 16;

/** Knows which files of an archive are to be checked again, by what their checks asked and what they speak of. */
export class PendingFiles {
  readonly #files: ReadonlyMap<string, FileState>;
  readonly #pending = new Set<string>();
  /** Hashes of what may have another answer than when files last asked it. */
  readonly #changed = new Set<number>();
  /** Paths of files with findings that speak of other places. */
  readonly #speaking = new Set<string>();
  #askers = new Askers();
  /** How long the list of what was asked may become. */
  #mostAsked = MORE_HASHES;
  #day = Number.NEGATIVE_INFINITY;

  /** `files`: of the archive, by their paths, as they are at any time. */
  constructor(files: ReadonlyMap<string, FileState>) {
    this.#files = files;
  }

  /** The local day, in days since 1970-01-01, as it was last told. */
  get day(): number {
    return this.#day;
  }

  /** Paths of the files that are to be checked. */
  get paths(): ReadonlySet<string> {
    this.#markAskers();
    return this.#pending;
  }

  /** A file has come, in place of what was there of its path. */
  entered(path: string, state: FileState): void {
    if (state.isStale) this.#pending.add(path);
    if (state.parts.some(speaksOfOthers)) this.#speaking.add(path);
    else this.#speaking.delete(path);
  }

  left(path: string): void {
    this.#pending.delete(path);
    this.#speaking.delete(path);
  }

  /** A file has been checked. */
  checked(path: string, state: FileState): void {
    this.#pending.delete(path);
    this.entered(path, state);
  }

  /** The check of a part of a file asked these hashes. To be told whenever they are others than before. */
  asked(path: string, hashes: readonly number[]): void {
    this.#askers.add(path, hashes);
    if (this.#askers.length > this.#mostAsked) this.#gatherAskers();
  }

  markAll(): void {
    for (const [path, state] of this.#files) {
      state.markAll();
      this.#pending.add(path);
    }
  }

  /** These may have other answers now. */
  answersChanged(keys: Iterable<string>): void {
    for (const key of keys) this.#changed.add(hashOf(key));
  }

  /** The places in a file may be others now: what speaks of them is made anew. */
  placesChanged(file: string): void {
    const speaksOfIt = ({ findings }: PartState): boolean =>
      findings.some(({ related }) => related.some((place) => place.file === file));
    for (const path of this.#speaking) {
      if (this.#files.get(path)?.markThose(speaksOfIt) === true) this.#pending.add(path);
    }
  }

  dayIs(today: number): void {
    if (today === this.#day) return;
    // What lies ahead may not do so any more; had the day gone back, what does not might.
    if (today < this.#day) this.markAll();
    else this.#changed.add(DAY);
    this.#day = today;
  }

  /** Finds, once for all changes since it was last done, whose check asked what has changed. */
  #markAskers(): void {
    const changed = this.#changed;
    if (changed.size === 0) return;
    for (const path of this.#askers.of(changed)) {
      const isAsker = this.#files
        .get(path)
        ?.markThose(({ asked }) => asked.some((hash) => changed.has(hash)));
      if (isAsker === true) this.#pending.add(path);
    }
    changed.clear();
  }

  /** Leaves out what was asked once and is not any more. */
  #gatherAskers(): void {
    const askers = new Askers();
    for (const [path, { parts }] of this.#files) {
      for (const { asked } of parts) askers.add(path, asked);
    }
    this.#askers = askers;
    this.#mostAsked = MOST_GROWTH * askers.length + MORE_HASHES;
  }
}

function speaksOfOthers({ findings }: PartState): boolean {
  return findings.some(({ related }: Finding) => related.length > 0);
}
