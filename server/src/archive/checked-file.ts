import type { LineIndex } from '../base/line-index';
import type { FileKind } from '../format/types';
import type { FileFacts, Suppression } from './facts';
import type { Finding } from './finding';
import { type Offset, shiftFacts, shiftFinding, shiftSuppressions } from './shift';

/** What is kept of a file, or of one entry of a registry, checked by itself. Places count from where it begins. */
export interface CheckedPart {
  readonly facts: FileFacts;
  /** What it shows alone. */
  readonly findings: readonly Finding[];
}

/** A part with its place in the file. */
export interface PlacedPart extends Offset {
  readonly part: CheckedPart;
}

/** All that is kept of a file once it is checked by itself. */
export interface CheckedFile {
  /** Path relative to the archive's root, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
  readonly lines: LineIndex;
  /** In order of place, at least one; several for a registry that is checked entry by entry. */
  readonly parts: readonly PlacedPart[];
  /** The facts of all parts, with places in the file. */
  readonly facts: FileFacts;
  /** What the file alone shows. */
  readonly findings: readonly Finding[];
  /** The facts' own, found without putting all facts together. */
  readonly suppressions: readonly Suppression[];
}

/** Puts the parts of a file together. */
export function checkedFile(path: string, lines: LineIndex, parts: readonly PlacedPart[]): CheckedFile {
  return new PartsOfFile(path, lines, parts);
}

/** A class, since getters of an object of its own would each cost as much as all else, and there are many files. */
class PartsOfFile implements CheckedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly lines: LineIndex;
  readonly parts: readonly PlacedPart[];
  #facts: FileFacts | undefined;
  #findings: readonly Finding[] | undefined;
  #suppressions: readonly Suppression[] | undefined;

  constructor(path: string, lines: LineIndex, parts: readonly PlacedPart[]) {
    this.path = path;
    this.kind = parts[0]?.part.facts.kind ?? 'record';
    this.lines = lines;
    this.parts = parts;
  }

  get facts(): FileFacts {
    this.#facts ??= factsOf(this.parts);
    return this.#facts;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= findingsOf(this.path, this.parts);
    return this.#findings;
  }

  get suppressions(): readonly Suppression[] {
    this.#suppressions ??= this.parts.flatMap((each) => shiftSuppressions(each.part.facts, each));
    return this.#suppressions;
  }
}

/** A file that is one part. */
export function wholeFile(path: string, lines: LineIndex, part: CheckedPart): CheckedFile {
  return checkedFile(path, lines, [{ part, start: 0, line: 0 }]);
}

function factsOf(parts: readonly PlacedPart[]): FileFacts {
  const placed = parts.map((each) => shiftFacts(each.part.facts, each));
  const [first] = placed;
  if (first === undefined) return NO_FACTS;
  if (placed.length === 1) return first;
  return {
    ...first,
    incomplete: placed.some(({ incomplete }) => incomplete),
    definitions: placed.flatMap(({ definitions }) => definitions),
    references: placed.flatMap(({ references }) => references),
    suppressions: placed.flatMap(({ suppressions }) => suppressions),
  };
}

const NO_FACTS: FileFacts = {
  kind: 'record',
  incomplete: false,
  definitions: [],
  references: [],
  record: undefined,
  suppressions: [],
};

function findingsOf(path: string, parts: readonly PlacedPart[]): readonly Finding[] {
  return parts.flatMap((placed) =>
    placed.part.findings.map((finding) => shiftFinding(finding, placed, path)),
  );
}
