import { covers, isSameSpan, type Span } from '../../base/span';
import type { TextEdit } from '../../base/text-edit';
import { childrenOf } from '../../model/field-path-children';
import { itemsOf } from '../../model/read';
import type { MapModel, ValueModel } from '../../model/types';
import type { OpenedFile } from '../../rules/engine';
import type { YamlNode } from '../../syntax/nodes';
import { rewrittenScalar } from '../../syntax/rewrite-scalar';
import type { Content, Contents } from './content';

/** Edits of the paths in `supports`, and what these say then. */
export interface MendedPaths {
  readonly edits: readonly TextEdit[];
  readonly contents: Contents;
}

/** Writes the paths of a record's evidence anew; `mended` gives the path as it is where nothing is to be changed. */
export function mendedPaths({ document, model }: OpenedFile, mended: (path: string) => string): MendedPaths {
  const edits: TextEdit[] = [];
  const contents = new Map<YamlNode, Content>();
  for (const { value: evidence } of model.kind === 'record' ? itemsOf(model.root, 'evidence') : []) {
    for (const { value } of evidence.kind === 'map' ? itemsOf(evidence, 'supports') : []) {
      if (value.kind !== 'scalar') continue;
      const { node } = value;
      const path = mended(node.text);
      if (path === node.text) continue;
      edits.push({ span: node.span, newText: rewrittenScalar(document.text, node.span, path) });
      contents.set(node, path);
    }
  }
  return { edits, contents };
}

/** The path with another beginning, where it begins with whole pieces of the old one. */
export function withBeginning(path: string, old: string, fresh: string): string {
  return path === old || path.startsWith(`${old}.`) ? fresh + path.slice(old.length) : path;
}

/** The path by which evidence names the value; undefined where none does. */
export function pathOf(root: MapModel | undefined, node: YamlNode): string | undefined {
  return root === undefined ? undefined : pathBelow(root, node, '');
}

function pathBelow(value: ValueModel, node: YamlNode, before: string): string | undefined {
  for (const child of childrenOf(value).all) {
    const span = spanOf(child.value);
    if (!covers(span, node.span)) continue;
    const path = before === '' ? child.name : `${before}.${child.name}`;
    const isMeant = isSameSpan(span, node.span);
    return isMeant ? path : pathBelow(child.value, node, path);
  }
  return undefined;
}

function spanOf(value: ValueModel): Span {
  switch (value.kind) {
    case 'map':
    case 'text':
    case 'scalar':
      return value.node.span;
    case 'severities':
      return { start: 0, end: 0 };
    default:
      return value.span;
  }
}
