import type { Connection } from 'vscode-languageserver';
import type { Client } from '../lsp/client';
import { serveClient } from '../lsp/server';
import { referenceWhenAsked } from './reference';
import { nodeEnvironment } from './server-environment';

export { serveReading } from './reader-thread';

/** Serves a client that has shaken hands. `folder`: absolute path of the folder with what the build put beside the program. */
export function serveOnDisk(connection: Connection, folder: string, client: Client): void {
  serveClient(connection, nodeEnvironment(folder, referenceWhenAsked(folder)), client);
}
