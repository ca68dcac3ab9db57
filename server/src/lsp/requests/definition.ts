import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { type DefinitionTarget, definitionAt, typeDefinitionAt } from '../../features/definition';
import type { TextContext } from '../../features/text-context';
import { locationsOf } from '../entry-location';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';

type Look = (context: TextContext, offset: number) => DefinitionTarget | undefined;

/** Serves the way to where an entry is declared, in the archive or in what ships with the program. */
export const serveDefinition: Feature = (host) => {
  const { connection, client, answeringWhenRead } = host;
  const { linksDefinitions, linksDeclarations, linksTypeDefinitions } = client;
  const serve = (look: Look, asLinks: boolean) => answeringWhenRead(inText(host, targetsBy(look, asLinks)));
  connection.onDefinition(serve(definitionAt, linksDefinitions));
  connection.onDeclaration(serve(definitionAt, linksDeclarations));
  connection.onTypeDefinition(serve(typeDefinitionAt, linksTypeDefinitions));
};

type Targets = (
  text: HeldText,
  params: TextDocumentPositionParams,
  host: FeatureHost,
) => Promise<Location[] | LocationLink[] | null>;

/** Gives the places that a position leads to, null where it leads nowhere. `asLinks`: with what names them there. */
function targetsBy(look: Look, asLinks: boolean): Targets {
  return async ({ context, place }, { position }, host) => {
    const { lines } = context.opened.document;
    const target = look(context, lines.offsetAt(position));
    if (target === undefined) return null;
    const originSelectionRange = lines.rangeOf(target.origin);
    const locations = await locationsOf(target.entries, place.archive, host);
    if (!asLinks) return locations;
    return locations.map(({ uri, range }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  };
}
