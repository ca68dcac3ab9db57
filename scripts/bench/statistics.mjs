/** @file Figures of a list of measurements. */

/** The value that `share` (0 to 1) of the values do not exceed, by nearest rank. NaN for none. */
function percentile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** What the tables tell of times in milliseconds. */
export function summaryOf(values) {
  return {
    count: values.length,
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    max: Math.max(...values),
  };
}

/** The greatest of the values that are known; undefined where none is. */
export function greatest(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The least of the values that are known; undefined where none is. */
export function least(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
