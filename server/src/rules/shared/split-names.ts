import type { FileFacts, ReferenceFact } from '../../archive/facts';
import type { Resolution, Resolver } from '../../archive/resolver';

/** Pieces of one name that a list written `[a, b]` has cut at its commas. */
export interface SplitName {
  readonly pieces: readonly ReferenceFact[];
  /** The pieces, joined by the comma that cut them. */
  readonly name: string;
  /** Of the entries that bear the name. */
  readonly ids: readonly string[];
}

/** More pieces than any name has; it keeps long lists cheap. */
const PIECES_AT_MOST = 8;

/** The names that lists written `[a, b]` have cut into pieces, at least one of which is unknown by itself. */
export function splitNames(facts: FileFacts, resolver: Resolver): readonly SplitName[] {
  return neighboursIn(facts.references).flatMap((references) => splitNamesAmong(references, resolver));
}

/** The references of a file without those that are pieces of a split name. */
export function wholeReferences(facts: FileFacts, resolver: Resolver): readonly ReferenceFact[] {
  const pieces = new Set(splitNames(facts, resolver).flatMap((split) => split.pieces));
  return pieces.size === 0
    ? facts.references
    : facts.references.filter((reference) => !pieces.has(reference));
}

/** Runs of two or more plain items that stand side by side in one list. */
function neighboursIn(references: readonly ReferenceFact[]): readonly ReferenceFact[][] {
  const runs: ReferenceFact[][] = [];
  let previous: ReferenceFact | undefined;
  let run: ReferenceFact[] = [];
  for (const reference of references) {
    if (previous === undefined || !isNextTo(previous, reference)) run = [];
    else if (run.length > 0) run.push(reference);
    else {
      run = [previous, reference];
      runs.push(run);
    }
    previous = reference;
  }
  return runs;
}

function isNextTo(previous: ReferenceFact, next: ReferenceFact): boolean {
  return previous.flow && next.flow && previous.list === next.list && previous.item + 1 === next.item;
}

function splitNamesAmong(references: readonly ReferenceFact[], resolver: Resolver): readonly SplitName[] {
  if (references.every((reference) => isKnown(reference, resolver))) return [];
  const found: SplitName[] = [];
  let from = 0;
  while (from < references.length) {
    const split = splitNameFrom(references.slice(from, from + PIECES_AT_MOST), resolver);
    if (split !== undefined) found.push(split);
    from += split?.pieces.length ?? 1;
  }
  return found;
}

/** The longest name that the first two or more of the references make. */
function splitNameFrom(references: readonly ReferenceFact[], resolver: Resolver): SplitName | undefined {
  for (let length = references.length; length > 1; length -= 1) {
    const pieces = references.slice(0, length);
    const [first] = pieces;
    if (first === undefined || pieces.every((piece) => isKnown(piece, resolver))) continue;
    const name = pieces.map(({ text }) => text).join(', ');
    const ids = idsOf(resolver.resolve(first.space, name));
    if (ids.length > 0) return { pieces, name, ids };
  }
  return undefined;
}

function isKnown({ space, text }: ReferenceFact, resolver: Resolver): boolean {
  return idsOf(resolver.resolve(space, text)).length > 0;
}

function idsOf(resolution: Resolution): readonly string[] {
  switch (resolution.kind) {
    case 'entry':
      return [resolution.entry.definition.id];
    case 'name':
      return [resolution.bearer.entry.definition.id];
    case 'ambiguous':
      return [...new Set(resolution.bearers.map(({ entry }) => entry.definition.id))];
    case 'unknown':
    case 'unknowable':
      return [];
  }
}
