import { type DatePoint, writePoint } from './date-point';
import { parseEdtf, type SpanDate } from './edtf';

/**
 * Joins the two ends of a range; what only one of them says counts for both: `28/9 - 02/10/2020`,
 * `25-26/6/2020`, `June 25-26, 2020`, `quý I-II/2021`.
 *
 * Gives an EDTF interval whose dates may not exist; undefined where the ends do not fit together.
 * `isList` joins only an end that follows immediately on the start: `ngày 25 và 26/6/2020`.
 */
export function joinEnds(start: DatePoint, end: DatePoint, isList: boolean): string | undefined {
  const ofSameKind = { start: asQuarterLike(start, end), end: asQuarterLike(end, start) };
  const completeStart = completed(ofSameKind.start, ofSameKind.end);
  const completeEnd = completed(ofSameKind.end, ofSameKind.start);
  if (completeStart?.year === undefined || completeEnd?.year === undefined) {
    return undefined;
  }
  const edtf = interval(completeStart, completeEnd);
  const date = parseEdtf(edtf);
  if (date.kind !== 'span') {
    return edtf;
  }
  if (date.reversed) {
    return acrossNewYear(start, end, completeStart, completeEnd) ?? (isList ? undefined : edtf);
  }
  return isList && !followsOn(date) ? undefined : edtf;
}

function interval(start: DatePoint, end: DatePoint): string {
  return `${writePoint(start).from}/${writePoint(end).to}`;
}

function followsOn({ start, end }: SpanDate): boolean {
  return start !== undefined && end !== undefined && start.last + 1 === end.first;
}

/** `28/12 - 02/01/2021` begins in the year before, `28/12/2020 - 02/01` ends in the year after. */
function acrossNewYear(
  start: DatePoint,
  end: DatePoint,
  completeStart: DatePoint,
  completeEnd: DatePoint,
): string | undefined {
  const year = completeStart.year ?? 0;
  if (start.month !== undefined && start.year === undefined && year > 0) {
    return interval({ ...completeStart, year: year - 1 }, completeEnd);
  }
  if (end.month !== undefined && end.year === undefined) {
    return interval(completeStart, { ...completeEnd, year: year + 1 });
  }
  return undefined;
}

const firstQuarter = 33;
const lastQuarter = 36;

/** The point with what it lacks from the other end, which then must be of the same kind. */
function completed(point: DatePoint, other: DatePoint): DatePoint | undefined {
  const isComplete = point.year !== undefined && (point.day === undefined || point.month !== undefined);
  if (isComplete && !point.onlyInRange) {
    return point;
  }
  if (kindOf(point) !== kindOf(other)) {
    return undefined;
  }
  const year = point.year ?? other.year;
  const month = point.day === undefined ? point.month : (point.month ?? other.month);
  return year === undefined || (point.day !== undefined && month === undefined)
    ? undefined
    : { ...point, year, month };
}

/** `2/2021` after `quý I` is a quarter too. */
function asQuarterLike(point: DatePoint, other: DatePoint): DatePoint {
  const { month, day, part } = point;
  const otherIsQuarter = other.part !== undefined && other.part >= firstQuarter && other.part <= lastQuarter;
  const isQuarterNumber = part === undefined && day === undefined && month !== undefined && month <= 4;
  return otherIsQuarter && isQuarterNumber && other.year === undefined
    ? { ...point, month: undefined, part: firstQuarter + month - 1 }
    : point;
}

type Kind = 'day' | 'part' | 'month' | 'year';

function kindOf(point: DatePoint): Kind {
  if (point.day !== undefined) {
    return 'day';
  }
  if (point.part !== undefined) {
    return 'part';
  }
  return point.month === undefined ? 'year' : 'month';
}
