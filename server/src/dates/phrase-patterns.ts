/**
 * The writings of a date, as data: patterns over folded phrases (see `phrase-folding.ts`) and the words in them.
 *
 * Groups: `d` day, `m` month in digits, `name` month by its English name, `y` year, `q` quarter, `half` half year,
 * `season`, `third` beginning, middle or end, `count` and `edge` for the first or last months of a year, `decade`,
 * `next` the second year of a winter.
 */

/** A writing of one date, whole or without what a range may say once for both ends. */
export interface PointPattern {
  readonly pattern: RegExp;
  /** Day and month in digits, where an English reader might take the month for the first. */
  readonly dayFirst?: true;
  /** Makes sense only as one end of a range whose other end says of what kind it is. */
  readonly onlyInRange?: true;
}

export const englishMonths: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const quarters: ReadonlyMap<string, number> = new Map(
  [
    ['i', '1', '1st', 'first', 'mot', 'nhat'],
    ['ii', '2', '2nd', 'second', 'hai', 'nhi'],
    ['iii', '3', '3rd', 'third', 'ba'],
    ['iv', '4', '4th', 'fourth', 'tu'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const halves: ReadonlyMap<string, number> = new Map([
  ['dau', 1],
  ['first', 1],
  ['1st', 1],
  ['h1', 1],
  ['cuoi', 2],
  ['sau', 2],
  ['second', 2],
  ['2nd', 2],
  ['h2', 2],
]);

/** Seasons in the order of EDTF: spring is 1. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['xuan', 1],
  ['spring', 1],
  ['ha', 2],
  ['he', 2],
  ['summer', 2],
  ['thu', 3],
  ['autumn', 3],
  ['fall', 3],
  ['dong', 4],
  ['winter', 4],
]);

/** Beginning, middle and end of a year or month. */
export const thirds: ReadonlyMap<string, number> = new Map([
  ['dau', 0],
  ['early', 0],
  ['beginning of', 0],
  ['giua', 1],
  ['mid', 1],
  ['middle of', 1],
  ['cuoi', 2],
  ['late', 2],
  ['end of', 2],
]);

/** How many months a count in words means: `ba tháng đầu năm`. */
export const monthCounts: ReadonlyMap<string, number> = new Map([
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
]);

function anyOf(words: ReadonlyMap<string, number>): string {
  return [...words.keys()].sort((a, b) => b.length - a.length).join('|');
}

const day = '(?<d>\\d{1,2})';
const dayInEnglish = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const month = '(?<m>\\d{1,2})';
const monthName = `(?<name>${anyOf(englishMonths)})`;
const year = '(?<y>\\d{4})';
const quarter = `(?<q>${anyOf(quarters)})`;
const season = `(?<season>${anyOf(seasons)})`;
const third = `(?<third>${anyOf(thirds)})[ -]`;
const ofYear = '(?:,? (?:cua )?nam |, | of | |/|-|\\.)';
const sign = '(?<sign>[/.-])';
const sameSign = '\\k<sign>';

function writing(pattern: string, flags: Omit<PointPattern, 'pattern'> = {}): PointPattern {
  return { pattern: new RegExp(`^${pattern}$`), ...flags };
}

/** All writings, in the order in which they are tried. */
export const pointPatterns: readonly PointPattern[] = [
  writing(`${day}${sign}${month}${sameSign}${year}`, { dayFirst: true }),
  writing(`${day}[/.-]${month}(?:,? nam |, | )${year}`, { dayFirst: true }),
  writing(`${day}[/.-]${month}`, { dayFirst: true }),
  writing(`${day} thang ${month}${ofYear}${year}`),
  writing(`${day} thang ${month}`),
  writing(`${year}${sign}${month}${sameSign}${day}`),
  writing('(?<y>\\d{4})(?<m>\\d\\d)(?<d>\\d\\d)'),
  writing(`${dayInEnglish}[ /-](?:of )?${monthName}(?:,? |-|/)${year}`),
  writing(`${dayInEnglish}[ -](?:of )?${monthName}`),
  writing(`${monthName}[ -]${dayInEnglish}(?:,? |-|/)${year}`),
  writing(`${monthName} ${dayInEnglish}`),
  writing(`${year}[ -]${monthName}[ -]${day}`),
  writing(`${monthName}(?:,? |-|/)(?:of )?${year}`),
  writing(`${year}[ -]${monthName}`),
  writing(monthName),
  writing(`thang ${month}${ofYear}${year}`),
  writing(`thang ${month} ${day}, ${year}`),
  writing(`t ?${month}[/.-]${year}`),
  writing(`thang ${month}`),
  writing(`${month}[/.-]${year}`),
  writing(`${year}[/.-]${month}`),
  writing(`(?:quy|quarter|q) ?(?:th[uw] )?${quarter}${ofYear}${year}`),
  writing(`(?:quy|quarter|q) ?(?:th[uw] )?${quarter}`),
  writing(`${year}[ /-]?(?:quy |quarter |q)${quarter}`),
  writing(`(?<q>[1-4])q[ /-]?${year}`),
  writing(`${quarter} quarter(?: of|,)? ${year}`),
  writing(`(?<q>i{1,3}|iv)${ofYear}${year}`, { onlyInRange: true }),
  writing(`nua (?<half>dau|cuoi|sau)(?: cua)? (?:nam )?${year}`),
  writing(`(?<half>first|second|1st|2nd) half(?: of)? ${year}`),
  writing(`(?<half>h[12])[ /-]?${year}`),
  writing(`${year}[ /-]?(?<half>h[12])`),
  writing(`(?<count>\\d{1,2}|${anyOf(monthCounts)}) thang (?<edge>dau|cuoi) (?:nam )?${year}`),
  writing(`(?:mua )?${season}${ofYear}${year}`),
  writing(`(?:mua )?(?<season>dong|winter)(?: nam| of)? ${year}[-/](?<next>\\d{4})`),
  writing(`${third}(?:nam )?${year}`),
  writing(`${third}thang ${month}${ofYear}${year}`),
  writing(`${third}thang ${month}`),
  writing(`${third}${monthName},? ${year}`),
  writing('(?:thap nien|thap ky|nhung nam) (?<decade>\\d{3}0)s?'),
  writing('(?<decade>\\d{3}0)s'),
  writing(`(?:(?:ca |cac |nhung )?nam |year )?${year}`),
  writing(`${dayInEnglish}, ${year}`, { onlyInRange: true }),
  writing(dayInEnglish, { onlyInRange: true }),
];

/** Words before a span of years that add nothing to it. */
export const periodLabel =
  /^(?:trong )?(?:giai doan|nhiem ky|nien khoa|nien do|nam hoc|khoa|thoi ky|the period|period|term|phase|academic year|school year)(?: of| cac nam| nam| :|:)* (?=.*\d)/;

/** Words that make a date approximate. */
export const approximation =
  /^(?:vao )?(?:khoang thoi gian|khoang|tam|circa|ca|c|about|around|approximately) (?=.*\d)/;

/** Words that open a span with a known beginning, and those that stand after it. */
export const since = /^(?:ke tu|tu|from|since|between)(?: khi)? (?=.*\d)/;
export const onwards = / (?:tro di|onwards?)$/;
/** Words that open a span with a known end. */
export const until = /^(?:cho )?(?:den|until|till)(?: het)? (?=.*\d)/;

/** What stands between the ends of a span. A list sign joins two only if the one follows on the other. */
export const spanSigns = / ?- ?| (?:cho )?den(?: het)? | to | until | till | through | ?\.{2,3} ?|\//g;
export const listSigns = / va | and | & |, /g;

/** Writings of "not known". */
export const unknownWords: ReadonlySet<string> = new Set([
  'unknown',
  'khong ro',
  'chua ro',
  'khong ro ngay',
  'chua ro ngay',
  'khong xac dinh',
  'chua xac dinh',
  'n/a',
]);
