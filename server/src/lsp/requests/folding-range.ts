import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding-range';
import type { Feature } from '../feature-host';

/** Serves what can be folded away. */
export const serveFoldingRanges: Feature = ({ connection, client, textAt, answering }) => {
  const { foldsWholeLines, foldingLimit } = client.layout;
  connection.onFoldingRanges(
    answering(({ textDocument: { uri } }: FoldingRangeParams): FoldingRange[] | null => {
      const document = textAt(uri)?.context.opened.document;
      if (document === undefined) return null;
      const ranges = foldingRanges(document, { wholeLines: foldsWholeLines, limit: foldingLimit });
      return ranges.map(({ startLine, startCharacter, endLine, endCharacter, kind }) => ({
        startLine,
        endLine,
        ...(!foldsWholeLines && { startCharacter, endCharacter }),
        ...(kind !== undefined && { kind }),
      }));
    }),
  );
  return { foldingRangeProvider: true };
};
