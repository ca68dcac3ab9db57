import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';

/** What was read anew is kept so long after all is checked, and what changed later only now and then. In milliseconds. */
const AFTER_READING = 2000;
const AFTER_CHANGE = 5 * 60 * 1000;

/** Keeps what is known of the archives for the next time, when nothing else is to be done. */
export class CacheSaver {
  readonly #environment: Pick<ServerEnvironment, 'after'>;
  readonly #archives: () => readonly OpenArchive[];
  readonly #onError: (error: unknown) => void;
  readonly #read = new WeakSet<OpenArchive>();
  #due: { readonly isSoon: boolean; readonly callOff: () => void } | undefined;

  constructor(
    environment: Pick<ServerEnvironment, 'after'>,
    archives: () => readonly OpenArchive[],
    onError: (error: unknown) => void,
  ) {
    this.#environment = environment;
    this.#archives = archives;
    this.#onError = onError;
  }

  /** Nothing is left to be checked. */
  idle(): void {
    const fresh = this.#archives().filter((archive) => !archive.isReading && !this.#read.has(archive));
    for (const archive of fresh) this.#read.add(archive);
    const isSoon = fresh.some(({ wasReadAnew }) => wasReadAnew);
    if (this.#due !== undefined && (this.#due.isSoon || !isSoon)) return;
    this.#due?.callOff();
    const callOff = this.#environment.after(isSoon ? AFTER_READING : AFTER_CHANGE, () => this.#save());
    this.#due = { isSoon, callOff };
  }

  stop(): void {
    this.#due?.callOff();
  }

  #save(): void {
    this.#due = undefined;
    const whole = this.#archives().filter(({ isReading }) => !isReading);
    void Promise.all(whole.map(({ service }) => service.keep())).catch(this.#onError);
  }
}
