import { newEntryId } from '../../archive/entry-id';
import type { NewEntry } from '../../archive/registry-edit';
import type { Entry, Resolver } from '../../archive/resolver';
import { columnOf, lineBreakOf } from '../../base/lined-text';
import type { TextEdit } from '../../base/text-edit';
import { isLanguageTag } from '../../format/codes/languages';
import { mapOf, wordOf } from '../../model/read';
import { isEmpty, type MapEntry, type MapNode, type ScalarNode, type YamlNode } from '../../syntax/nodes';
import type { ParsedDocument } from '../../syntax/parse';
import { writtenScalar } from '../../syntax/write-scalar';
import { searchKey } from '../../text/search-folding';
import type { FileChange } from '../file-change';
import { isTakenId } from '../new-entry';
import { registryChange } from '../registry-change';
import { contentOf } from './content';
import { newLine } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import type { RefactoringContext } from './refactoring';
import { sourceOf } from './scalar-source';
import { mendedPaths, pathOf, withBeginning } from './supports';
import { TITLES } from './words';

/** A refactoring that may change another file too. */
export interface Extraction {
  readonly proposal: Proposal;
  readonly registry: FileChange | undefined;
}

/**
 * A party that has a name and no organization: its id in the place of the name, with a new entry of that name in the
 * nearest registry where nobody bears it yet. A name in one language stays as the one that the article prints.
 */
export async function extractionAt(
  places: readonly Place[],
  context: RefactoringContext,
): Promise<Extraction | undefined> {
  const party = places.findLast(({ type }) => type?.kind === 'map' && type.name === 'party');
  const named = party?.node.kind === 'map' ? namedParty(party.node) : undefined;
  if (party === undefined || named === undefined) return undefined;
  const { resolver } = context.archive;
  const known = bearerOf(named.names, resolver);
  if (known === 'unclear') return undefined;
  if (known !== undefined) {
    const { id } = known.definition;
    return { proposal: proposalFor(named, party, id, context, TITLES.link), registry: undefined };
  }
  const { files, opened, archive } = context;
  const entry = newEntry(named.names, context);
  if (files === undefined || entry === undefined || isNamedElsewhere(named.names, context)) return undefined;
  const beside = { path: opened.path, lineEnd: lineBreakOf(opened.document.text) };
  const registry = await registryChange(entry, beside, {
    archive,
    files,
    defers: false,
  });
  if (registry === undefined || registry === 'deferred') return undefined;
  return { proposal: proposalFor(named, party, entry.id, context, TITLES.extract), registry };
}

/** A party without an organization. */
interface NamedParty {
  readonly node: MapNode;
  /** The entry that gives way: `name`; undefined where there is only `as`. */
  readonly name: MapEntry | undefined;
  readonly as: MapEntry | undefined;
  /** At least one. */
  readonly names: readonly NameInLanguage[];
}

interface NameInLanguage {
  readonly language: string | undefined;
  readonly node: ScalarNode;
}

function namedParty(node: MapNode): NamedParty | undefined {
  const keys = node.entries.map(({ key }) => key.text);
  if (node.broken || keys.includes('organization') || new Set(keys).size < keys.length) return undefined;
  const [name, as] = ['name', 'as'].map((field) => node.entries.find(({ key }) => key.text === field));
  const isNamed = name !== undefined && !isEmpty(name.value);
  const names = namesIn(isNamed ? name.value : as?.value);
  if (names === undefined || (name !== undefined && !isNamed)) return undefined;
  return { node, name, as, names };
}

function namesIn(value: YamlNode | undefined): readonly NameInLanguage[] | undefined {
  if (value?.kind === 'scalar') return isEmpty(value) ? undefined : [{ language: undefined, node: value }];
  if (value?.kind !== 'map' || value.broken || value.entries.length === 0) return undefined;
  const names = value.entries.flatMap(({ key, value: words }) =>
    isLanguageTag(key.text) && words?.kind === 'scalar' && !isEmpty(words)
      ? [{ language: key.text, node: words }]
      : [],
  );
  return names.length === value.entries.length ? names : undefined;
}

