import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import type { Language } from '../base/words';
import { complete } from '../features/completion';
import { documentationOf } from '../features/completion-resolve';
import type { Space } from '../format/types';
import type { Place } from './archives';
import { memberOf } from './settings';

/** What completing asks of the server. */
export interface CompletionContext {
  readonly placeOf: (uri: string) => Place | undefined;
  readonly languageFor: (place: Place) => Language;
  readonly hasSnippets: boolean;
}

/** What fits at a position of an open text; nothing for a text that belongs to no archive. */
export function completionAt(
  { textDocument: { uri }, position }: CompletionParams,
  context: CompletionContext,
): CompletionList | null {
  const place = context.placeOf(uri);
  const service = place?.archive.service;
  const opened = service?.opened(place?.path ?? '');
  if (place === undefined || service === undefined || opened === undefined) return null;
  const list = complete({
    opened,
    offset: opened.document.lines.offsetAt(position),
    archive: service.archive,
    language: context.languageFor(place),
    today: service.today(),
    client: { snippets: context.hasSnippets },
  });
  return { ...list, items: list.items.map((item) => withAddress(item, uri)) };
}

/** The item with the text that it was offered in: all that comes back when more of it is asked for is the item. */
function withAddress(item: CompletionItem, uri: string): CompletionItem {
  const space: unknown = memberOf(item.data, 'space');
  return space === undefined ? item : { ...item, data: { uri, space, id: memberOf(item.data, 'id') } };
}

/** The item with its documentation; as it was, where there is no more to tell. */
export function resolvedCompletion(item: CompletionItem, context: CompletionContext): CompletionItem {
  const [uri, space, id] = ['uri', 'space', 'id'].map((name) => memberOf(item.data, name));
  if (typeof uri !== 'string' || !isSpace(space) || typeof id !== 'string') return item;
  const place = context.placeOf(uri);
  if (place === undefined) return item;
  const { archive } = place.archive.service;
  const documentation = documentationOf({ archive, language: context.languageFor(place), space, id });
  return documentation === undefined ? item : { ...item, documentation };
}

function isSpace(value: unknown): value is Space {
  return value === 'record' || value === 'organization' || value === 'agreement';
}
