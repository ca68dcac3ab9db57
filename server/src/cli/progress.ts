import type { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import type { CheckProgress } from './check-archive';
import { MESSAGES } from './messages';
import type { Terminal } from './terminal';

/** Work shorter than this is not spoken of, and what is said is not said again sooner. In milliseconds. */
const PATIENCE = 1000;
const PAUSE = 100;

/** To the start of the line, and rid of what stood there. */
const CLEAR_LINE = '\r\u001B[K';

/** One line that tells how far long work has come, only where somebody watches. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #localizer: Localizer;
  readonly #language: Language;
  readonly #now: () => number;
  #next: number;
  #isShown = false;

  /** `now`: a clock in milliseconds. */
  constructor(
    terminal: Terminal,
    localizer: Localizer,
    language: Language,
    now: () => number = () => performance.now(),
  ) {
    this.#terminal = terminal;
    this.#localizer = localizer;
    this.#language = language;
    this.#now = now;
    this.#next = now() + PATIENCE;
  }

  show({ step, done, total }: CheckProgress): void {
    const now = this.#now();
    if (!this.#terminal.isWatched || now < this.#next) return;
    this.#next = now + PAUSE;
    this.#isShown = true;
    this.#terminal.say(CLEAR_LINE + this.#localizer.format(MESSAGES[step], this.#language, { done, total }));
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#terminal.say(CLEAR_LINE);
    this.#isShown = false;
  }
}
