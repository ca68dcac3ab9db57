import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { editsAfterEnter } from '../../features/on-type-formatting';
import { ENTER } from '../capabilities';
import type { Feature, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { textEditsOf } from '../workspace-edit';

/** Serves what a new line begins with. */
export const serveOnTypeFormatting: Feature = (host) => {
  host.connection.onDocumentOnTypeFormatting(host.answering(inText(host, editsAfter)));
};

function editsAfter(
  { context }: HeldText,
  { position, ch }: DocumentOnTypeFormattingParams,
): TextEdit[] | null {
  if (ch !== ENTER) return null;
  const { document, model } = context.opened;
  const { lines } = document;
  return textEditsOf(editsAfterEnter(document, model.kind, lines.offsetAt(position)), lines);
}
