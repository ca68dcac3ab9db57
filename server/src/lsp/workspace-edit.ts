import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileChange } from '../features/file-change';
import type { FeatureHost } from './feature-host';
import type { OpenArchive } from './open-archive';

/**
 * One edit for all files, so that it is undone in one step. Undefined where, while registries were read, the editor has
 * sent newer texts than the changes are for.
 */
export function workspaceEditOf(
  changes: readonly FileChange[],
  archive: OpenArchive,
  host: FeatureHost,
): WorkspaceEdit | undefined {
  if (!changes.every((change) => isAboutPresentText(change, archive))) return undefined;
  const { hasVersionedEdits, createsFiles } = host.client;
  const edited = changes.map((change) => {
    const open = host.openText(archive, change.path);
    return {
      uri: host.uriOf(archive, change.path),
      version: open?.version ?? null,
      isNew: change.isNew,
      edits: textEditsOf(change),
    };
  });
  if (!hasVersionedEdits)
    return { changes: Object.fromEntries(edited.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: edited.flatMap(({ uri, version, isNew, edits }): (CreateFile | TextDocumentEdit)[] => [
      ...(isNew && createsFiles ? [{ kind: 'create' as const, uri }] : []),
      { textDocument: { uri, version }, edits },
    ]),
  };
}

function isAboutPresentText({ path, document }: FileChange, { service }: OpenArchive): boolean {
  const opened = service.opened(path);
  return opened === undefined || opened.document.text === document.text;
}

function textEditsOf({ document, edits }: FileChange): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: document.lines.rangeOf(span), newText }));
}
