/** @file Counting tests over several runners, by small JSON files `{"passed": n, "failed": n}`. */
import { readFile, rm } from 'node:fs/promises';

/** The environment variable that names the file into which a suite writes its counts. */
export const reportVariable = 'COOP_TEST_REPORT';

export const onePassed = { passed: 1, failed: 0 };
export const oneFailed = { passed: 0, failed: 1 };

/** The sum of several counts. */
export function sumOf(counts) {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** Takes away the counts of an earlier run, so that they are not taken for this one's. */
export async function forgetCounts(file) {
  await rm(file, { force: true });
}

/**
 * The counts that a run left in `file`. A run that ended badly counts at least one failed; one that left no
 * counts, or none at all, counts as one failed too: tests that did not run must not look like success.
 */
export async function readCounts(file, endedWell) {
  const counts = await parseCounts(file);
  if (counts === undefined || (endedWell && counts.passed + counts.failed === 0)) {
    return oneFailed;
  }
  return endedWell || counts.failed > 0 ? counts : sumOf([counts, oneFailed]);
}

/** The counts in the file; undefined when there is no such file or it holds something else. */
async function parseCounts(file) {
  try {
    const { passed, failed } = JSON.parse(await readFile(file, 'utf8'));
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
}
