import { ArchiveIndex } from '../../archive/archive-index';
import type { CheckedFile } from '../../archive/checked-file';
import { EntrySearch } from '../../archive/entry-search';
import type { IsExcluded } from '../../archive/exclusion';
import type { Definition } from '../../archive/facts';
import { HeldFile } from '../../archive/held-file';
import { unpackFile } from '../../archive/packing/packed-file';
import { checkParts, concludeFile } from '../../rules/check-part';
import type { FileConclusions } from '../../service';
import { type Answer, AnsweredIndex, type SharedEntries, unpackAnswer } from './answers';
import type { Joined } from './join-records';
import { definitionOfRecord, fieldsOf, idsAskedBy } from './keyed-line';
import { LineCursor } from './line-cursor';
import type { OuterSort } from './outer-sort';
import type { Gathered } from './read-streams';
import { textOfKey } from './sort-key';

/** All that is needed to check files against the archive. */
export interface Archive extends Gathered {
  readonly isExcluded: IsExcluded;
  /** The entries that ship with the program. */
  readonly shipped: readonly Definition[];
  /** The day that counts as today, in days since 1970-01-01. */
  readonly today: number;
}

/** A file with what is to be shown of it. */
export interface ReducedFile extends FileConclusions {
  /** Its path as the disk has it. */
  readonly name: string;
}

/** Checks the files of the archive one by one, in the order of their names. */
export async function* checkFiles(
  files: OuterSort,
  { answers, areRecordsIncomplete }: Joined,
  archive: Archive,
): AsyncGenerator<ReducedFile> {
  const entries = { ...registriesOf(archive), areRecordsIncomplete };
  const told = await LineCursor.at(answers.lines());
  let before = '';
  for await (const line of files.lines()) {
    const [nameKey = '', packed = ''] = fieldsOf(line);
    const name = textOfKey(nameKey);
    const path = name.normalize('NFC');
    if (nameKey === before || archive.isExcluded(path)) continue;
    before = nameKey;
    const file = archive.registries.get(path) ?? unpackFile(path, packed);
    yield checkedFile(name, file, await answersFor(nameKey, told), { archive, entries });
  }
}

function registriesOf({ shipped, settings, registries, isExcluded }: Archive) {
  const index = new ArchiveIndex(settings.bundledReference ? shipped : []);
  for (const [path, file] of registries) if (!isExcluded(path)) index.update(undefined, HeldFile.of(file));
  return { registries: index, search: new EntrySearch(index) };
}

async function answersFor(nameKey: string, told: LineCursor): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (; told.current !== undefined; await told.advance()) {
    const [key = '', answer = ''] = fieldsOf(told.current);
    if (key !== nameKey) break;
    answers.push(unpackAnswer(answer));
  }
  return answers;
}

function checkedFile(
  name: string,
  file: CheckedFile,
  answers: readonly Answer[],
  { archive, entries }: { readonly archive: Archive; readonly entries: SharedEntries },
): ReducedFile {
  const { settings, today } = archive;
  const own = definitionOfRecord(file)?.id;
  const asked = new Set([...idsAskedBy(file.facts), ...(own === undefined ? [] : [own])]);
  const index = new AnsweredIndex(entries, asked, answers);
  const states = checkParts(file, { index, search: index, settings, today });
  return { name, path: file.path, lines: file.lines, conclusions: concludeFile(file, states, settings) };
}
