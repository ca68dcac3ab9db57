import { CompletionItemKind } from 'vscode-languageserver-types';
import { hasEnded, type RecordContext } from '../../archive/relevance';
import type { Resolver } from '../../archive/resolver';
import type { Space } from '../../format/types';
import { eventDaysOf, itemsOf, wordOf } from '../../model/read';
import type { MapModel } from '../../model/types';
import { displayName } from '../entry-names';
import type { CompletionContext } from './context';
import { besideEntry, distinctionsOf, type FoundEntry } from './entry-row';
import { isNothing, type Offer } from './offer';

/** As many entries are offered where nothing is typed, to be leafed through. */
const UNTYPED_LIMIT = 40;
/** As many are offered of those that were found: about two screens of a list. With the next letter they are searched anew. */
const FOUND_LIMIT = 24;

/** The entries of the name space that bear a name like what was typed, best first; not the one being written. */
export function entryOffers(space: Space, context: CompletionContext): readonly Offer[] {
  const { archive, opened, cursor, typed, language } = context;
  const { resolver } = archive;
  const root = opened.model.kind === 'record' ? opened.model.root : undefined;
  const own = space === 'record' ? wordOf(root, 'id') : cursor.siblings.get('id');
  const record = recordContext(space, context);
  const limit = isNothing(typed) ? UNTYPED_LIMIT : FOUND_LIMIT;
  const found = archive.search
    .search(space, typed, limit, space === 'record' ? undefined : record)
    .filter(({ item }) => item.definition.id !== own)
    .map(({ item: { definition }, name }): FoundEntry => {
      return { definition, shown: displayName(definition, language), name };
    });
  const distinctions = distinctionsOf(found, language, resolver);
  return found.map((entry): Offer => {
    const { definition, shown } = entry;
    const isEnded = hasEnded(definition, record.days);
    const distinction = distinctions.get(definition);
    const beside = besideEntry(entry, { language, resolver, isEnded, distinction });
    return {
      form: 'value',
      below: 'nothing',
      text: definition.id,
      label: shown,
      beside,
      detail: beside,
      documentation: '',
      kind: KINDS[definition.space],
      deprecated: isEnded,
      entry: { space, id: definition.id },
    };
  });
}

const KINDS: { readonly [space in Space]: CompletionItemKind } = {
  record: CompletionItemKind.File,
  organization: CompletionItemKind.Class,
  agreement: CompletionItemKind.Reference,
};

/** What the file that is written says of the entries it may mean; a registry says nothing but today's date. */
function recordContext(space: Space, { archive, opened, today }: CompletionContext): RecordContext {
  const { usage, resolver } = archive;
  const root = opened.model.kind === 'record' ? opened.model.root : undefined;
  return {
    days: eventDaysOf(root) ?? { first: today, last: today },
    uses: usage.counts(space),
    beside: usage.beside(space, partiesOf(root, resolver), opened.path),
  };
}

/** Ids of the record's parties that are known. */
function partiesOf(root: MapModel | undefined, resolver: Resolver): readonly string[] {
  return itemsOf(root, 'parties').flatMap(({ value }) => {
    const party = value.kind === 'map' ? wordOf(value, 'organization') : undefined;
    const meant = party === undefined ? undefined : resolver.meant('organization', party);
    return meant === undefined ? [] : [meant.definition.id];
  });
}
