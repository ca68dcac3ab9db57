import type { ReferenceFact } from '../../archive/facts';
import type { Space } from '../../format/types';
import type { ArchiveContext } from '../rule';
import { wholeReferences } from './split-names';

/** How many ids a "did you mean" names at most. */
export const SUGGESTIONS = 3;

/** The references of the file that name nothing in their name space, as far as the archive can be known. */
export function unknownReferences(
  { facts, resolver }: ArchiveContext,
  space: Space,
): readonly ReferenceFact[] {
  return wholeReferences(facts, resolver).filter(
    (reference) => reference.space === space && resolver.resolve(space, reference.text).kind === 'unknown',
  );
}
