import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

type Texts = Readonly<Record<string, string>>;

/** The texts by their URIs after an edit, in whichever of its forms; a file that it creates is empty before. */
export function textsAfter(edit: WorkspaceEdit | null | undefined, texts: Texts): Texts {
  const after: Record<string, string> = { ...texts };
  const changes = (edit?.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change ? [[change.textDocument.uri, change.edits] as const] : [],
  );
  for (const [uri, edits] of [...changes, ...Object.entries(edit?.changes ?? {})]) {
    const plain = edits.flatMap((each) => ('newText' in each ? [each] : []));
    after[uri] = TextDocument.applyEdits(TextDocument.create(uri, '', 1, after[uri] ?? ''), plain);
  }
  return after;
}
