import { newEntryId } from '../archive/entry-id';
import type { NewEntry } from '../archive/registry-edit';
import type { TextEdit } from '../base/text-edit';
import { applyEdits } from '../base/text-edit';
import type { Language, Words } from '../base/words';
import type { CheckedArchive } from '../rules/checked-archive';
import type { ArchiveFiles } from './archive-files';
import type { FileChange } from './file-change';
import { isTakenId, oneLine } from './new-entry';
import { recordFolder, recordId } from './new-record/record-place';
import { type PartyContent, recordText } from './new-record/record-text';
import { type FilesByKind, registryChange } from './registry-change';
import type { SnippetPiece } from './snippet';

/** An organization by its id, or by the name of one that is to be added to the registry. */
export type OrganizationAnswer =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

/** An organization, or a group that needs no entry. */
export type PartyAnswer = OrganizationAnswer | { readonly kind: 'group'; readonly name: string };

/** What a person answered. */
export interface RecordAnswers {
  readonly activity: string;
  /** In EDTF. */
  readonly date: string;
  readonly title: string;
  readonly parties: readonly PartyAnswer[];
  readonly source: {
    readonly publisher: OrganizationAnswer;
    /** In EDTF. */
    readonly published: string;
    readonly url?: string;
  };
}

/** Where a new record is to lie. */
export interface RecordPlace {
  /** Relative to the archive's root, with `/`; undefined where no folder was chosen. */
  readonly folder: string | undefined;
  readonly archive: CheckedArchive;
  readonly files: ArchiveFiles;
  readonly language: Language;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
}

/** A record that is not written yet. */
export interface NewRecord {
  /** Relative to the archive's root, with `/`; nothing is there. */
  readonly path: string;
  readonly id: string;
  readonly text: readonly SnippetPiece[];
  /** What adds the new organizations to a registry. */
  readonly registries: readonly FileChange[];
}

/** So many parties a record has at least. */
const FEWEST_PARTIES = 2;

const PROPOSED_PARTY: Words = { vi: 'Bên tham gia', en: 'Another party' };

/** Kept as long as so many names for a file are taken. */
const MOST_TRIES = 1000;

/** The record that the answers describe; undefined where a new organization can be added to no registry. */
export async function newRecord(answers: RecordAnswers, place: RecordPlace): Promise<NewRecord | undefined> {
  const { archive, files } = place;
  const folder = place.folder ?? recordFolder(archive.pathsOf('record'), answers.date);
  const pathOf = (id: string): string => `${folder === '' ? '' : `${folder}/`}${id}.coop.yaml`;
  const taken = await takenNames(answers, pathOf, archive, files);
  const id = recordId(oneLine(answers.title), answers.activity, answers.date, taken);
  const entries = new NewOrganizations(place);
  const { publisher, published, url } = answers.source;
  const content = {
    id,
    activity: answers.activity,
    date: answers.date,
    title: oneLine(answers.title),
    parties: completed(
      answers.parties.map((party) => partyOf(party, entries)),
      place.language,
    ),
    publisher: entries.idOf(publisher),
    published,
    url,
  };
  const registries = await entries.changes(pathOf(id));
  return registries && { path: pathOf(id), id, text: recordText(content, place.today), registries };
}

/** Whether an id is another record's, or the name that it gives is another file's. */
async function takenNames(
  { title, activity, date }: RecordAnswers,
  pathOf: (id: string) => string,
  { resolver }: CheckedArchive,
  files: ArchiveFiles,
): Promise<(id: string) => boolean> {
  const occupied = new Set<string>();
  const isTaken = (id: string): boolean => occupied.has(id) || resolver.definitions('record', id).length > 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const id = recordId(oneLine(title), activity, date, isTaken);
    if ((await files.read(pathOf(id))) === undefined) break;
    occupied.add(id);
  }
  return isTaken;
}

function partyOf(party: PartyAnswer, entries: NewOrganizations): PartyContent {
  if (party.kind === 'group') return { name: oneLine(party.name), isProposed: false };
  return { organization: entries.idOf(party) };
}

/** As many parties as the format asks for, the missing ones as groups to be named. */
function completed(parties: readonly PartyContent[], language: Language): readonly PartyContent[] {
  const missing = Math.max(0, FEWEST_PARTIES - parties.length);
  const proposed = Array.from({ length: missing }, (_, index) => ({
    name: `${PROPOSED_PARTY[language]}${index === 0 ? '' : ` ${index + 1}`}`,
    isProposed: true,
  }));
  return [...parties, ...proposed];
}

/** The organizations that are to be added to a registry, each once. */
class NewOrganizations {
  readonly #place: RecordPlace;
  readonly #byName = new Map<string, NewEntry>();

  constructor(place: RecordPlace) {
    this.#place = place;
  }

  /** The id of the organization, which a new one gets now. */
  idOf(answer: OrganizationAnswer): string {
    if (answer.kind === 'entry') return answer.id;
    const name = oneLine(answer.name);
    const known = this.#byName.get(name);
    if (known !== undefined) return known.id;
    const given = new Set([...this.#byName.values()].map(({ id }) => id));
    const id = newEntryId(
      name,
      'organization',
      (each) => given.has(each) || isTakenId(each, 'organization', this.#place.archive),
    );
    this.#byName.set(name, { space: 'organization', id, name, country: undefined });
    return id;
  }

  /** What adds them, one change a file; undefined where one of them can't be added. */
  async changes(record: string): Promise<readonly FileChange[] | undefined> {
    const { archive, files } = this.#place;
    const before = new Map<string, FileChange>();
    const texts = new Map<string, string>();
    const written: ArchiveFiles = {
      counts: (path) => files.counts(path),
      read: async (path) => {
        const text = texts.get(path);
        return text === undefined ? files.read(path) : { kind: 'text', text };
      },
    };
    // What is written are registries of organizations, and those alone are asked for.
    const known: FilesByKind = { pathsOf: (kind) => new Set([...archive.pathsOf(kind), ...texts.keys()]) };
    for (const entry of this.#byName.values()) {
      const beside = { path: record, lineEnd: '\n' };
      const registries = { archive: known, files: written, defers: false };
      const change = await registryChange(entry, beside, registries);
      if (change === undefined || change === 'deferred') return undefined;
      if (!before.has(change.path)) before.set(change.path, change);
      texts.set(change.path, applyEdits(change.document.text, change.edits));
    }
    return [...before.values()].map((change) => ({
      ...change,
      edits: [insertedBetween(change.document.text, texts.get(change.path) ?? change.document.text)],
    }));
  }
}

/** The one edit that makes a text into another: what they begin and end with alike stays. */
function insertedBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let alike = 0;
  while (alike < shorter - start && before.at(-1 - alike) === after.at(-1 - alike)) alike += 1;
  return { span: { start, end: before.length - alike }, newText: after.slice(start, after.length - alike) };
}
