import { commands, FileType, l10n, Uri, window, workspace } from 'vscode';
import { COMMANDS, LANGUAGE_ID } from './names';

/** The folder that a command works in. */
export interface CommandTarget {
  readonly folder: Uri;
  /** A person pointed at this very folder. */
  readonly isChosen: boolean;
}

/**
 * The folder for a command: the one that it was called on, else that of the record in front, else the workspace's, which
 * of several a person chooses. Undefined where there is none, which the person is told, or where none is chosen.
 */
export async function commandTarget(calledOn: unknown): Promise<CommandTarget | undefined> {
  if (calledOn instanceof Uri) {
    const folder = await folderOf(calledOn);
    const isRoot = workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString());
    return { folder, isChosen: isRoot !== true };
  }
  const document = window.activeTextEditor?.document;
  if (document?.languageId === LANGUAGE_ID && document.uri.scheme === 'file')
    return { folder: Uri.joinPath(document.uri, '..'), isChosen: false };
  const folder = await workspaceFolder();
  return folder && { folder, isChosen: false };
}

/** The folder itself, or the one that a file lies in. */
async function folderOf(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? Uri.joinPath(uri, '..') : uri;
}

async function workspaceFolder(): Promise<Uri | undefined> {
  const [only, ...others] = workspace.workspaceFolders ?? [];
  if (only === undefined) {
    await offerArchive(l10n.t('No folder is open. Open the folder of your archive, or create a new one.'));
    return undefined;
  }
  if (others.length === 0) return only.uri;
  const picked = await window.showWorkspaceFolderPick({ placeHolder: l10n.t('In which archive?') });
  return picked?.uri;
}

/** Tells that there is no archive to work in, and offers what helps. */
export async function offerArchive(message: string): Promise<void> {
  const create = l10n.t('New Archive');
  const open = l10n.t('Open Folder');
  const chosen = await window.showWarningMessage(message, create, open);
  if (chosen === create) await commands.executeCommand(COMMANDS.newArchive);
  if (chosen === open) await commands.executeCommand('workbench.action.files.openFolder');
}
