import type { Definition } from './facts';
import type { HeldFile } from './held-file';

/** What a record says of itself, unpacked when more than its id is asked for. */
export class RecordDefinition implements Definition {
  readonly space = 'record';
  readonly id: string;
  readonly #held: HeldFile;
  #known: Definition | undefined;

  constructor(id: string, held: HeldFile) {
    this.id = id;
    this.#held = held;
  }

  get span() {
    return this.#whole?.span ?? { start: 0, end: 0 };
  }

  get names() {
    return this.#whole?.names ?? [];
  }

  get kind() {
    return this.#whole?.kind;
  }

  get country() {
    return this.#whole?.country;
  }

  get scope() {
    return this.#whole?.scope;
  }

  get website() {
    return this.#whole?.website;
  }

  get founded() {
    return this.#whole?.founded;
  }

  get dissolved() {
    return this.#whole?.dissolved;
  }

  get adopted() {
    return this.#whole?.adopted;
  }

  get ended() {
    return this.#whole?.ended;
  }

  get links() {
    return this.#whole?.links ?? [];
  }

  get parties() {
    return this.#whole?.parties ?? [];
  }

  get #whole(): Definition | undefined {
    this.#known ??= this.#held.file.facts.definitions[0];
    return this.#known;
  }
}
