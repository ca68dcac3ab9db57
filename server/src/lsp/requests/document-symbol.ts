import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolTag,
} from 'vscode-languageserver';
import { documentSymbols } from '../../features/document-symbol';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';

/** Serves the outline of a file. */
export const serveDocumentSymbols: Feature = (host) => {
  host.connection.onDocumentSymbol(host.answering(inText(host, symbolsIn)));
};

/** For a client that shows no tree, the same symbols one after the other. */
function symbolsIn(
  { uri, context }: HeldText,
  _params: DocumentSymbolParams,
  { client }: FeatureHost,
): DocumentSymbol[] | SymbolInformation[] {
  const symbols = documentSymbols(context);
  const { hasSymbolTree, hasSymbolTags } = client.layout;
  if (!hasSymbolTree) return symbols.flatMap((symbol) => flattened(symbol, uri, undefined, hasSymbolTags));
  return hasSymbolTags ? [...symbols] : symbols.map(withoutTags);
}

function flattened(
  symbol: DocumentSymbol,
  uri: string,
  container: string | undefined,
  hasTags: boolean,
): SymbolInformation[] {
  const { name, kind, range, tags, children } = symbol;
  const own: SymbolInformation = {
    name,
    kind,
    location: { uri, range },
    ...(container !== undefined && { containerName: container }),
    ...(tags !== undefined && (hasTags ? { tags } : { deprecated: isDeprecated(symbol) })),
  };
  return [own, ...(children ?? []).flatMap((child) => flattened(child, uri, name, hasTags))];
}

/** The older sign of the same, for a client that knows no tags. */
function withoutTags({ tags, children, ...symbol }: DocumentSymbol): DocumentSymbol {
  return {
    ...symbol,
    ...(tags !== undefined && { deprecated: isDeprecated({ tags }) }),
    ...(children !== undefined && { children: children.map(withoutTags) }),
  };
}

function isDeprecated({ tags }: Pick<DocumentSymbol, 'tags'>): boolean {
  return tags?.includes(SymbolTag.Deprecated) ?? false;
}
