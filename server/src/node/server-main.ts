import { Console } from 'node:console';
import { parentPort } from 'node:worker_threads';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { serveReading } from './reader-thread';
import { referenceWhenAsked } from './reference';
import { nodeEnvironment } from './server-environment';
import { StreamReader, StreamWriter } from './stdio';

/** Starts the language server on what the command line names: `--stdio` or `--node-ipc`. It runs until the editor ends it. */
export function main(): void {
  const connection = connectionOf(process.argv);
  const logError = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', logError);
  process.on('unhandledRejection', logError);
  startServer(connection, nodeEnvironment(__dirname, referenceWhenAsked(__dirname)));
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

// The program that reads for this one in threads of its own is this one.
if (parentPort !== null) serveReading(parentPort);
else if (require.main === module) main();
