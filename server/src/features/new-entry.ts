import { newEntryId } from '../archive/entry-id';
import type { NewEntry } from '../archive/registry-edit';
import type { Localizer } from '../base/localizer';
import type { Language, Words } from '../base/words';
import { urlMeantBy } from '../format/scalars/corrections';
import { isId, isUrl } from '../format/scalars/scalars';
import type { EntrySpace } from '../format/types';
import { ENTRY_KINDS } from '../format/values/entry-kinds';
import type { CheckedArchive } from '../rules/checked-archive';
import { type ChoiceOfValue, choicesOf, type SearchableChoice } from './choice';
import { displayName } from './entry-names';

/** What a text is to be. */
export type Question = 'url' | 'organization-id' | 'agreement-id';

/** A text as the format writes it, or why it can't be taken. */
export interface CheckedAnswer {
  readonly value: string;
  readonly fault: string | null;
}

/** As many entries of the same name are told at most. */
const MOST_ALIKE = 3;

const FAULTS = {
  noId: {
    vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối giữa các nhóm, không quá 80 ký tự.',
    en: 'An id has lower-case letters without marks, digits, and hyphens between them, at most 80 characters.',
  },
  taken: { vi: 'Mã “{id}” đã có: {name}.', en: 'The id “{id}” is taken: {name}.' },
  noUrl: {
    vi: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://.',
    en: 'An address starts with http:// or https://.',
  },
} as const satisfies { readonly [name: string]: Words };

/** The kinds that an entry of the space may be of. */
export function kindChoices(space: EntrySpace, language: Language): readonly SearchableChoice[] {
  return choicesOf(ENTRY_KINDS[space], language);
}

/** A free id that the name suggests. */
export function proposedId(name: string, space: EntrySpace, archive: CheckedArchive): string {
  return newEntryId(oneLine(name), space, (id) => isTakenId(id, space, archive));
}

/** True for a text that names an entry already, by id or by name. */
export function isTakenId(text: string, space: EntrySpace, { resolver }: CheckedArchive): boolean {
  return ['entry', 'name', 'ambiguous'].includes(resolver.resolve(space, text).kind);
}

/** Entries that bear the name already. */
export function entriesAlike(
  name: string,
  space: EntrySpace,
  { resolver }: CheckedArchive,
  language: Language,
): readonly ChoiceOfValue[] {
  const bearers = resolver.claimants(space, oneLine(name)).map(({ entry }) => entry.definition);
  const distinct = new Map(bearers.map((definition) => [definition.id, definition]));
  return [...distinct.values()]
    .slice(0, MOST_ALIKE)
    .map((definition) => ({ value: definition.id, label: displayName(definition, language), detail: '' }));
}

/** The entry as a registry takes it. A name that is given in one language only is written as plain text. */
export function entryFrom(space: EntrySpace, id: string, names: Words, kind: string): NewEntry {
  const vi = oneLine(names.vi);
  const en = oneLine(names.en);
  return { space, id, name: vi !== '' && en !== '' ? { vi, en } : vi || en, kind, country: undefined };
}

/** What checking an answer needs. */
export interface AnswerContext {
  readonly archive: CheckedArchive;
  readonly language: Language;
  readonly localizer: Localizer;
}

/** Whether the text may be the answer to a question. */
export function checkAnswer(
  question: Question,
  text: string,
  { archive, language, localizer }: AnswerContext,
): CheckedAnswer {
  const typed = text.trim();
  if (question === 'url') {
    const value = isUrl(typed) ? typed : urlMeantBy(typed);
    return { value: value ?? typed, fault: value === undefined ? FAULTS.noUrl[language] : null };
  }
  if (!isId(typed)) return { value: typed, fault: FAULTS.noId[language] };
  const space = question === 'organization-id' ? 'organization' : 'agreement';
  const [taken] = archive.resolver.definitions(space, typed);
  if (taken === undefined) return { value: typed, fault: null };
  const name = displayName(taken.definition, language);
  return { value: typed, fault: localizer.format(FAULTS.taken, language, { id: typed, name }) };
}

/** The words without line ends and doubled blanks. */
export function oneLine(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}
