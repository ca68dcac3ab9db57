import { commands, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import { Server } from './client';
import { registerCommands } from './commands';
import { registerEntryCommands } from './entry-commands';
import { EntryRequests } from './entry-requests';
import { EntryTree } from './entry-tree';
import { ACTIVE_CONTEXT } from './names';
import { REFERENCE_SCHEME, ReferenceDocuments } from './reference-documents';
import { ArchiveStatusItem } from './status';

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
    workspace.registerTextDocumentContentProvider(
      REFERENCE_SCHEME,
      new ReferenceDocuments(Uri.joinPath(context.extensionUri, 'server', 'dist', 'reference')),
    ),
    server,
    tree,
    status,
    output,
  );
  await commands.executeCommand('setContext', ACTIVE_CONTEXT, true);
  await server.start();
}
