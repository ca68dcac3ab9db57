/** Lines from 0, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** True for a line within the range. */
export function holdsLine({ first, last }: LineRange, line: number): boolean {
  return first <= line && line <= last;
}
