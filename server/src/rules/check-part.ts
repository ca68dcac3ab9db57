import type { CheckedFile, PlacedPart } from '../archive/checked-file';
import type { Finding } from '../archive/finding';
import type { IndexKey } from '../archive/index-keys';
import { type EntryIndex, type IdSuggestions, IndexResolver } from '../archive/index-resolver';
import type { PartState } from '../archive/part-state';
import type { Settings } from '../archive/settings';
import { hashOf } from '../base/hash';
import { shifted } from '../base/span';
import { type Conclusion, conclude } from './conclude';
import { checkInArchive } from './engine';

/** What the files of an archive are checked against. */
export interface Surroundings {
  readonly index: EntryIndex;
  readonly search: IdSuggestions;
  readonly settings: Settings;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
}

/** The hash of what a check asks when an answer is another as soon as the day is. */
export const DAY = hashOf('day');

/** What the archive adds to a part of the file of that path. */
export function checkPart(
  path: string,
  { part, start }: PlacedPart,
  { index, search, settings, today }: Surroundings,
): PartState {
  const asked = new Set<IndexKey>();
  let dependsOnDay = false;
  const findings = checkInArchive({
    facts: part.facts,
    place: { file: path, start },
    resolver: new IndexResolver(index, search, asked),
    themes: settings.themes,
    isAhead: (day) => {
      const isAhead = day > today;
      if (isAhead) dependsOnDay = true;
      return isAhead;
    },
  });
  const hashes = Array.from(asked, hashOf);
  return { findings, asked: dependsOnDay ? [...hashes, DAY] : hashes };
}

/** What the archive adds to each part of a file, in their order. */
export function checkParts({ path, parts }: CheckedFile, surroundings: Surroundings): readonly PartState[] {
  return parts.map((placed) => checkPart(path, placed, surroundings));
}

/** What the archive adds to the parts of a file, at its place in the file. */
export function placedFindings({ parts }: CheckedFile, states: readonly PartState[]): readonly Finding[] {
  return parts.flatMap(({ start }, number) =>
    (states[number]?.findings ?? []).map((finding) => ({ ...finding, span: shifted(finding.span, start) })),
  );
}

/** What is to be shown of a file, in order of place. */
export function concludeFile(
  file: CheckedFile,
  states: readonly PartState[],
  settings: Settings,
): Conclusion[] {
  const findings = [...file.findings, ...placedFindings(file, states)];
  return conclude(findings, file, settings);
}
