import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Definition, NameFact } from '../../archive/facts';
import type { Entry } from '../../archive/resolver';
import { LANGUAGES, type Language } from '../../base/words';
import type { Space } from '../../format/types';
import { eventDaysOf, wordOf } from '../../model/read';
import type { NameMatch } from '../../text/name-search';
import type { CompletionContext } from './context';
import { OFFER_LIMIT, type Offer, PLAIN_VALUE } from './offer';

/** The entries of the name space that bear a name like what was typed, best first; not the one being written. */
export function entryOffers(space: Space, context: CompletionContext): readonly Offer[] {
  const { archive, opened, cursor, typed, language } = context;
  const root = opened.model.kind === 'record' ? opened.model.root : undefined;
  const own = space === 'record' ? wordOf(root, 'id') : cursor.siblings.get('id');
  const event = eventDaysOf(root);
  return archive.search
    .search(space, typed, OFFER_LIMIT)
    .filter(({ item }) => item.definition.id !== own)
    .map((match) => entryOffer(match, language, event?.first));
}

const KINDS: { readonly [space in Space]: CompletionItemKind } = {
  record: CompletionItemKind.File,
  organization: CompletionItemKind.Module,
  agreement: CompletionItemKind.Reference,
};

/** `eventDay`: the first day of the event that the record tells of, in days since 1970-01-01. */
function entryOffer(
  { item: { definition }, name: matched }: NameMatch<Entry>,
  language: Language,
  eventDay: number | undefined,
): Offer {
  const label = nameIn(definition, language) ?? definition.id;
  const short = definition.names.filter(({ role }) => role === 'abbreviation' || role === 'number')[0]?.text;
  const beside = short === undefined ? definition.id : `${definition.id} · ${short}`;
  const end = definition.dissolved?.last;
  return {
    ...PLAIN_VALUE,
    text: definition.id,
    label,
    beside,
    detail: beside,
    documentation: otherNames(definition, label, matched).join('\n\n'),
    kind: KINDS[definition.space],
    deprecated: end !== undefined && eventDay !== undefined && end < eventDay,
  };
}

/** The name in the language, else in none that is named, else in any. */
function nameIn({ names }: Definition, language: Language): string | undefined {
  const full = names.filter(({ role }) => role === 'name');
  const inLanguage = (wanted: string | undefined): NameFact | undefined =>
    full.find((name) => name.language === wanted);
  return (inLanguage(language) ?? inLanguage(undefined) ?? full[0])?.text;
}

/** The name in the other language, and the name that was found where it is neither. */
function otherNames(definition: Definition, label: string, matched: string): readonly string[] {
  const inLanguages = LANGUAGES.map((language) => nameIn(definition, language));
  const all = [...inLanguages, matched].filter((name) => name !== undefined);
  return [...new Set(all)].filter((name) => name !== label && name !== definition.id).map(escapeMarkdown);
}

/** The words as Markdown that shows them letter by letter. */
function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&');
}
