/** Room for so many hashes at first. */
const ROOM = 1 << 12;

/** So many hashes are looked for one by one, which the machine is quickest at. */
const FEW = 16;

/**
 * Which files asked what, as one list of the hashes of all that was asked: to go through it takes a small part of the
 * time that a look at each file would.
 */
export class Askers {
  #hashes = new Uint32Array(ROOM);
  #length = 0;
  /** Paths of files, each as often as it was added. */
  readonly #paths: string[] = [];
  /** Where in the list the hashes end that were added with a path. */
  readonly #ends: number[] = [];

  /** How many hashes were added. */
  get length(): number {
    return this.#length;
  }

  /** A file asked these; what it asked before stays. */
  add(path: string, hashes: readonly number[]): void {
    if (hashes.length === 0) return;
    const end = this.#length + hashes.length;
    if (end > this.#hashes.length) this.#makeRoom(end);
    this.#hashes.set(hashes, this.#length);
    this.#length = end;
    this.#paths.push(path);
    this.#ends.push(end);
  }

  /** Paths of the files that asked any of these. */
  of(hashes: ReadonlySet<number>): ReadonlySet<string> {
    const places =
      hashes.size > FEW
        ? this.#placesOfMany(hashes)
        : [...hashes].flatMap((hash) => [...this.#placesOf(hash)]);
    return new Set(Array.from(places, (at) => this.#pathAt(at)));
  }

  *#placesOf(hash: number): Iterable<number> {
    const asked = this.#hashes.subarray(0, this.#length);
    for (let at = asked.indexOf(hash); at >= 0; at = asked.indexOf(hash, at + 1)) yield at;
  }

  *#placesOfMany(hashes: ReadonlySet<number>): Iterable<number> {
    for (let at = 0; at < this.#length; at += 1) if (hashes.has(this.#hashes[at] ?? 0)) yield at;
  }

  #makeRoom(length: number): void {
    const roomier = new Uint32Array(Math.max(length, this.#hashes.length * 2));
    roomier.set(this.#hashes);
    this.#hashes = roomier;
  }

  #pathAt(at: number): string {
    let low = 0;
    let high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.#paths[low] ?? '';
  }
}
