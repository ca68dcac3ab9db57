import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding-range';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';

/** Serves what can be folded away. */
export const serveFoldingRanges: Feature = (host) => {
  host.connection.onFoldingRanges(host.answering(inText(host, foldingRangesIn)));
};

function foldingRangesIn(
  { context }: HeldText,
  _params: FoldingRangeParams,
  { client }: FeatureHost,
): FoldingRange[] {
  const { foldsWholeLines, foldingLimit } = client.layout;
  const { document } = context.opened;
  const ranges = foldingRanges(document, { wholeLines: foldsWholeLines, limit: foldingLimit });
  return ranges.map(({ startLine, startCharacter, endLine, endCharacter, kind }) => ({
    startLine,
    endLine,
    ...(!foldsWholeLines && { startCharacter, endCharacter }),
    ...(kind !== undefined && { kind }),
  }));
}
