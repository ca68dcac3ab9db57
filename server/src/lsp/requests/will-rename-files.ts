import {
  type CancellationToken,
  type RenameFilesParams,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { changesForRenamedFiles, type FileRename } from '../../features/will-rename-files';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';
import { pathOfUri } from '../uris';
import { combinedEdit, workspaceEditOf } from '../workspace-edit';

/** Serves the edits that keep the paths of saved articles right when files are renamed or moved. */
export const serveWillRenameFiles: Feature = (host) => {
  host.connection.onRequest(
    WillRenameFilesRequest.type,
    host.answeringWhenRead((params: RenameFilesParams, token) => editFor(params, host, token)),
  );
};

/** One edit for all archives; null where nothing is to be changed. */
async function editFor(
  { files }: RenameFilesParams,
  host: FeatureHost,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const renames = files.flatMap(({ oldUri, newUri }): FileRename[] => {
    const [from, to] = [pathOfUri(oldUri), pathOfUri(newUri)];
    return from === undefined || to === undefined ? [] : [{ from: nfc(from), to: nfc(to) }];
  });
  const edits: WorkspaceEdit[] = [];
  for (const archive of host.archives()) {
    const edit = await editIn(archive, renames, host, token);
    if (edit !== undefined) edits.push(edit);
  }
  return edits.length === 0 ? null : combinedEdit(edits);
}

async function editIn(
  archive: OpenArchive,
  renames: readonly FileRename[],
  host: FeatureHost,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  if (archive.folder === undefined) return undefined;
  const context = {
    archive: archive.service.archive,
    files: archive.service,
    folder: nfc(archive.folder),
    language: host.languageFor(archive),
  };
  const changes = await changesForRenamedFiles(renames, context, token);
  return changes.length === 0 ? undefined : workspaceEditOf(changes, archive, host);
}

function nfc(path: string): string {
  return path.normalize('NFC');
}
