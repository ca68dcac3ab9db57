import { commands, type ExtensionContext, l10n, window } from 'vscode';
import { Server } from './client';
import { registerCommands } from './commands';
import { registerEntryCommands } from './entry-commands';
import { EntryRequests } from './entry-requests';
import { EntryTree } from './entry-tree';
import { ACTIVE_CONTEXT } from './names';
import { registerShowReferences } from './show-references';
import { ArchiveStatusItem } from './status';
import { registerWritingCommands } from './writing-commands';
import { WritingRequests } from './writing-requests';

/** Called by VS Code when the first file of an archive is opened. All that is created is disposed with the context. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel(l10n.t('Cooperation Records'), { log: true });
  const status = new ArchiveStatusItem();
  const server = new Server(context, output);
  const requests = new EntryRequests(server);
  const tree = new EntryTree(requests);
  server.addListener(status);
  server.addListener(tree);
  context.subscriptions.push(
    ...registerCommands(server, output),
    ...registerEntryCommands(requests, tree),
    ...registerWritingCommands(new WritingRequests(server), requests, context.extensionUri),
    registerShowReferences(server),
    server,
    tree,
    status,
    output,
  );
  await commands.executeCommand('setContext', ACTIVE_CONTEXT, true);
  await server.start();
}
