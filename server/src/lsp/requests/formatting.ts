import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import { formattingEdits } from '../../features/formatting';
import type { LineRange } from '../../features/formatting/line-range';
import type { Feature, FeatureHost } from '../feature-host';

/** Serves the usual shape of a file, or of some of its lines. */
export const serveFormatting: Feature = (host) => {
  const { connection, answering } = host;
  connection.onDocumentFormatting(
    answering(({ textDocument }: DocumentFormattingParams) => editsOf(textDocument.uri, undefined, host)),
  );
  connection.onDocumentRangeFormatting(
    answering(({ textDocument, range }: DocumentRangeFormattingParams) =>
      editsOf(textDocument.uri, linesOf(range), host),
    ),
  );
  return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
};

function editsOf(uri: string, range: LineRange | undefined, { textAt }: FeatureHost): TextEdit[] | null {
  const document = textAt(uri)?.context.opened.document;
  if (document === undefined) return null;
  const edits = formattingEdits(document, range);
  return edits.map(({ span, newText }) => ({ range: document.lines.rangeOf(span), newText }));
}

/** A range that ends at the start of a line does not reach into it. */
function linesOf({ start, end }: Range): LineRange {
  const isAtStart = end.character === 0 && end.line > start.line;
  return { first: start.line, last: isAtStart ? end.line - 1 : end.line };
}
