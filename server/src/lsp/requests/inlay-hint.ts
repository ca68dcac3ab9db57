import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { cardOf } from '../../features/card';
import { inlayHintsIn, type InlayHint as ReadingHint } from '../../features/inlay-hint';
import { escapeMarkdown } from '../../text/markdown';
import { entryDataOf } from '../entry-data';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { markupOf } from '../markup';

/** Serves the words behind ids and dates. */
export const serveInlayHints: Feature = (host) => {
  const { connection, answering } = host;
  connection.languages.inlayHint.on(answering(inText(host, inlayHintsOf)));
  connection.languages.inlayHint.resolve(answering((hint: InlayHint) => resolvedInlayHint(hint, host)));
};

function inlayHintsOf(text: HeldText, { range }: InlayHintParams, host: FeatureHost): InlayHint[] {
  const within = text.context.opened.document.lines.spanOf(range);
  const hints = inlayHintsIn(text.context, within, host.userSettings().inlayHints);
  return hints.map((hint) => hintOf(hint, text, host));
}

function hintOf(
  { offset, label, full, entry }: ReadingHint,
  { uri, context }: HeldText,
  host: FeatureHost,
): InlayHint {
  const { reading } = host.client;
  const isLazy = entry !== undefined && reading.resolvesTooltips;
  return {
    position: context.opened.document.lines.positionAt(offset),
    label,
    paddingLeft: true,
    ...(isLazy && { data: { uri, ...entry } }),
    ...(!isLazy && full !== undefined && { tooltip: markupOf(escapeMarkdown(full), reading) }),
  };
}

/** The hint with the card of what it names; as it was, where that is no longer there. */
function resolvedInlayHint(hint: InlayHint, host: FeatureHost): InlayHint {
  const data = entryDataOf(hint.data);
  const context = data && host.textAt(data.uri)?.context;
  const entry = data && context?.archive.resolver.definitions(data.space, data.id)[0];
  if (context === undefined || entry === undefined) return hint;
  return {
    ...hint,
    tooltip: markupOf(cardOf(entry, context.archive, context.language), host.client.reading),
  };
}
