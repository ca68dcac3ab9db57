import { commands, type Disposable, Location, l10n, Position, Range, Uri, window } from 'vscode';
import type { Location as LspLocation, Position as LspPosition } from 'vscode-languageclient/node';
import { LENS_PLACES_REQUEST, type LensPlacesParams } from '../../protocol/code-lens';
import type { Server } from './client';
import { COMMANDS } from './names';

/**
 * The command of code lenses: shows below a lens the places of what it counts. Of the server it is given what LSP can
 * say, and it hands VS Code its own.
 */
export function registerShowReferences(server: Server): Disposable {
  return commands.registerCommand(
    COMMANDS.showReferences,
    async (uri: string, { line, character }: LspPosition, params: LensPlacesParams) => {
      const places = (await server.ask<readonly LspLocation[]>(LENS_PLACES_REQUEST, params)) ?? [];
      if (places.length === 0) {
        void window.showInformationMessage(l10n.t('No record names “{0}”.', params.id));
        return;
      }
      const position = new Position(line, character);
      const locations = places.map(locationOf);
      await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), position, locations);
    },
  );
}

function locationOf({ uri, range: { start, end } }: LspLocation): Location {
  return new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character));
}
