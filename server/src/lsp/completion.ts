import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import type { Language } from '../base/words';
import { complete } from '../features/completion';
import type { Place } from './archives';

/** What completing asks of the server. */
export interface CompletionContext {
  readonly placeOf: (uri: string) => Place | undefined;
  readonly languageFor: (place: Place) => Language;
  readonly hasSnippets: boolean;
}

/** What fits at a position of an open text; nothing for a text that belongs to no archive. */
export function completionAt(
  { textDocument, position }: CompletionParams,
  context: CompletionContext,
): CompletionList | null {
  const place = context.placeOf(textDocument.uri);
  const opened = place?.archive.service.opened(place.path);
  if (place === undefined || opened === undefined) return null;
  return complete({
    opened,
    offset: opened.document.lines.offsetAt(position),
    archive: place.archive.service.archive,
    language: context.languageFor(place),
    client: { snippets: context.hasSnippets },
  });
}
