import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Client } from '../lsp/client';
import { shakeHands } from '../lsp/handshake';
import { StreamReader, StreamWriter } from './stdio';
import { VERSION } from './version';

/** Starts the language server on what the command line names: `--stdio` or `--node-ipc`. It runs until the editor ends it. */
export function main(): void {
  const connection = connectionOf(process.argv);
  const logError = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', logError);
  process.on('unhandledRejection', logError);
  // Before anything else of the client is read: whatever it sends comes later than this turn of the event loop.
  const serve = (client: Client): void => void setImmediate(() => loadServer(connection, client));
  shakeHands(connection, { version: VERSION, serve });
}

/** All but the handshake is a program of its own beside this one, and the build puts its place in. */
async function loadServer(connection: Connection, client: Client): Promise<void> {
  const { serveOnDisk } = await import('./serving.js');
  serveOnDisk(connection, __dirname, client);
}

function connectionOf(args: readonly string[]): Connection {
  if (!args.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What anything prints must not get between the messages.
  globalThis.console = new Console(process.stderr);
  return createConnection(
    ProposedFeatures.all,
    new StreamReader(process.stdin),
    new StreamWriter(process.stdout),
  );
}

if (require.main === module) main();
