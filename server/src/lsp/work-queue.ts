/** Jobs that are done one after another, in the order in which they came. */
export class WorkQueue {
  readonly #onError: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  /** `onError`: told of what a job throws; the next ones are done all the same. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Resolves when the job is done, or has failed. */
  add(job: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(job).catch(this.#onError);
    return this.#last;
  }

  /** Resolves when all jobs added until now are done, or have failed. */
  whenDone(): Promise<void> {
    return this.#last;
  }
}