/** The entry that bears the names; unclear where several do, or a file that can't be read may. */
function bearerOf(names: readonly NameInLanguage[], resolver: Resolver): Entry | 'unclear' | undefined {
  const resolutions = names.map(({ node }) => resolver.resolve('organization', wordsOf(node)));
  if (resolutions.some(({ kind }) => kind === 'ambiguous' || kind === 'unknowable')) return 'unclear';
  const entries = names.flatMap(({ node }) => resolver.meant('organization', wordsOf(node)) ?? []);
  const ids = new Set(entries.map(({ definition }) => definition.id));
  return ids.size > 1 ? 'unclear' : entries[0];
}

/** True where the record names an organization so that nobody knows: adding it is the fix of that, here as there. */
function isNamedElsewhere(
  names: readonly NameInLanguage[],
  { archive, opened }: RefactoringContext,
): boolean {
  const keys = new Set(names.map(({ node }) => searchKey(wordsOf(node))));
  const references = archive.file(opened.path)?.facts.references ?? [];
  return references.some(({ space, text }) => space === 'organization' && keys.has(searchKey(text)));
}

/** Undefined for names in other languages than a new entry takes. */
function newEntry(
  names: readonly NameInLanguage[],
  { archive, opened }: RefactoringContext,
): NewEntry | undefined {
  const [first] = names;
  const inLanguage = (language: string): string | undefined => {
    const name = names.find((each) => each.language === language);
    return name && wordsOf(name.node);
  };
  const [vi, en] = [inLanguage('vi'), inLanguage('en')];
  const only = names.length === 1 && first !== undefined ? wordsOf(first.node) : undefined;
  const name = only ?? (names.length === 2 && vi !== undefined && en !== undefined ? { vi, en } : undefined);
  if (name === undefined) return undefined;
  const isTaken = (id: string): boolean => isTakenId(id, 'organization', archive);
  const id = newEntryId(typeof name === 'string' ? name : name.vi, 'organization', isTaken);
  return { space: 'organization', id, name, country: wordOf(mapOf(opened.model.root, 'place'), 'country') };
}

function proposalFor(
  party: NamedParty,
  place: Place,
  id: string,
  { opened }: RefactoringContext,
  title: Proposal['title'],
): Proposal {
  const { node, name, as, names } = party;
  const { model } = opened;
  const path = pathOf(model.root, node);
  const paths = mendedPaths(opened, (old) =>
    path === undefined ? old : withBeginning(withoutName(old, path, as), path, `parties.${id}`),
  );
  const kept = as === undefined && names.length === 1 ? names[0]?.node : undefined;
  const pairs = node.entries.flatMap(({ key, value }) => {
    const pair = [key.text, contentOf(value)] as const;
    if ((name ?? as)?.key !== key) return [pair];
    const organization = ['organization', id] as const;
    if (name === undefined) return [organization, pair];
    return kept === undefined ? [organization] : [organization, ['as', kept.text] as const];
  });
  return {
    title,
    values: { id, name: wordsOf(names[0]?.node) },
    edits: [...editsOf(party, kept, id, place, opened.document), ...paths.edits],
    contents: new Map([...paths.contents, [node, { pairs }]]),
    newId: id,
  };
}

function editsOf(
  { node, name, as }: NamedParty,
  kept: ScalarNode | undefined,
  id: string,
  { isInFlow }: Place,
  document: ParsedDocument,
): readonly TextEdit[] {
  const entry = name ?? as;
  if (entry === undefined) return [];
  const { start } = entry.key.span;
  const isFlow = isInFlow || node.flow;
  const between = isFlow ? ', ' : newLine(document, columnOf(document, start));
  const organization = `organization: ${writtenScalar(id, isFlow)}`;
  if (name === undefined) return [{ span: { start, end: start }, newText: organization + between }];
  if (kept !== undefined && kept === name.value)
    return [{ span: name.key.span, newText: `${organization}${between}as` }];
  const end = name.value?.span.end ?? name.key.span.end;
  const rest = kept === undefined ? '' : `${between}as: ${sourceOf(document, kept)}`;
  return [{ span: { start, end }, newText: organization + rest }];
}

/** What is said of the name holds of the name in the article, or of the party itself where there is another such name. */
function withoutName(path: string, party: string, as: MapEntry | undefined): string {
  const name = `${party}.name`;
  if (path !== name && !path.startsWith(`${name}.`)) return path;
  return as === undefined ? `${party}.as` : party;
}

function wordsOf(node: ScalarNode | undefined): string {
  return node?.text.replace(/\s+/g, ' ').trim() ?? '';
}
