import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { LineIndex } from '../../base/line-index';
import type { Span } from '../../base/span';
import { selectionSpans } from '../../features/selection-range';
import type { Feature } from '../feature-host';

/** Serves what can be selected around a position, from the inside out. */
export const serveSelectionRanges: Feature = ({ connection, textAt, answering }) => {
  connection.onSelectionRanges(
    answering(({ textDocument: { uri }, positions }: SelectionRangeParams): SelectionRange[] | null => {
      const document = textAt(uri)?.context.opened.document;
      if (document === undefined) return null;
      const { lines } = document;
      return positions.map((position) => nested(selectionSpans(document, lines.offsetAt(position)), lines));
    }),
  );
  return { selectionRangeProvider: true };
};

/** The spans from the inside out, each with the next as its parent. */
function nested([inner = NOTHING, ...outer]: readonly Span[], lines: LineIndex): SelectionRange {
  return { range: lines.rangeOf(inner), ...(outer.length > 0 && { parent: nested(outer, lines) }) };
}

const NOTHING: Span = { start: 0, end: 0 };
