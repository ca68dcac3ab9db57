import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { editsAfterEnter } from '../../features/on-type-formatting';
import type { Feature } from '../feature-host';

const ENTER = '\n';

/** Serves what a new line begins with. */
export const serveOnTypeFormatting: Feature = ({ connection, textAt, answering }) => {
  connection.onDocumentOnTypeFormatting(
    answering(
      ({ textDocument: { uri }, position, ch }: DocumentOnTypeFormattingParams): TextEdit[] | null => {
        const opened = ch === ENTER ? textAt(uri)?.context.opened : undefined;
        if (opened === undefined) return null;
        const { document, model } = opened;
        const { lines } = document;
        const edits = editsAfterEnter(document, model.kind, lines.offsetAt(position));
        return edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
      },
    ),
  );
  return { documentOnTypeFormattingProvider: { firstTriggerCharacter: ENTER } };
};
