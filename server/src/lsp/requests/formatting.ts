import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import { formattingEdits } from '../../features/formatting';
import type { LineRange } from '../../features/formatting/line-range';
import type { Feature, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { textEditsOf } from '../workspace-edit';

/** Serves the usual shape of a file, or of some of its lines. */
export const serveFormatting: Feature = (host) => {
  const { connection, answering } = host;
  connection.onDocumentFormatting(answering(inText(host, editsIn)));
  connection.onDocumentRangeFormatting(answering(inText(host, editsInRange)));
};

function editsIn({ context }: HeldText, _params: DocumentFormattingParams): TextEdit[] {
  const { document } = context.opened;
  return textEditsOf(formattingEdits(document, undefined), document.lines);
}

function editsInRange({ context }: HeldText, { range }: DocumentRangeFormattingParams): TextEdit[] {
  const { document } = context.opened;
  return textEditsOf(formattingEdits(document, linesOf(range)), document.lines);
}

/** A range that ends at the start of a line does not reach into it. */
function linesOf({ start, end }: Range): LineRange {
  const isAtStart = end.character === 0 && end.line > start.line;
  return { first: start.line, last: isAtStart ? end.line - 1 : end.line };
}
