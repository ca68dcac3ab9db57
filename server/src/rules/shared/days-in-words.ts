import type { Words } from '../../base/words';
import { ENGLISH_MONTHS } from '../../dates/date-in-words';
import { calendarDay, dayNumber, daysInMonth } from '../../dates/day';
import type { DaySpan } from '../../dates/edtf';

/** Days as people write them within a sentence: a day, month or year, an interval, or an interval with an open end. */
export function daysInWords({ first, last }: DaySpan): Words {
  if (!Number.isFinite(first)) return until(pointInWords({ first: last, last }));
  if (!Number.isFinite(last)) return since(pointInWords({ first, last: first }));
  const { year, month } = calendarDay(first);
  const lastYear = calendarDay(last).year;
  const isWholeYears = first === dayNumber(year, 1, 1) && last === dayNumber(lastYear, 12, 31);
  const isPoint =
    first === last ||
    (first === dayNumber(year, month, 1) && last === dayNumber(year, month, daysInMonth(year, month))) ||
    (isWholeYears && year === lastYear);
  if (isPoint) return pointInWords({ first, last });
  if (isWholeYears) return { vi: `trong khoảng năm ${year}–${lastYear}`, en: `${year}–${lastYear}` };
  const start = pointInWords({ first, last: first });
  const end = pointInWords({ first: last, last });
  return { vi: `từ ${start.vi} đến ${end.vi}`, en: `${start.en} to ${end.en}` };
}

function since(point: Words): Words {
  return { vi: `từ ${point.vi}`, en: `since ${point.en}` };
}

function until(point: Words): Words {
  return { vi: `đến ${point.vi}`, en: `until ${point.en}` };
}

/** One day, one whole month or one whole year. */
function pointInWords({ first, last }: DaySpan): Words {
  const { year, month, day } = calendarDay(first);
  const monthName = ENGLISH_MONTHS[month - 1] ?? '';
  if (first === last) return { vi: `ngày ${day}/${month}/${year}`, en: `${day} ${monthName} ${year}` };
  if (last - first < 31) return { vi: `tháng ${month}/${year}`, en: `${monthName} ${year}` };
  return { vi: `năm ${year}`, en: String(year) };
}
