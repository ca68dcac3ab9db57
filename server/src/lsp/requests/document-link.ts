import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks, type LinkTarget } from '../../features/document-link';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import type { OpenArchive } from '../open-archive';

/** Serves the addresses that a file holds. */
export const serveDocumentLinks: Feature = (host) => {
  host.connection.onDocumentLinks(host.answering(inText(host, linksIn)));
};

function linksIn(
  { context, place }: HeldText,
  _params: DocumentLinkParams,
  host: FeatureHost,
): DocumentLink[] {
  const { opened, language } = context;
  return documentLinks(opened).flatMap(({ span, target, tooltip }): DocumentLink[] => {
    const address = addressOf(target, place.archive, host);
    if (address === undefined) return [];
    return [
      {
        range: opened.document.lines.rangeOf(span),
        target: address,
        ...(host.client.layout.hasLinkTooltips && { tooltip: tooltip[language] }),
      },
    ];
  });
}

/** Undefined for a file of texts that lie in no folder. */
function addressOf(target: LinkTarget, archive: OpenArchive, host: FeatureHost): string | undefined {
  if (target.kind === 'page') return target.url;
  return archive.folder === undefined ? undefined : host.uriOf(archive, target.path);
}
