import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { highlightsAt } from '../../features/document-highlight';
import type { Feature, FeatureHost } from '../feature-host';

/** Serves the places of a text that name what is at the cursor. */
export const serveDocumentHighlight: Feature = (host) => {
  host.connection.onDocumentHighlight(
    host.answering((params: DocumentHighlightParams) => highlights(params, host)),
  );
  return { documentHighlightProvider: true };
};

function highlights(
  { textDocument: { uri }, position }: DocumentHighlightParams,
  host: FeatureHost,
): DocumentHighlight[] | null {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  const { lines } = text.context.opened.document;
  return highlightsAt(text.context, lines.offsetAt(position)).map(({ span, isDeclaration }) => ({
    range: lines.rangeOf(span),
    kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
