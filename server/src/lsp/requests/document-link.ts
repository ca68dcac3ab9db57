import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks, type LinkTarget } from '../../features/document-link';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';

/** Serves the addresses that a file holds. */
export const serveDocumentLinks: Feature = (host) => {
  host.connection.onDocumentLinks(host.answering((params: DocumentLinkParams) => linksIn(params, host)));
  return { documentLinkProvider: {} };
};

function linksIn({ textDocument: { uri } }: DocumentLinkParams, host: FeatureHost): DocumentLink[] | null {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  const { opened, language } = text.context;
  return documentLinks(opened).flatMap(({ span, target, tooltip }): DocumentLink[] => {
    const address = addressOf(target, text.place.archive, host);
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
