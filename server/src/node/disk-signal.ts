import { type FSWatcher, watch } from 'node:fs';
import { codeOf } from './read-file';

/** What happens in folders comes in bursts: so long after the last of it, it is told of. In milliseconds. */
const QUIET = 100;
/** How long it takes at most, where the system tells what happens, and where it can't. In milliseconds. */
const WATCHED_INTERVAL = 10_000;
const UNWATCHED_INTERVAL = 1000;

/** Tells that it is time to look at folders again: something has happened in them, or nothing was told for long. */
export class DiskSignal {
  readonly #watchers: FSWatcher[] = [];
  #interval = WATCHED_INTERVAL;
  #isClosed = false;
  /** Something has happened that nobody has been told of. */
  #isDue = false;
  #wake: ((wait: number) => void) | undefined;

  /** `folders`: absolute paths; what lies in folders below counts. */
  constructor(folders: readonly string[]) {
    for (const folder of folders) this.#watch(folder);
  }

  /** Resolves when it is time to look; at once after `close`. To be called again only then. */
  async next(): Promise<void> {
    if (this.#isClosed) return;
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, this.#isDue ? QUIET : this.#interval);
      this.#wake = (wait) => {
        clearTimeout(timer);
        timer = setTimeout(resolve, wait);
      };
    });
    this.#wake = undefined;
    this.#isDue = false;
  }

  close(): void {
    this.#isClosed = true;
    for (const watcher of this.#watchers) watcher.close();
    this.#wake?.(0);
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, { recursive: true }, () => this.#happened());
      watcher.on('error', () => this.#giveUp(watcher));
      this.#watchers.push(watcher);
    } catch (error) {
      if (codeOf(error) === '') throw error;
      // The system can't watch whole trees, or not so many folders: then they are looked at now and then.
      this.#interval = UNWATCHED_INTERVAL;
    }
  }

  #giveUp(watcher: FSWatcher): void {
    watcher.close();
    this.#interval = UNWATCHED_INTERVAL;
    this.#happened();
  }

  #happened(): void {
    if (this.#isClosed) return;
    this.#isDue = true;
    this.#wake?.(QUIET);
  }
}
