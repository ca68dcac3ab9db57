import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { markupOf } from '../markup';

/** Serves what stands under the pointer. */
export const serveHover: Feature = (host) => {
  host.connection.onHover(host.answeringWhenRead(inText(host, hoverIn)));
};

function hoverIn({ context }: HeldText, { position }: HoverParams, host: FeatureHost): Hover | null {
  const { lines } = context.opened.document;
  const { rulePages } = host.environment;
  const hover = hoverAt({ ...context, rulePages }, lines.offsetAt(position));
  if (hover === undefined) return null;
  return { contents: markupOf(hover.markdown, host.client.reading), range: lines.rangeOf(hover.span) };
}
