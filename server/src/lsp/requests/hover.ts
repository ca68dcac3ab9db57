import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import type { Feature, FeatureHost } from '../feature-host';
import { markupOf } from '../markup';

/** Serves what stands under the pointer. */
export const serveHover: Feature = (host) => {
  host.connection.onHover(host.answeringWhenRead((params: HoverParams) => hoverIn(params, host)));
  return { hoverProvider: true };
};

/** Nothing for a text that belongs to no archive. */
function hoverIn({ textDocument: { uri }, position }: HoverParams, host: FeatureHost): Hover | null {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  const { lines } = text.context.opened.document;
  const { rulePages } = host.environment;
  const hover = hoverAt({ ...text.context, rulePages }, lines.offsetAt(position));
  if (hover === undefined) return null;
  return { contents: markupOf(hover.markdown, host.client.reading), range: lines.rangeOf(hover.span) };
}
