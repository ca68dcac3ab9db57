import type { BigIntStats } from 'node:fs';

/**
 * Within this time after a change a file may change again and look the same: file systems tell the time of a change in
 * steps, the coarsest of two seconds. In nanoseconds.
 */
const COARSEST_STEP = 2_000_000_000n;

const NANOSECONDS = 1_000_000n;

/** What tells that a file has changed: another text after each change. */
export function stampOf({ mtimeNs, ctimeNs, size, ino }: BigIntStats): string {
  return [mtimeNs, ctimeNs, size, ino].map((each) => each.toString(36)).join('.');
}

/** The stamp of a file that is about to be read; empty where it might stay the same through another change. */
export function settledStampOf(found: BigIntStats, now: bigint = BigInt(Date.now()) * NANOSECONDS): string {
  const changed = found.mtimeNs > found.ctimeNs ? found.mtimeNs : found.ctimeNs;
  return now - changed > COARSEST_STEP ? stampOf(found) : '';
}
