import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { type DefinitionTarget, definitionAt, typeDefinitionAt } from '../../features/definition';
import type { TextContext } from '../../features/text-context';
import { locationsOf } from '../entry-location';
import type { Feature, FeatureHost } from '../feature-host';

type Look = (context: TextContext, offset: number) => DefinitionTarget | undefined;

/** Serves the way to where an entry is declared, in the archive or in what ships with the program. */
export const serveDefinition: Feature = (host) => {
  const { connection, answeringWhenRead: answering, client } = host;
  const { linksDefinitions, linksDeclarations, linksTypeDefinitions } = client;
  connection.onDefinition(
    answering((params: TextDocumentPositionParams) => targets(params, definitionAt, linksDefinitions, host)),
  );
  connection.onDeclaration(
    answering((params: TextDocumentPositionParams) => targets(params, definitionAt, linksDeclarations, host)),
  );
  connection.onTypeDefinition(
    answering((params: TextDocumentPositionParams) =>
      targets(params, typeDefinitionAt, linksTypeDefinitions, host),
    ),
  );
  return { definitionProvider: true, declarationProvider: true, typeDefinitionProvider: true };
};

/** The places that a position leads to; null where it leads nowhere. `asLinks`: with what names them there. */
async function targets(
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  look: Look,
  asLinks: boolean,
  host: FeatureHost,
): Promise<Location[] | LocationLink[] | null> {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  const { lines } = text.context.opened.document;
  const target = look(text.context, lines.offsetAt(position));
  if (target === undefined) return null;
  const originSelectionRange = lines.rangeOf(target.origin);
  const locations = await locationsOf(target.entries, text.place.archive, host);
  if (!asLinks) return locations;
  return locations.map(({ uri: targetUri, range }) => ({
    originSelectionRange,
    targetUri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
