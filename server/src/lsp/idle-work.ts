import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';

/** Nothing is begun before nothing was to be checked for so long: it would keep who types waiting. In milliseconds. */
const LULL = 1000;

/** What changed is kept so long after it was checked: not each edit, but now and then. In milliseconds. */
const AFTER_CHANGE = 5 * 60 * 1000;

/** Reading so many files leaves memory behind that is worth giving back. */
const MANY = 1000;

/** When nothing else is to be done: keeps what is known of the archives for the next time, and tidies up. */
export class IdleWork {
  readonly #environment: Pick<ServerEnvironment, 'after' | 'releaseMemory'>;
  readonly #archives: () => readonly OpenArchive[];
  readonly #onError: (error: unknown) => void;
  readonly #read = new WeakSet<OpenArchive>();
  #isStopped = false;
  #isKeepingDue = false;
  #isReleaseDue = false;
  #callOffLull: (() => void) | undefined;
  #callOffKeeping: (() => void) | undefined;

  constructor(
    environment: Pick<ServerEnvironment, 'after' | 'releaseMemory'>,
    archives: () => readonly OpenArchive[],
    onError: (error: unknown) => void,
  ) {
    this.#environment = environment;
    this.#archives = archives;
    this.#onError = onError;
  }

  /** Nothing is left to be checked. */
  idle(): void {
    if (this.#isStopped) return;
    for (const archive of this.#archives()) if (!archive.isReading) this.#note(archive);
    if (this.#isKeepingDue || this.#isReleaseDue) this.#awaitLull();
    else this.#callOffKeeping ??= this.#environment.after(AFTER_CHANGE, () => this.#keepingIsDue());
  }

  /** Nothing is done any more, also when checking that is under way ends after that. */
  stop(): void {
    this.#isStopped = true;
    this.#callOffLull?.();
    this.#callOffKeeping?.();
  }

  #note(archive: OpenArchive): void {
    if (this.#read.has(archive)) return;
    this.#read.add(archive);
    if (archive.wasReadAnew) this.#isKeepingDue = true;
    if (archive.service.archive.fileCount > MANY) this.#isReleaseDue = true;
  }

  #keepingIsDue(): void {
    this.#callOffKeeping = undefined;
    this.#isKeepingDue = true;
    this.#awaitLull();
  }

  #awaitLull(): void {
    this.#callOffLull?.();
    this.#callOffLull = this.#environment.after(LULL, () => this.#work());
  }

  #work(): void {
    const kept = this.#isKeepingDue ? this.#archives().filter(({ isReading }) => !isReading) : [];
    const release = this.#isReleaseDue ? this.#environment.releaseMemory : (): void => undefined;
    this.#isKeepingDue = false;
    this.#isReleaseDue = false;
    release();
    if (kept.length === 0) return;
    // What keeping leaves behind lies with what reading did.
    void Promise.all(kept.map(({ service }) => service.keep()))
      .then(release)
      .catch(this.#onError);
  }
}
