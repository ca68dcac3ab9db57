import { commands, type ExtensionContext, l10n, window } from 'vscode';
import { Server } from './client';
import { registerCommands } from './commands';
import { ACTIVE_CONTEXT } from './names';
import { ArchiveStatusItem } from './status';

/** Called by VS Code when the first file of an archive is opened. All that is created is disposed with the context. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel(l10n.t('Cooperation Records'), { log: true });
  const status = new ArchiveStatusItem();
  const server = new Server(context, output, status);
  context.subscriptions.push(...registerCommands(server, output), server, status, output);
  await commands.executeCommand('setContext', ACTIVE_CONTEXT, true);
  await server.start();
}
