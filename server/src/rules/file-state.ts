import type { CheckedPart } from '../archive/checked-file';
import type { HeldFile } from '../archive/held-file';
import { type PartState, UNCHECKED } from '../archive/part-state';

/** A file with what the archive adds to its parts. */
export interface FileState {
  readonly held: HeldFile;
  /** As many as the file has parts, in their order. */
  readonly parts: readonly PartState[];
  /** The numbers of the parts that are to be checked against the archive. */
  readonly stale: Iterable<number>;
  readonly isStale: boolean;
  markAll(): void;
  /** Marks the parts that are so. True where there are any. */
  markThose(isSo: (state: PartState) => boolean): boolean;
  checked(number: number, state: PartState): void;
  /**
   * The file as it is now. Of its parts those that are new are to be checked, and those that were; where it is one
   * part, what was found of it holds until then.
   */
  followedBy(held: HeldFile): FileState;
}

/** A file that is new to the archive. */
export function uncheckedState(held: HeldFile): FileState {
  if (held.kind === 'record') return new RecordState(held, UNCHECKED, true);
  const parts = held.file.parts.map(() => UNCHECKED);
  return new PartsState(held, parts, new Set(parts.keys()));
}

/** A file of which it is known what the archive adds. */
export function restoredState(held: HeldFile, parts: readonly PartState[]): FileState {
  if (held.kind === 'record') return new RecordState(held, parts[0] ?? UNCHECKED, false);
  return new PartsState(held, [...parts], new Set());
}

/** A record is one part, and there are many records: this takes little room. */
class RecordState implements FileState {
  readonly held: HeldFile;
  #only: PartState;
  #isStale: boolean;

  constructor(held: HeldFile, only: PartState, isStale: boolean) {
    this.held = held;
    this.#only = only;
    this.#isStale = isStale;
  }

  get parts(): readonly PartState[] {
    return [this.#only];
  }

  get stale(): Iterable<number> {
    return this.#isStale ? [0] : [];
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  markAll(): void {
    this.#isStale = true;
  }

  markThose(isSo: (state: PartState) => boolean): boolean {
    const isOne = isSo(this.#only);
    if (isOne) this.#isStale = true;
    return isOne;
  }

  checked(_number: number, state: PartState): void {
    this.#only = state;
    this.#isStale = false;
  }

  followedBy(held: HeldFile): FileState {
    return held.kind === 'record' ? new RecordState(held, this.#only, true) : uncheckedState(held);
  }
}

class PartsState implements FileState {
  readonly held: HeldFile;
  readonly #parts: PartState[];
  readonly #stale: Set<number>;

  constructor(held: HeldFile, parts: PartState[], stale: Set<number>) {
    this.held = held;
    this.#parts = parts;
    this.#stale = stale;
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

  followedBy(held: HeldFile): FileState {
    if (held.kind === 'record') return uncheckedState(held);
    const known = new Map<CheckedPart, number>(
      this.held.file.parts.map(({ part }, number) => [part, number]),
    );
    const inherited = held.file.parts.length === 1 ? this.#parts[0] : undefined;
    const stale = new Set<number>();
    const parts = held.file.parts.map(({ part }, number) => {
      const old = known.get(part);
      if (old === undefined || this.#stale.has(old)) stale.add(number);
      return (old === undefined ? inherited : this.#parts[old]) ?? UNCHECKED;
    });
    return new PartsState(held, parts, stale);
  }
}
