import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import { type Client, clientOf } from './client';

/** What comes after the handshake. */
export interface Afterwards {
  /** The program's version. */
  readonly version: string;
  /** Has the server serve the client. Called once, while `initialize` is answered, before the client can ask more. */
  readonly serve: (client: Client) => void;
}

/**
 * Answers `initialize` on a connection, and what is asked before. It knows no feature, only what is announced of them,
 * so that a client can prepare itself while the program that has the features is loaded.
 */
export function shakeHands(connection: Connection, { version, serve }: Afterwards): void {
  let isInitialized = false;
  connection.onInitialize((params) => {
    const client = clientOf(params);
    isInitialized = true;
    serve(client);
    return { serverInfo: { name: 'coop', version }, capabilities: capabilitiesFor(client) };
  });
  connection.onRequest((method) =>
    isInitialized
      ? new ResponseError<void>(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
      : new ResponseError<void>(ErrorCodes.ServerNotInitialized, 'The server was not initialized yet.'),
  );
  connection.listen();
}
