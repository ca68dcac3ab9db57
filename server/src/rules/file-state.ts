import type { CheckedPart } from '../archive/checked-file';
import type { HeldFile } from '../archive/held-file';
import { type PartState, UNCHECKED } from '../archive/part-state';

/** A file with what the archive adds to it. */
export class FileState {
  readonly held: HeldFile;
  /** As many as the file has parts, in their order. */
  readonly #parts: PartState[];
  /** The numbers of the parts that are to be checked against the archive. */
  readonly #stale: Set<number>;

  private constructor(held: HeldFile, parts: PartState[], stale: Set<number>) {
    this.held = held;
    this.#parts = parts;
    this.#stale = stale;
  }

  /** A file that is new to the archive. */
  static unchecked(held: HeldFile): FileState {
    const parts = partsOf(held).map(() => UNCHECKED);
    return new FileState(held, parts, new Set(parts.keys()));
  }

  /** A file of which it is known what the archive adds. */
  static restored(held: HeldFile, parts: readonly PartState[]): FileState {
    return new FileState(held, [...parts], new Set());
  }

  /**
   * The file as it is now. Of its parts those that are new are to be checked, and those that were; where it is one
   * part, what was found of it holds until then.
   */
  followedBy(held: HeldFile): FileState {
    const [only] = this.#parts;
    if (held.kind === 'record') return new FileState(held, [only ?? UNCHECKED], new Set([0]));
    const before = this.held.kind === 'record' ? [] : this.held.file.parts;
    const known = new Map(before.map(({ part }, number) => [part, number]));
    const inherited = held.file.parts.length === 1 ? only : undefined;
    const stale = new Set<number>();
    const parts = held.file.parts.map(({ part }, number) => {
      const old = known.get(part);
      if (old === undefined || this.#stale.has(old)) stale.add(number);
      return (old === undefined ? inherited : this.#parts[old]) ?? UNCHECKED;
    });
    return new FileState(held, parts, stale);
  }

  get parts(): readonly PartState[] {
    return this.#parts;
  }

  get stale(): Iterable<number> {
    return this.#stale;
  }

  get isStale(): boolean {
    return this.#stale.size > 0;
  }

  markAll(): void {
    for (const number of this.#parts.keys()) this.#stale.add(number);
  }

  /** Marks the parts that are so. True where there are any. */
  markThose(isSo: (state: PartState) => boolean): boolean {
    let isAny = false;
    for (const [number, state] of this.#parts.entries()) {
      if (!isSo(state)) continue;
      this.#stale.add(number);
      isAny = true;
    }
    return isAny;
  }

  checked(number: number, state: PartState): void {
    this.#parts[number] = state;
    this.#stale.delete(number);
  }
}

/** A record is one part, which need not be unpacked to be counted. */
function partsOf(held: HeldFile): readonly (CheckedPart | undefined)[] {
  return held.kind === 'record' ? [undefined] : held.file.parts.map(({ part }) => part);
}
