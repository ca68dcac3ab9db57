import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';

/** What changes on disk is seen within twice this time. In milliseconds. */
const INTERVAL = 2000;

type Stamps = ReadonlyMap<string, string>;

/** Looks at the disk now and then, for a client that does not tell what changes there. */
export class DiskPoller {
  readonly #environment: Pick<ServerEnvironment, 'after'>;
  readonly #archives: () => readonly OpenArchive[];
  readonly #onError: (error: unknown) => void;
  readonly #stamps = new WeakMap<OpenArchive, Stamps>();
  #callOff: (() => void) | undefined;
  #isOn = false;

  constructor(
    environment: Pick<ServerEnvironment, 'after'>,
    archives: () => readonly OpenArchive[],
    onError: (error: unknown) => void,
  ) {
    this.#environment = environment;
    this.#archives = archives;
    this.#onError = onError;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#wait();
  }

  stop(): void {
    this.#isOn = false;
    this.#callOff?.();
  }

  /** What the disk holds now is known; what differs from it later has changed. */
  async remember(archive: OpenArchive): Promise<void> {
    if (this.#isOn) this.#stamps.set(archive, await archive.host.stamps());
  }

  #wait(): void {
    this.#callOff = this.#environment.after(INTERVAL, () => {
      void this.#lookAtAll()
        .catch(this.#onError)
        .finally(() => {
          if (this.#isOn) this.#wait();
        });
    });
  }

  async #lookAtAll(): Promise<void> {
    for (const archive of this.#archives()) {
      if (!archive.isReading && archive.folder !== undefined) await this.#lookAt(archive);
    }
  }

  async #lookAt(archive: OpenArchive): Promise<void> {
    const before: Stamps = this.#stamps.get(archive) ?? new Map();
    const now = await archive.host.stamps();
    this.#stamps.set(archive, now);
    const changed = [...now].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
    const gone = [...before.keys()].filter((path) => !now.has(path));
    if ([...changed, ...gone].some(isIgnoreFile)) void archive.relist();
    const changes = [
      ...changed.map((path) => ({ path, isGone: false })),
      ...gone.map((path) => ({ path, isGone: true })),
    ];
    if (changes.length > 0) void archive.changedOnDisk(changes);
  }
}

/** True for a path of a `.gitignore`. */
export function isIgnoreFile(path: string): boolean {
  return path === '.gitignore' || path.endsWith('/.gitignore') || path.endsWith('\\.gitignore');
}
