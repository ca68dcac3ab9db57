import {
  type ChangeAnnotation,
  type CreateFile,
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
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
  const { hasVersionedEdits, createsFiles, annotatesChanges } = host.client;
  const hasSnippets = hasVersionedEdits && host.client.hasSnippetEdits;
  const edited = changes.map((change) => {
    const open = host.openText(archive, change.path);
    return {
      uri: host.uriOf(archive, change.path),
      version: open?.version ?? null,
      isNew: change.isNew,
      edits: textEditsOf(change, hasVersionedEdits && annotatesChanges),
      withSnippets: hasSnippets ? snippetEditsOf(change) : undefined,
    };
  });
  if (!hasVersionedEdits)
    return { changes: Object.fromEntries(edited.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: edited.flatMap(
      ({ uri, version, isNew, edits, withSnippets }): (CreateFile | TextDocumentEdit)[] => [
        ...(isNew && createsFiles ? [{ kind: 'create' as const, uri }] : []),
        { textDocument: { uri, version }, edits: withSnippets ?? edits },
      ],
    ),
    ...(annotatesChanges && annotationsOf(changes)),
  };
}

/** By their labels, which the edits name. */
function annotationsOf(changes: readonly FileChange[]): Pick<WorkspaceEdit, 'changeAnnotations'> {
  const annotations = changes.flatMap(({ annotation }): (readonly [string, ChangeAnnotation])[] =>
    annotation === undefined ? [] : [[annotation.label, annotation]],
  );
  return annotations.length === 0 ? {} : { changeAnnotations: Object.fromEntries(annotations) };
}

function isAboutPresentText({ path, document }: FileChange, { service }: OpenArchive): boolean {
  const opened = service.opened(path);
  return opened === undefined || opened.document.text === document.text;
}

function textEditsOf({ document, edits, annotation }: FileChange, isAnnotated: boolean): TextEdit[] {
  const named = isAnnotated && annotation !== undefined && { annotationId: annotation.label };
  return edits.map(({ span, newText }) => ({ range: document.lines.rangeOf(span), newText, ...named }));
}

/** With tab stops; undefined where there are none. */
function snippetEditsOf({ document, edits }: FileChange): (TextEdit | SnippetTextEdit)[] | undefined {
  if (edits.every(({ snippet }) => snippet === undefined)) return undefined;
  return edits.map(({ span, newText, snippet }) => {
    const range = document.lines.rangeOf(span);
    return snippet === undefined
      ? { range, newText }
      : { range, snippet: StringValue.createSnippet(snippet) };
  });
}
