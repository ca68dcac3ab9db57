import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { complete } from '../../features/completion';
import { documentationOf } from '../../features/completion-resolve';
import { entryDataOf } from '../entry-data';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';

/** Serves what fits at a position. */
export const serveCompletion: Feature = (host) => {
  const { connection, answering } = host;
  connection.onCompletion(answering(inText(host, completionIn)));
  connection.onCompletionResolve(answering((item: CompletionItem) => resolvedCompletion(item, host)));
};

function completionIn(
  { uri, context }: HeldText,
  { position, context: asked }: CompletionParams,
  host: FeatureHost,
): CompletionList {
  const { opened, archive, language, today } = context;
  const list = complete({
    opened,
    offset: opened.document.lines.offsetAt(position),
    archive,
    language,
    today,
    client: { snippets: host.client.hasSnippets, labelDetails: host.client.hasLabelDetails },
    isUnasked: asked?.triggerKind === CompletionTriggerKind.TriggerCharacter,
  });
  // All that comes back when more of an item is asked for is the item: it must tell what text it was offered in.
  for (const item of list.items) if (item.data !== undefined) item.data = Object.assign({ uri }, item.data);
  return list;
}

/** The item with its documentation; as it was, where there is no more to tell. */
function resolvedCompletion(item: CompletionItem, host: FeatureHost): CompletionItem {
  const data = entryDataOf(item.data);
  const context = data && host.textAt(data.uri)?.context;
  if (data === undefined || context === undefined) return item;
  const { archive, language } = context;
  const documentation = documentationOf({ archive, language, space: data.space, id: data.id });
  return documentation === undefined ? item : { ...item, documentation };
}
