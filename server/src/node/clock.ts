const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** The local day, in days since 1970-01-01. */
export function localDay(now: Date = new Date()): number {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE) / DAY);
}
