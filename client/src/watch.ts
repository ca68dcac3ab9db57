import { EventEmitter, FileSystemError, type FileSystemWatcher, FileType, Uri, workspace } from 'vscode';

/** Every file whose change on disk concerns the archive. */
const ARCHIVE_FILES = '**/{*.coop.yaml,*.coop.yml,coop.config.yaml,coop.config.yml,.gitignore}';

/** The same for a bare file name. */
const ARCHIVE_FILE_NAME = /^(?:.*\.coop\.ya?ml|coop\.config\.ya?ml|\.gitignore)$/;

/** Folders that hold no one's records but may hold a great many files. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Watchers that together report every change on disk that concerns the archive. The caller disposes them. */
export function watchArchive(): readonly FileSystemWatcher[] {
  return [workspace.createFileSystemWatcher(ARCHIVE_FILES), watchFolders()];
}

/**
 * Of a folder that is made, moved or deleted the editor reports the folder alone, not the files in it.
 * This watcher names the archive's files in a new folder one by one; of a deleted one it can name only the
 * folder. Deleted files are reported too: what was there, a file or a folder, can't be told any more.
 */
function watchFolders(): FileSystemWatcher {
  const everything = workspace.createFileSystemWatcher('**', false, true, false);
  const created = new EventEmitter<Uri>();
  everything.onDidCreate(async (uri) => {
    for (const file of await archiveFilesIn(uri)) created.fire(file);
  });
  return {
    ignoreCreateEvents: false,
    ignoreChangeEvents: true,
    ignoreDeleteEvents: false,
    onDidCreate: created.event,
    onDidChange: everything.onDidChange,
    onDidDelete: everything.onDidDelete,
    dispose: () => {
      everything.dispose();
      created.dispose();
    },
  };
}

/** The archive's files in the folder and below; none for a file, or for a folder that is gone again. */
async function archiveFilesIn(folder: Uri): Promise<readonly Uri[]> {
  if (SKIPPED_FOLDERS.has(nameOf(folder))) return [];
  const entries = await entriesOf(folder);
  const inside = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory) return archiveFilesIn(uri);
      return ARCHIVE_FILE_NAME.test(name) ? [uri] : [];
    }),
  );
  return inside.flat();
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    const { type } = await workspace.fs.stat(folder);
    return type === FileType.Directory ? await workspace.fs.readDirectory(folder) : [];
  } catch (error) {
    // Gone again, or not to be read: there is nothing here that could be reported.
    if (error instanceof FileSystemError) return [];
    throw error;
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
