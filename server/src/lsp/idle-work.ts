import type { ServerEnvironment } from './environment';

/** Nothing is begun before nothing was to be checked for so long: it would keep who types waiting. In milliseconds. */
const LULL = 1000;

/** What changed is kept so long after it was checked: not each edit, but now and then. In milliseconds. */
const AFTER_CHANGE = 5 * 60 * 1000;

/** Reading so many files leaves memory behind that is worth giving back. */
const MANY = 1000;

/** What of an archive matters here. */
export interface KeptArchive {
  readonly isReading: boolean;
  /** Not everything was known from an earlier run. */
  readonly wasReadAnew: boolean;
  readonly service: {
    readonly archive: { readonly fileCount: number };
    /** Keeps what is known for the next run. */
    keep(): Promise<void>;
  };
}

/** What idle work asks of others. */
export interface IdleWorkContext<Archive extends KeptArchive> {
  readonly environment: Pick<ServerEnvironment, 'after' | 'breathe' | 'releaseMemory'>;
  readonly archives: () => readonly Archive[];
  /** Makes ready for what an editor will do in the archive, in short steps. */
  readonly rehearse: (archive: Archive) => Iterator<void>;
  /** Something is being checked. */
  readonly isBusy: () => boolean;
  readonly onError: (error: unknown) => void;
}

/**
 * When nothing else is to be done: keeps what is known of the archives for the next time, tidies up, and makes ready for
 * what comes next.
 */
export class IdleWork<Archive extends KeptArchive> {
  readonly #context: IdleWorkContext<Archive>;
  readonly #read = new WeakSet<Archive>();
  #isStopped = false;
  #isKeepingDue = false;
  #isReleaseDue = false;
  /** What is left of the rehearsal. */
  #rehearsal: Iterator<void> | undefined;
  #callOffLull: (() => void) | undefined;
  #callOffKeeping: (() => void) | undefined;

  constructor(context: IdleWorkContext<Archive>) {
    this.#context = context;
  }

  /** Nothing is left to be checked. */
  idle(): void {
    if (this.#isStopped) return;
    for (const archive of this.#archivesRead) this.#note(archive);
    if (this.#isKeepingDue || this.#isReleaseDue || this.#rehearsal !== undefined) this.#awaitLull();
    else this.#callOffKeeping ??= this.#context.environment.after(AFTER_CHANGE, () => this.#keepingIsDue());
  }

  /** Nothing is done any more, also when checking that is under way ends after that. */
  stop(): void {
    this.#isStopped = true;
    this.#callOffLull?.();
    this.#callOffKeeping?.();
  }

  #note(archive: Archive): void {
    if (this.#read.has(archive)) return;
    this.#read.add(archive);
    if (archive.wasReadAnew) this.#isKeepingDue = true;
    if (archive.service.archive.fileCount > MANY) this.#isReleaseDue = true;
    // Anew for each: to release memory undoes some of what the last one was for.
    this.#rehearsal = this.#context.rehearse(archive);
  }

  #keepingIsDue(): void {
    this.#callOffKeeping = undefined;
    this.#isKeepingDue = true;
    this.#awaitLull();
  }

  get #archivesRead(): readonly Archive[] {
    return this.#context.archives().filter(({ isReading }) => !isReading);
  }

  #awaitLull(): void {
    this.#callOffLull?.();
    this.#callOffLull = this.#context.environment.after(LULL, () => {
      this.#work().catch(this.#context.onError);
    });
  }

  async #work(): Promise<void> {
    const kept = this.#isKeepingDue ? this.#archivesRead : [];
    const release = this.#isReleaseDue ? this.#context.environment.releaseMemory : (): void => undefined;
    this.#isKeepingDue = false;
    this.#isReleaseDue = false;
    release();
    if (kept.length > 0) {
      await Promise.all(kept.map(({ service }) => service.keep()));
      // What keeping leaves behind lies with what reading did.
      release();
    }
    await this.#rehearse();
  }

  /** Goes on until it is done, or something is to be checked: the rest waits for the next lull. */
  async #rehearse(): Promise<void> {
    while (this.#rehearsal !== undefined) {
      await this.#context.environment.breathe();
      if (this.#isStopped || this.#context.isBusy()) return;
      if (this.#rehearsal?.next().done === true) this.#rehearsal = undefined;
    }
  }
}
