import { freeId } from '../../archive/entry-id';
import { parseEdtf } from '../../dates/edtf';
import { idMeantBy } from '../../format/scalars/corrections';
import { isId } from '../../format/scalars/scalars';

/** Of a title's words so many characters are taken at most: an id is to be read. */
const TITLE_LENGTH = 56;

const YEAR = /^\d{4}$/;

/** Where records without a date lie, beside the folders of years. */
const UNDATED = 'undated';

/** An id from the words of the title and the year of the date: `hoi-thao-ve-di-cu-2024`. A taken one gets a number. */
export function recordId(
  title: string,
  activity: string,
  date: string,
  isTaken: (id: string) => boolean,
): string {
  const words = shortened(idMeantBy(title) ?? (isId(title) ? title : activity));
  const year = yearOf(date);
  const isSaid = year === undefined || words.split('-').includes(year);
  return freeId(isSaid ? words : `${words}-${year}`, isTaken);
}

/**
 * The folder for a new record: that of other records of its year, where records lie in folders of years or there are
 * none yet; else the one where most records lie. `records`: their paths, with `/`; `` is the root.
 */
export function recordFolder(records: Iterable<string>, date: string): string {
  const folders = [...records].map((path) => path.split('/').slice(0, -1));
  const ofYears = folders.filter((names) => names.some((name) => YEAR.test(name)));
  if (folders.length > 0 && ofYears.length * 2 < folders.length) return mostOften(folders);
  const above = mostOften(
    ofYears.map((names) =>
      names.slice(
        0,
        names.findIndex((name) => YEAR.test(name)),
      ),
    ),
  );
  const year = yearOf(date) ?? UNDATED;
  return above === '' ? year : `${above}/${year}`;
}

function mostOften(folders: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const names of folders) {
    const folder = names.join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** The year in which a date begins, in four digits; undefined where it has none. */
function yearOf(date: string): string | undefined {
  if (parseEdtf(date).kind !== 'span') return undefined;
  return /\d{4}/.exec(date)?.[0];
}

/** The first words that find room. */
function shortened(id: string): string {
  if (id.length <= TITLE_LENGTH) return id;
  const cut = id.slice(0, TITLE_LENGTH + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : id.slice(0, TITLE_LENGTH);
}
