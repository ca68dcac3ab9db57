import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { Server } from './client';
import { COMMANDS } from './names';

/** Registers the extension's commands; they live until the returned object is disposed. */
export function registerCommands(server: Server, output: LogOutputChannel): readonly Disposable[] {
  return [
    commands.registerCommand(COMMANDS.restartServer, () => server.restart()),
    commands.registerCommand(COMMANDS.showOutput, () => output.show()),
  ];
}
