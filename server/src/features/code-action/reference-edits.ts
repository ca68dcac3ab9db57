import type { ReferenceFact } from '../../archive/facts';
import { applyEdits, type TextEdit } from '../../base/text-edit';
import { FieldPaths, type PathMention } from '../../model/field-path';
import { itemsOf } from '../../model/read';
import type { Model } from '../../model/types';
import { type OpenedFile, openFile } from '../../rules/engine';
import type { ScalarNode } from '../../syntax/nodes';
import { rewrittenScalar } from '../../syntax/rewrite-scalar';

/** What names an entry, and where. */
export type NamedPlace = Pick<ReferenceFact, 'space' | 'text' | 'span'>;

/**
 * Edits that write the id at the places. A path of the evidence that would name nothing any more, because it repeats
 * what stood there, gets the id too.
 */
export function referenceEdits(
  opened: OpenedFile,
  places: readonly NamedPlace[],
  id: string,
): readonly TextEdit[] {
  const { text } = opened.document;
  const edits = places.map(({ span }) => ({ span, newText: rewrittenScalar(text, span, id) }));
  const paths = pathsOf(opened.model);
  if (paths.length === 0) return edits;
  const renamed = openFile(opened.path, applyEdits(text, edits));
  const root = renamed?.model.kind === 'record' ? renamed.model.root : undefined;
  if (opened.model.root === undefined || root === undefined) return edits;
  const before = new FieldPaths(opened.model.root);
  const after = new FieldPaths(root);
  const mended = paths.flatMap((node): TextEdit[] => {
    const resolution = before.resolve(node.text);
    if (resolution.kind !== 'found' || after.resolve(node.text).kind === 'found') return [];
    const path = withId(node.text, resolution.mentions, places, id);
    return [{ span: node.span, newText: rewrittenScalar(text, node.span, path) }];
  });
  return [...edits, ...mended];
}

function pathsOf(model: Model): readonly ScalarNode[] {
  return itemsOf(model.root, 'evidence').flatMap(({ value: evidence }) =>
    evidence.kind !== 'map'
      ? []
      : itemsOf(evidence, 'supports').flatMap(({ value }) => (value.kind === 'scalar' ? [value.node] : [])),
  );
}

/** The path with the id for each piece that repeats what stood at one of the places. */
function withId(
  path: string,
  mentions: readonly PathMention[],
  places: readonly NamedPlace[],
  id: string,
): string {
  const repeated = mentions.filter(({ space, text }) =>
    places.some((place) => place.space === space && place.text === text),
  );
  return applyEdits(
    path,
    repeated.map(({ start, end }) => ({ span: { start, end }, newText: id })),
  );
}
