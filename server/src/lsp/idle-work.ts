import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';

/** What was read anew is kept so long after all is checked, and what changed later only now and then. In milliseconds. */
const AFTER_READING = 2000;
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
  #due: { readonly isSoon: boolean; readonly callOff: () => void } | undefined;

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
    const fresh = this.#archives().filter((archive) => !archive.isReading && !this.#read.has(archive));
    for (const archive of fresh) this.#read.add(archive);
    this.#releaseMemory(fresh);
    const isSoon = fresh.some(({ wasReadAnew }) => wasReadAnew);
    if (this.#due !== undefined && (this.#due.isSoon || !isSoon)) return;
    this.#due?.callOff();
    const callOff = this.#environment.after(isSoon ? AFTER_READING : AFTER_CHANGE, () => this.#save(isSoon));
    this.#due = { isSoon, callOff };
  }

  /** Nothing is done any more, also when checking that is under way ends after that. */
  stop(): void {
    this.#isStopped = true;
    this.#due?.callOff();
  }

  /** `isAfterReading`: what saving leaves behind lies with what reading did. */
  #save(isAfterReading: boolean): void {
    this.#due = undefined;
    const whole = this.#archives().filter(({ isReading }) => !isReading);
    void Promise.all(whole.map(({ service }) => service.keep()))
      .then(() => this.#releaseMemory(isAfterReading ? whole : []))
      .catch(this.#onError);
  }

  #releaseMemory(archives: readonly OpenArchive[]): void {
    if (archives.some(({ service }) => service.archive.fileCount > MANY)) this.#environment.releaseMemory();
  }
}
