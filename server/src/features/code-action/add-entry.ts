import { newEntryId } from '../../archive/entry-id';
import type { ReferenceFact } from '../../archive/facts';
import type { Finding } from '../../archive/finding';
import type { NewEntry } from '../../archive/registry-edit';
import { lineBreakOf } from '../../base/lined-text';
import { isSameSpan } from '../../base/span';
import type { EntrySpace } from '../../format/types';
import { fieldOf, wordOf } from '../../model/read';
import { wholeReferences } from '../../rules/shared/split-names';
import { searchKey } from '../../text/search-folding';
import type { FileChange } from '../file-change';
import { isTakenId } from '../new-entry';
import { registryChange } from '../registry-change';
import type { FixContext } from './context';
import type { Fix } from './fix';
import { referenceEdits } from './reference-edits';
import { TITLES } from './words';

/**
 * Adds the entry that a reference names, and nobody knows, to the nearest registry, and writes its id wherever the file
 * has the name. Undefined where a registry can neither be written nor created, or a country seems to be meant.
 */
export async function addEntryFix(finding: Finding, context: FixContext): Promise<Fix | undefined> {
  const { opened, files, language, localizer } = context;
  const named = namedPlaces(finding, context);
  const space = named[0]?.space;
  if (files === undefined || space === undefined || space === 'record' || finding.message === 'country')
    return undefined;
  const entry = newEntry(named[0]?.text ?? '', space, context);
  const title = localizer.format(TITLES.addToRegistry, language);
  const { text } = opened.document;
  const beside = { path: opened.path, lineEnd: lineBreakOf(text) };
  const registry = await registryChange(entry, beside, {
    archive: context.archive,
    files,
    defers: context.defers,
  });
  if (registry === undefined) return undefined;
  if (registry === 'deferred') return { finding, title, isPreferred: false, changes: undefined };
  const written = named.filter(({ text }) => text !== entry.id);
  const edits = referenceEdits(opened, written, entry.id);
  const isSameFile = registry.path === opened.path;
  const own: FileChange = {
    path: opened.path,
    isNew: false,
    document: opened.document,
    edits: isSameFile ? [...edits, ...registry.edits] : edits,
  };
  const changes = [...(isSameFile ? [] : [registry]), ...(own.edits.length > 0 ? [own] : [])];
  return { finding, title, isPreferred: false, changes };
}

/** The finding's reference, then all others of the file that mean the same. */
function namedPlaces({ span }: Finding, { opened, archive }: FixContext): readonly ReferenceFact[] {
  const facts = archive.file(opened.path)?.facts;
  const references = facts === undefined ? [] : wholeReferences(facts, archive.resolver);
  const reference = references.find((each) => isSameSpan(each.span, span));
  if (reference === undefined) return [];
  const key = searchKey(reference.text);
  const others = references.filter(
    (other) => other !== reference && other.space === reference.space && searchKey(other.text) === key,
  );
  return [reference, ...others];
}

function newEntry(text: string, space: EntrySpace, { opened, archive }: FixContext): NewEntry {
  const name = text.replace(/\s+/g, ' ').trim();
  const place = fieldOf(opened.model.root, 'place')?.value;
  const country = space === 'organization' && place?.kind === 'map' ? wordOf(place, 'country') : undefined;
  return { space, id: newEntryId(name, space, (id) => isTakenId(id, space, archive)), name, country };
}
