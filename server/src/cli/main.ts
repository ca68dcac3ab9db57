#!/usr/bin/env node
import { processTerminal } from './process-terminal';
import { runProgram } from './program';

/** The server is a program of its own beside this one; the build puts its place in. */
async function startServer(): Promise<void> {
  const server = await import('../node/server-main.js');
  await server.main();
}

void runProgram(process.argv.slice(2), { folder: __dirname, startServer }, processTerminal()).then(
  (exitCode) => {
    if (exitCode !== undefined) process.exitCode = exitCode;
  },
);
