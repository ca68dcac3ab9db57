#!/usr/bin/env node
import { processTerminal } from './process-terminal';

/** How editors call the language server. Other ways to call it are for the commands to read. */
const CALL_OF_EDITOR = 'lsp --stdio';

// Both are programs of their own beside this one, and the build puts their places in: an editor that waits for its
// server does not wait for the commands' code.

async function startServer(): Promise<void> {
  const server = await import('../node/server-main.js');
  server.main();
}

async function runCommand(args: readonly string[]): Promise<void> {
  const terminal = processTerminal();
  const { runProgram } = await import('./program.js');
  const exitCode = await runProgram(args, { folder: __dirname, startServer }, terminal);
  if (exitCode !== undefined) process.exitCode = exitCode;
}

const args = process.argv.slice(2);
void (args.join(' ') === CALL_OF_EDITOR ? startServer() : runCommand(args));
