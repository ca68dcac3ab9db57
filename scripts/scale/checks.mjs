/** @file Checks that are counted, one line each. */

/**
 * A list of checks. `check(title, problem)` notes one that holds when `problem` is undefined, and prints it;
 * `counts()` gives `{ passed, failed }`.
 */
export function checkList() {
  const counts = { passed: 0, failed: 0 };
  return {
    counts: () => ({ ...counts }),
    check(title, problem) {
      counts[problem === undefined ? 'passed' : 'failed'] += 1;
      console.log(problem === undefined ? `  passed  ${title}` : `  FAILED  ${title}: ${problem}`);
    },
  };
}

/** The problem where a list must be empty: its first items. */
export function mustBeEmpty(items) {
  if (items.length === 0) return undefined;
  const shown = items.slice(0, 5).join(', ');
  return items.length <= 5 ? shown : `${shown} and ${items.length - 5} more`;
}

/** The problem where two runs, each `{ code, output, errors }`, must have printed the same and ended with the same code. */
export function mustBeSame(expected, actual) {
  if (actual.code !== expected.code) {
    return `exit code ${actual.code} instead of ${expected.code}. ${actual.errors}`.trim();
  }
  if (actual.output.equals(expected.output)) return undefined;
  return firstDifference(expected.output.toString('utf8'), actual.output.toString('utf8'));
}

function firstDifference(expected, actual) {
  let place = 0;
  while (place < expected.length && expected[place] === actual[place]) place += 1;
  const shown = [actual, expected].map((text) =>
    JSON.stringify(text.slice(Math.max(0, place - 80), place + 80)),
  );
  return `character ${place} differs, ${shown.join(' instead of ')}`;
}
