import { fields, list, whole } from '../base/json-codec';
import type { Finding } from './finding';
import { findingCodec } from './packing/finding-codec';

/** What the archive adds to a part of a file. */
export interface PartState {
  readonly findings: readonly Finding[];
  /** Hashes of all that its check asked; it is checked again when one of the answers may have changed. */
  readonly asked: readonly number[];
}

/** A part that was not checked against the archive yet. */
export const UNCHECKED: PartState = { findings: [], asked: [] };

/** False for a part that was not checked before, whatever was found now. */
export function isSameState(before: PartState, now: PartState): boolean {
  return before !== UNCHECKED && JSON.stringify(before) === JSON.stringify(now);
}

/** True where the same was asked in the same order. */
export function haveSameAsked(before: PartState, now: PartState): boolean {
  return before.asked.length === now.asked.length && before.asked.every((hash, at) => hash === now.asked[at]);
}

export const partStateCodec = fields<PartState>({ findings: list(findingCodec), asked: list(whole) });
