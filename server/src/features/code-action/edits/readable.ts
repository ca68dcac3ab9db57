import { applyEdits, type TextEdit } from '../../../base/text-edit';
import { type ParsedDocument, parseDocument } from '../../../syntax/parse';

/** The first of several ways to edit a text after which fewer of its faults are left, and none is new. */
export function firstReadable(
  document: ParsedDocument,
  candidates: Iterable<readonly TextEdit[]>,
): readonly TextEdit[] | undefined {
  for (const edits of candidates) {
    if (edits.length > 0 && isReadable(document, edits)) return edits;
  }
  return undefined;
}

function isReadable({ text, faults, unsupported }: ParsedDocument, edits: readonly TextEdit[]): boolean {
  const after = parseDocument(applyEdits(text, edits));
  if (after.faults.length >= faults.length || after.unsupported.length > unsupported.length) return false;
  const left = faults.map(({ kind }) => kind);
  return after.faults.every(({ kind }) => {
    const at = left.indexOf(kind);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
