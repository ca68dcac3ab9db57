import { placeIn } from '../archive/resolver';
import type { Range } from '../base/line-index';
import type { Span } from '../base/span';
import type { Words } from '../base/words';
import type { Space } from '../format/types';
import { mentionsInArchive } from './references';
import type { TextContext } from './text-context';

/** What may be told above the id of an entry or record. */
export interface CodeLens {
  /** Of the id, in UTF-16 offsets. */
  readonly span: Span;
  readonly subject: LensSubject;
}

/** What a lens counts. */
export interface LensSubject {
  /** The records that name the entry, or those that a record names in `related`. */
  readonly counted: 'naming' | 'related';
  readonly space: Space;
  readonly id: string;
}

/** A place in a file of the archive. */
export interface LensPlace {
  readonly path: string;
  readonly range: Range;
}

/**
 * One for each entry of a registry; for a record one that others name, and one for those that it names. Counting waits
 * until a lens is shown.
 */
export function codeLensesOf({ opened, archive }: TextContext): readonly CodeLens[] {
  const facts = archive.file(opened.path)?.facts;
  return (facts?.definitions ?? []).flatMap(({ space, id, span }) => {
    const naming: CodeLens = { span, subject: { counted: 'naming', space, id } };
    if (space !== 'record') return [naming];
    const isNamed = archive.usage.recordsNaming(space, id, archive.resolver).size > 0;
    const related: CodeLens = { span, subject: { counted: 'related', space, id } };
    const isLinking = facts?.references.some((reference) => reference.space === 'record') ?? false;
    return [...(isNamed ? [naming] : []), ...(isLinking ? [related] : [])];
  });
}

/** What a lens of a text says now. Registries don't count, and a record counts once however often it names the entry. */
export function lensTitle(subject: LensSubject, context: TextContext): string {
  const { archive, localizer, language } = context;
  const { counted, space, id } = subject;
  const count =
    counted === 'related'
      ? relatedRecords(context).length
      : archive.usage.recordsNaming(space, id, archive.resolver).size;
  return localizer.format(wordsOf(subject), language, { count });
}

/** Where what a lens of a text counts is written, in the order of files. */
export function lensPlaces({ counted, space, id }: LensSubject, context: TextContext): readonly LensPlace[] {
  return counted === 'related' ? relatedRecords(context) : recordsNaming(space, id, context);
}

/** Where records name the entry. */
function recordsNaming(space: Space, id: string, { archive }: TextContext): readonly LensPlace[] {
  return mentionsInArchive(archive, { space, id }, 'records').flatMap(({ path, lines, mentions }) =>
    mentions
      .filter(({ role }) => role !== 'declaration')
      .map(({ span }) => ({ path, range: lines.rangeOf(span) })),
  );
}

/** Where the records that the text names declare their ids, each once. */
function relatedRecords({ opened, archive }: TextContext): readonly LensPlace[] {
  const { resolver } = archive;
  const references = archive.file(opened.path)?.facts.references ?? [];
  const named = references.filter(({ space }) => space === 'record');
  const ids = new Set(named.flatMap(({ text }) => resolver.meant('record', text)?.definition.id ?? []));
  return [...ids].flatMap((id) => {
    const entry = resolver.definitions('record', id)[0];
    const file = entry?.file === undefined ? undefined : archive.file(entry.file);
    if (entry === undefined || file === undefined) return [];
    return [{ path: file.path, range: file.lines.rangeOf(placeIn(entry, entry.definition.span)) }];
  });
}

function wordsOf({ counted, space }: LensSubject): Words {
  if (counted === 'related') return RELATED;
  return space === 'record' ? NAMING_RECORD : NAMING_ENTRY;
}

const NAMING_ENTRY: Words = {
  vi: '{count, plural, =0 {chưa có hồ sơ nào} other {{count, number} hồ sơ}}',
  en: '{count, plural, =0 {no records} one {# record} other {# records}}',
};

const NAMING_RECORD: Words = {
  vi: '{count, number} hồ sơ nhắc đến hồ sơ này',
  en: 'named in {count, plural, one {# record} other {# records}}',
};

const RELATED: Words = {
  vi: 'liên quan đến {count, number} hồ sơ',
  en: '{count, plural, one {# related record} other {# related records}}',
};
