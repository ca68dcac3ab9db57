import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { loadReference } from './reference';
import { nodeEnvironment } from './server-environment';

/** Starts the language server on what the command line names: `--stdio` or `--node-ipc`. It runs until the editor ends it. */
export async function main(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all);
  const logError = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', logError);
  process.on('unhandledRejection', logError);
  startServer(connection, nodeEnvironment(__dirname, await loadReference(__dirname)));
}

if (require.main === module) void main();
