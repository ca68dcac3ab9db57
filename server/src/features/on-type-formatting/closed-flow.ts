import type { Span } from '../../base/span';
import { closedQuoteEnd } from '../../model/cursor-line';

/**
 * Where the brackets that open at the start of the span are closed: the offset behind the last of them; undefined
 * where they are open at its end.
 */
export function closedFlowEnd(text: string, { start, end }: Span): number | undefined {
  let depth = 0;
  let before = '';
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if ((sign === '"' || sign === "'") && '[{,:'.includes(before)) {
      const closed = closedQuoteEnd(text, at, end);
      if (closed === undefined) return undefined;
      at = closed - 1;
    } else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
    if (sign.trim() !== '') before = sign;
  }
  return undefined;
}
