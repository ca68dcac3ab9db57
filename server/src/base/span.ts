/** A piece of a text: UTF-16 offsets from 0, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share a character or a border. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True when the two spans are one and the same place. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** True when `inner` lies within `outer`, borders included. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span so many characters further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
