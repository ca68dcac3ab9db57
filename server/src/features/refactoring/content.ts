import { isEmpty, type YamlNode } from '../../syntax/nodes';

/** What a piece of YAML says, however it is written: words, items or pairs; null for nothing. */
export type Content =
  | string
  | null
  | { readonly items: readonly Content[] }
  | { readonly pairs: readonly ContentPair[] }
  | { readonly unread: true };

export type ContentPair = readonly [key: string, value: Content];

/** Contents that take the place of what their nodes say. */
export type Contents = ReadonlyMap<YamlNode, Content>;

const AS_WRITTEN: Contents = new Map();

/** What the node says, with the contents given in the place of what those nodes say. */
export function contentOf(node: YamlNode | undefined, contents: Contents = AS_WRITTEN): Content {
  if (node === undefined) return null;
  const other = contents.get(node);
  if (other !== undefined) return other;
  switch (node.kind) {
    case 'opaque':
      return { unread: true };
    case 'scalar':
      return isEmpty(node) ? null : node.text;
    case 'list':
      return { items: node.items.map(({ value }) => contentOf(value, contents)) };
    case 'map':
      return { pairs: node.entries.map(({ key, value }) => [key.text, contentOf(value, contents)]) };
  }
}
