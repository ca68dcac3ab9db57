import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { complete, TRIGGER_CHARACTERS } from '../../features/completion';
import { documentationOf } from '../../features/completion-resolve';
import type { Space } from '../../format/types';
import type { Feature, FeatureHost } from '../feature-host';
import { memberOf } from '../settings';

/** Serves what fits at a position. */
export const serveCompletion: Feature = (host) => {
  host.connection.onCompletion(host.answering((params: CompletionParams) => completionAt(params, host)));
  host.connection.onCompletionResolve(
    host.answering((item: CompletionItem) => resolvedCompletion(item, host)),
  );
  return { completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true } };
};

/** What fits at a position of an open text; nothing for a text that belongs to no archive. */
function completionAt(
  { textDocument: { uri }, position, context: asked }: CompletionParams,
  host: FeatureHost,
): CompletionList | null {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  const { opened, archive, language, today } = text.context;
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
  const [uri, space, id] = ['uri', 'space', 'id'].map((name) => memberOf(item.data, name));
  if (typeof uri !== 'string' || !isSpace(space) || typeof id !== 'string') return item;
  const text = host.textAt(uri);
  if (text === undefined) return item;
  const { archive, language } = text.context;
  const documentation = documentationOf({ archive, language, space, id });
  return documentation === undefined ? item : { ...item, documentation };
}

function isSpace(value: unknown): value is Space {
  return value === 'record' || value === 'organization' || value === 'agreement';
}
