import { SymbolTag, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { isShipped } from '../../archive/facts';
import { SYMBOL_KINDS } from '../../features/symbol-kind';
import { type FoundSymbol, workspaceSymbols } from '../../features/workspace-symbol';
import { locationOf } from '../entry-location';
import type { Feature, FeatureHost } from '../feature-host';
import { memberOf } from '../member';
import type { OpenArchive } from '../open-archive';

/** The most symbols of an answer. */
const LIMIT = 100;

/** Serves organizations, agreements and records by any of their names. */
export const serveWorkspaceSymbols: Feature = (host) => {
  const { connection, answering, answeringWhenRead } = host;
  connection.onWorkspaceSymbol(
    answeringWhenRead((params: WorkspaceSymbolParams) => symbolsFor(params, host)),
  );
  connection.onWorkspaceSymbolResolve(answering((symbol: WorkspaceSymbol) => resolvedSymbol(symbol, host)));
};

interface Found extends FoundSymbol {
  readonly archive: OpenArchive;
}

/** Those of the archives first; what ships with the program is named once. */
async function symbolsFor({ query }: WorkspaceSymbolParams, host: FeatureHost): Promise<WorkspaceSymbol[]> {
  const shipped = new Set<string>();
  const found = host.archives().flatMap((archive): Found[] => {
    const { service } = archive;
    const asked = { text: query, limit: LIMIT, language: host.languageFor(archive), today: service.today() };
    return workspaceSymbols(service.archive, asked).map((symbol) => ({ ...symbol, archive }));
  });
  const isFirst = ({ entry: { definition } }: Found): boolean => {
    const key = `${definition.space} ${definition.id}`;
    if (!isShipped(definition)) return true;
    const isNew = !shipped.has(key);
    shipped.add(key);
    return isNew;
  };
  const rank = ({ entry }: Found): number => Number(isShipped(entry.definition));
  const chosen = found
    .filter(isFirst)
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score)
    .slice(0, LIMIT);
  const symbols = await Promise.all(chosen.map((each) => symbolOf(each, host)));
  return symbols.filter((symbol) => symbol !== undefined);
}

async function symbolOf(found: Found, host: FeatureHost): Promise<WorkspaceSymbol | undefined> {
  const { name, ended, entry, archive } = found;
  const { definition } = entry;
  const { hasWorkspaceSymbolTags, resolvesSymbolRanges } = host.client.layout;
  const symbol = {
    name,
    kind: SYMBOL_KINDS[definition.space],
    containerName: definition.id,
    ...(ended && hasWorkspaceSymbolTags && { tags: [SymbolTag.Deprecated] }),
  };
  if (isShipped(definition) && resolvesSymbolRanges) {
    const { space, id, registry } = definition;
    return { ...symbol, location: { uri: host.shipped.uriOf(registry) }, data: { space, id } };
  }
  const location = await locationOf(entry, archive, host);
  return location && { ...symbol, location };
}

/** The symbol with the place of its id; as it was, where that is not known any more. */
async function resolvedSymbol(symbol: WorkspaceSymbol, host: FeatureHost): Promise<WorkspaceSymbol> {
  const id = memberOf(symbol.data, 'id');
  const space = memberOf(symbol.data, 'space');
  if (typeof id !== 'string' || (space !== 'organization' && space !== 'agreement')) return symbol;
  for (const archive of host.archives()) {
    const entry = archive.service.archive.resolver.definitions(space, id)[0];
    const location = entry && isShipped(entry.definition) && (await locationOf(entry, archive, host));
    if (location) return { ...symbol, location };
  }
  return symbol;
}
