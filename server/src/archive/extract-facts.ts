import { isId } from '../format/scalars/scalars';
import type { Space } from '../format/types';
import { misspeltFields } from '../model/misspelling';
import { daysOf, eventDaysOf, fieldOf, itemsOf, listOf, scalarOf, statusOf, wordOf } from '../model/read';
import type { MapModel, Model, ScalarModel, TextModel, ValueModel } from '../model/types';
import type { ScalarNode } from '../syntax/nodes';
import { collectReferences } from './collect-references';
import type {
  DateFact,
  Definition,
  FileFacts,
  LinkFact,
  LinkRelation,
  NameFact,
  NameRole,
  RecordFacts,
  WordFact,
} from './facts';
import { pathFactsOf } from './path-facts';
import { readSuppressions } from './suppressions';

/** All that the rest of the archive may ask of the file. */
export function extractFacts(model: Model): FileFacts {
  return {
    kind: model.kind,
    incomplete: isIncomplete(model),
    definitions: definitionsOf(model),
    references: collectReferences(model),
    record: model.kind === 'record' ? recordFactsOf(model) : undefined,
    suppressions: readSuppressions(model.document),
  };
}

/** The list that holds a registry's entries, and the name space of their ids. */
const REGISTRIES: { readonly [kind: string]: { readonly field: string; readonly space: Space } } = {
  organizations: { field: 'organizations', space: 'organization' },
  agreements: { field: 'agreements', space: 'agreement' },
};

/** A record that can't be read in full still bears the id that can be read; a registry may hold more than is seen. */
function isIncomplete(model: Model): boolean {
  const { document, root } = model;
  const unread = document.faults.length > 0 || document.unsupported.length > 0;
  const registry = REGISTRIES[model.kind];
  if (registry === undefined) return unread && wordOf(root, 'id') === undefined;
  if (unread || (root === undefined && document.root !== undefined)) return true;
  const value = fieldOf(root, registry.field)?.value;
  const twice = root?.duplicates.some((duplicate) => duplicate.first.text === registry.field) ?? false;
  const misspelt = root !== undefined && misspeltFields(root).has(registry.field);
  return twice || misspelt || (value !== undefined && value.kind !== 'list');
}

function definitionsOf(model: Model): Definition[] {
  const { root } = model;
  if (root === undefined) return [];
  if (model.kind === 'record') return definitionOf(root, 'record');
  const registry = REGISTRIES[model.kind];
  if (registry === undefined) return [];
  const entries = itemsOf(root, registry.field);
  return entries.flatMap(({ value }) => (value.kind === 'map' ? definitionOf(value, registry.space) : []));
}

function definitionOf(entry: MapModel, space: Space): Definition[] {
  const id = idOf(entry);
  if (id === undefined) return [];
  return [
    {
      space,
      id: id.text,
      span: id.span,
      names: space === 'record' ? namesIn(entry, 'title', 'name') : namesOf(entry),
      kind: wordOf(entry, space === 'record' ? 'activity' : 'kind'),
      country: wordOf(entry, 'country'),
      scope: wordOf(entry, 'scope'),
      website: wordOf(entry, space === 'agreement' ? 'url' : 'website'),
      founded: daysOf(fieldOf(entry, 'founded')?.value),
      dissolved: daysOf(fieldOf(entry, 'dissolved')?.value),
      adopted: daysOf(fieldOf(entry, 'adopted')?.value),
      ended: daysOf(fieldOf(entry, 'ended')?.value),
      links: space === 'record' ? [] : linksOf(entry),
      parties: space === 'agreement' ? partiesOf(entry) : NO_PARTIES,
    },
  ];
}

/** The entry's id, also where the key is misspelt: that is said there, and not again wherever the entry is named. */
function idOf(entry: MapModel): ScalarNode | undefined {
  const written = scalarOf(entry, 'id');
  if (written !== undefined) return written.value.kind === 'invalid' ? undefined : written.node;
  const meant = entry.unknown.length > 0 ? misspeltFields(entry).get('id')?.value : undefined;
  return meant?.kind === 'scalar' && isId(meant.text) ? meant : undefined;
}

function namesOf(entry: MapModel): NameFact[] {
  return [
    ...namesIn(entry, 'name', 'name'),
    ...namesIn(entry, 'abbreviations', 'abbreviation'),
    ...namesIn(entry, 'aliases', 'alias'),
    ...formerNamesOf(entry),
    ...namesIn(entry, 'number', 'number'),
  ];
}

function namesIn(entry: MapModel, field: string, role: NameRole): NameFact[] {
  return itemsOf(entry, field).flatMap(({ value }) => nameFactsOf(value, role));
}

function formerNamesOf(entry: MapModel): NameFact[] {
  return itemsOf(entry, 'former-names').flatMap(({ value }) =>
    value.kind === 'map' ? namesIn(value, 'name', 'former-name') : [],
  );
}

function nameFactsOf(value: ValueModel, role: NameRole): NameFact[] {
  if (value.kind === 'text') return textNames(value, role);
  if (value.kind !== 'scalar' || value.value.kind === 'invalid') return [];
  return [{ text: value.node.text, role, language: undefined, span: value.node.span }];
}

function textNames(text: TextModel, role: NameRole): NameFact[] {
  return text.parts.map(({ language, node }) => ({ text: node.text, role, language, span: node.span }));
}

const LINKS: readonly LinkRelation[] = ['parent', 'successors', 'under', 'implements', 'supersedes'];

function linksOf(entry: MapModel): LinkFact[] {
  return LINKS.flatMap((relation) =>
    itemsOf(entry, relation).flatMap(({ value }): LinkFact[] =>
      value.kind === 'scalar' ? [{ relation, text: value.node.text, span: value.node.span }] : [],
    ),
  );
}

const NO_PARTIES: readonly string[] = [];

function partiesOf(agreement: MapModel): readonly string[] {
  return itemsOf(agreement, 'parties').flatMap(({ value }) =>
    value.kind === 'scalar' && value.value.kind !== 'invalid' ? [value.node.text] : [],
  );
}

function recordFactsOf(model: Model): RecordFacts {
  const { root } = model;
  const source = fieldOf(root, 'source')?.value;
  const sourceMap = source?.kind === 'map' ? source : undefined;
  const { unknown, mentions } = pathFactsOf(root, model.document.text);
  return {
    event: eventDaysOf(root),
    status: root && statusOf(root),
    published: dateFactOf(scalarOf(sourceMap, 'published')),
    accessed: dateFactOf(scalarOf(sourceMap, 'accessed')),
    article: wordFactOf(scalarOf(sourceMap, 'article')),
    themes: themesOf(root),
    paths: unknown,
    pathMentions: mentions,
  };
}

function dateFactOf(scalar: ScalarModel | undefined): DateFact | undefined {
  const days = daysOf(scalar);
  return scalar === undefined || days === undefined ? undefined : { days, span: scalar.node.span };
}

function wordFactOf(scalar: ScalarModel | undefined): WordFact | undefined {
  return scalar && { text: scalar.node.text, span: scalar.node.span };
}

function themesOf(root: MapModel | undefined): RecordFacts['themes'] {
  const themes = listOf(root, 'themes')?.items ?? [];
  return themes.flatMap(({ value }) =>
    value.kind === 'scalar' && value.value.kind === 'extension'
      ? [{ text: value.node.text, span: value.node.span }]
      : [],
  );
}
