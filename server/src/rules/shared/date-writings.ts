import { recognizeDate } from '../../dates/date-phrases';
import { parseEdtf } from '../../dates/edtf';
import type { ScalarModel } from '../../model/types';

/**
 * The dates, as EDTF, that a value in another writing may mean: the likeliest first. None for values that are fine,
 * that can't be understood, or that mean one date where an interval belongs.
 */
export function dateWritings({ node, type, value }: ScalarModel): readonly string[] {
  if (type.kind !== 'date' || value.kind !== 'invalid') return [];
  const recognized = recognizeDate(node.text);
  if (recognized === undefined) return [];
  const fits = (edtf: string): boolean => {
    const date = parseEdtf(edtf);
    return date.kind === 'unknown' || (date.kind === 'span' && (date.interval || !type.interval));
  };
  return [recognized.edtf, ...recognized.alternatives].filter(fits);
}
