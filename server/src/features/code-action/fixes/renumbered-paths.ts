import type { TextEdit } from '../../../base/text-edit';
import { itemsOf } from '../../../model/read';
import type { OpenedFile } from '../../../rules/engine';
import { rewrittenScalar } from '../../../syntax/rewrite-scalar';
import type { ItemStep } from '../edits/path-to';

/**
 * Edits of the evidence's paths that count an item by its number, once an item of one of the record's own lists before it
 * is gone.
 */
export function pathEditsAfterRemoval(opened: OpenedFile, { list, index }: ItemStep): readonly TextEdit[] {
  const { model, document } = opened;
  const { root } = model;
  if (model.kind !== 'record' || root === undefined || root.node.kind !== 'map') return [];
  const field = root.node.entries.find(({ value }) => value === list)?.key.text;
  if (field === undefined) return [];
  const evidence = itemsOf(root, 'evidence').flatMap(({ value }) => (value.kind === 'map' ? [value] : []));
  const paths = evidence.flatMap((each) => itemsOf(each, 'supports'));
  return paths.flatMap(({ value }): TextEdit[] => {
    if (value.kind !== 'scalar') return [];
    const { text, span } = value.node;
    const [name = '', number = '', ...rest] = text.split('.');
    if (name !== field || !/^\d+$/.test(number) || Number(number) <= index + 1) return [];
    const path = [name, String(Number(number) - 1), ...rest].join('.');
    return [{ span, newText: rewrittenScalar(document.text, span, path) }];
  });
}
