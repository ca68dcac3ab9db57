import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { LineIndex } from '../../base/line-index';
import type { Span } from '../../base/span';
import { selectionSpans } from '../../features/selection-range';
import type { Feature, HeldText } from '../feature-host';
import { inText } from '../in-text';

/** Serves what can be selected around a position, from the inside out. */
export const serveSelectionRanges: Feature = (host) => {
  host.connection.onSelectionRanges(host.answering(inText(host, selectionRangesIn)));
};

function selectionRangesIn({ context }: HeldText, { positions }: SelectionRangeParams): SelectionRange[] {
  const { document } = context.opened;
  const { lines } = document;
  return positions.map((position) => nested(selectionSpans(document, lines.offsetAt(position)), lines));
}

/** The spans from the inside out, each with the next as its parent. */
function nested([inner = NOTHING, ...outer]: readonly Span[], lines: LineIndex): SelectionRange {
  return { range: lines.rangeOf(inner), ...(outer.length > 0 && { parent: nested(outer, lines) }) };
}

const NOTHING: Span = { start: 0, end: 0 };
