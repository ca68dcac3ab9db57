import { type Definition, isShipped } from '../archive/facts';
import type { Entry } from '../archive/resolver';
import type { Localizer } from '../base/localizer';
import type { Language, Words } from '../base/words';
import type { DaySpan } from '../dates/edtf';
import type { EntrySpace } from '../format/types';
import { ENTRY_KINDS } from '../format/values/entry-kinds';
import type { CheckedArchive } from '../rules/checked-archive';
import { daysInWords } from '../rules/shared/days-in-words';
import { displayName, endOf } from './entry-names';

/** The name spaces whose entries are listed, in the order of the lists. */
export const LISTED_SPACES: readonly EntrySpace[] = ['organization', 'agreement'];

/** One entry as a list shows it, in words of one language. */
export interface ListedEntry {
  readonly id: string;
  /** Its name. */
  readonly label: string;
  /** How many records name it, its abbreviation or number and when it ended; empty where there is none of that. */
  readonly detail: string;
  /** How many records name it. */
  readonly uses: number;
  /** It ended before today. */
  readonly isEnded: boolean;
  readonly isShipped: boolean;
}

/** The entries of one kind; `kind` is empty for those without a kind that the format knows. */
export interface ListedKind {
  readonly kind: string;
  readonly label: string;
  /** All that the format calls the kind. */
  readonly words: string;
  readonly entries: readonly ListedEntry[];
}

/** What listing asks of its surroundings. */
export interface ListingContext {
  readonly archive: CheckedArchive;
  readonly language: Language;
  readonly localizer: Localizer;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
}

const LIST_LABELS: { readonly [space in EntrySpace]: Words } = {
  organization: { vi: 'Tổ chức', en: 'Organizations' },
  agreement: { vi: 'Văn kiện', en: 'Agreements' },
};

const NO_KIND: Words = { vi: 'Chưa ghi loại', en: 'Kind not given' };

const USES: Words = { vi: '{count, number} hồ sơ', en: '{count, plural, one {# record} other {# records}}' };

/** In days, without the first. */
const LONGEST_YEAR = 365;

const UNTIL: Words = { vi: 'đến {day}', en: 'until {day}' };

/** What all entries of the name space together are called. */
export function listLabel(space: EntrySpace, language: Language): string {
  return LIST_LABELS[space][language];
}

/** What a kind of entry is called; a value that the format does not know counts as none. */
export function kindLabel(space: EntrySpace, kind: string | undefined, language: Language): string {
  const [first = '', ...others] = kindWords(space, kind, language).split(', ');
  // "Liên hợp quốc, cơ quan của Liên hợp quốc": the second says the first again.
  const short = [first, ...others.filter((word) => !hasWords(word, first, language))].join(', ');
  return short.slice(0, 1).toLocaleUpperCase(language) + short.slice(1);
}

function kindWords(space: EntrySpace, kind: string | undefined, language: Language): string {
  return (ENTRY_KINDS[space].find(({ value }) => value === kind)?.words ?? NO_KIND)[language];
}

function hasWords(words: string, part: string, language: Language): boolean {
  const spaced = (text: string): string => ` ${text.toLocaleLowerCase(language)} `;
  return spaced(words).includes(spaced(part));
}

/** All entries of a name space that count, by kind, in the order of the format; kinds without entries are left out. */
export function listByKind(space: EntrySpace, context: ListingContext): readonly ListedKind[] {
  const known = new Set(ENTRY_KINDS[space].map(({ value }) => value));
  const byKind = new Map<string, ListedEntry[]>([...known, ''].map((kind) => [kind, []]));
  for (const entry of context.archive.entries(space)) {
    const { kind } = entry.definition;
    const group = byKind.get(kind !== undefined && known.has(kind) ? kind : '');
    group?.push(listedEntry(space, entry, context));
  }
  return [...byKind]
    .filter(([, entries]) => entries.length > 0)
    .map(([kind, entries]) => ({
      kind,
      label: kindLabel(space, kind, context.language),
      words: kindWords(space, kind, context.language),
      entries,
    }));
}

/** The entries that most records name, at most `limit`. */
export function mostNamed(archive: CheckedArchive, limit: number): readonly Entry[] {
  const named = LISTED_SPACES.flatMap((space) =>
    archive.entries(space).map((entry) => ({ entry, uses: archive.usesOf(space, entry.definition.id) })),
  );
  return named
    .filter(({ uses }) => uses > 0)
    .sort((a, b) => b.uses - a.uses)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** One entry as a list shows it. */
export function listedEntry(space: EntrySpace, { definition }: Entry, context: ListingContext): ListedEntry {
  const uses = context.archive.usesOf(space, definition.id);
  const end = pastEndOf(definition, context.today);
  return {
    id: definition.id,
    label: displayName(definition, context.language),
    detail: detailOf(definition, uses, end, context),
    uses,
    isEnded: end !== undefined,
    isShipped: isShipped(definition),
  };
}

function detailOf(
  definition: Definition,
  uses: number,
  end: DaySpan | undefined,
  { localizer, language }: ListingContext,
): string {
  const short = definition.names.find(({ role }) => role === 'abbreviation' || role === 'number')?.text;
  const count = uses === 0 ? undefined : localizer.format(USES, language, { count: uses });
  const day = end === undefined ? undefined : daysInWords(end)[language];
  const until = day === undefined ? undefined : localizer.format(UNTIL, language, { day });
  return [count, short, until].filter((part) => part !== undefined).join(' · ');
}

/** When an entry ended, if that is over: the day, month or year that is written, or the last day that it may be. */
function pastEndOf(definition: Definition, today: number): DaySpan | undefined {
  const end = endOf(definition);
  if (end === undefined || end.last >= today) return undefined;
  return end.last - end.first <= LONGEST_YEAR ? end : { first: end.last, last: end.last };
}
