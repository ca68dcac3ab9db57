import {
  type ChangeAnnotation,
  type CreateFile,
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { LineIndex } from '../base/line-index';
import type { TextEdit as SpanEdit } from '../base/text-edit';
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
      edits: namedEditsOf(change, hasVersionedEdits && annotatesChanges),
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

/** One edit that does what all of them do: edits of different archives, which have no file in common. */
export function combinedEdit(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  const annotations = edits.flatMap((edit) => Object.entries(edit.changeAnnotations ?? {}));
  const changes = edits.flatMap((edit) => Object.entries(edit.changes ?? {}));
  return {
    ...(documentChanges.length > 0 && { documentChanges }),
    ...(annotations.length > 0 && { changeAnnotations: Object.fromEntries(annotations) }),
    ...(changes.length > 0 && { changes: Object.fromEntries(changes) }),
  };
}

/** Edits of one text as the protocol has them. `lines`: those of the text. */
export function textEditsOf(edits: readonly SpanEdit[], lines: LineIndex): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
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

function namedEditsOf({ document, edits, annotation }: FileChange, isAnnotated: boolean): TextEdit[] {
  const named = isAnnotated && annotation !== undefined && { annotationId: annotation.label };
  return textEditsOf(edits, document.lines).map((edit) => ({ ...edit, ...named }));
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
