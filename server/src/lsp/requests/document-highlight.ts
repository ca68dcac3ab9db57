import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { highlightsAt } from '../../features/document-highlight';
import type { Feature, HeldText } from '../feature-host';
import { inText } from '../in-text';

/** Serves the places of a text that name what is at the cursor. */
export const serveDocumentHighlight: Feature = (host) => {
  host.connection.onDocumentHighlight(host.answering(inText(host, highlightsIn)));
};

function highlightsIn({ context }: HeldText, { position }: DocumentHighlightParams): DocumentHighlight[] {
  const { lines } = context.opened.document;
  return highlightsAt(context, lines.offsetAt(position)).map(({ span, isDeclaration }) => ({
    range: lines.rangeOf(span),
    kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
