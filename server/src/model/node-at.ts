import type { Span } from '../base/span';
import { FILE_KINDS } from '../format/kinds';
import type { Field, FileKind, ScalarType, ValueType } from '../format/types';
import type { ScalarNode, YamlNode } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';
import { cursorAt } from './cursor';
import type { FlowStep } from './cursor-flow';
import { type ExpectedType, expectedAt } from './cursor-type';

/** A key or a scalar value of a document, and what the format expects there. */
export type NodeAt =
  | {
      readonly kind: 'key';
      readonly text: string;
      readonly span: Span;
      /** What the format expects where the key's map is. */
      readonly map: ValueType;
    }
  | {
      readonly kind: 'value';
      readonly text: string;
      readonly span: Span;
      readonly type: ScalarType;
      readonly field: Field | undefined;
    };

/**
 * The key or value at an offset (UTF-16), or right before it. Undefined where there is none, where the format expects
 * nothing, and where it expects prose.
 */
export function nodeAt(document: ParsedDocument, kind: FileKind, offset: number): NodeAt | undefined {
  const found = document.root && walk(document.root, offset, []);
  // What a fault hides from the document is told by the lines around it.
  if (found === undefined) return wordsAt(document, kind, offset);
  const expected = expectedAt(FILE_KINDS[kind].root, found.steps);
  if (expected === undefined) return undefined;
  const { text, span } = found.node;
  return found.isKey ? { kind: 'key', text, span, map: expected.type } : valueAt(text, span, expected);
}

function wordsAt(document: ParsedDocument, kind: FileKind, offset: number): NodeAt | undefined {
  const cursor = cursorAt(document, kind, offset);
  if (cursor === undefined || cursor.words.start === cursor.words.end) return undefined;
  const { words: span, expected, place } = cursor;
  const text = document.text.slice(span.start, span.end).normalize('NFC');
  if (place === 'key') return { kind: 'key', text, span, map: expected.type };
  const { type } = expected;
  const item = place === 'bare' && type.kind === 'list' ? type.item : type;
  return valueAt(text, span, { ...expected, type: item });
}

function valueAt(
  text: string,
  span: Span,
  { type, field }: Pick<ExpectedType, 'type' | 'field'>,
): NodeAt | undefined {
  switch (type.kind) {
    case 'map': {
      const shorthand = type.fields.find(({ name }) => name === type.shorthand);
      return shorthand && valueAt(text, span, { type: shorthand.type, field: shorthand });
    }
    case 'one-or-list':
      return { kind: 'value', text, span, type: type.item, field };
    case 'list':
    case 'text':
    case 'rule-severities':
      return undefined;
    default:
      return { kind: 'value', text, span, type, field };
  }
}

interface Found {
  readonly node: ScalarNode;
  readonly isKey: boolean;
  readonly steps: readonly FlowStep[];
}

function walk(node: YamlNode, offset: number, steps: readonly FlowStep[]): Found | undefined {
  switch (node.kind) {
    case 'scalar':
      return holds(node.span, offset) ? { node, isKey: false, steps } : undefined;
    case 'list': {
      const inside = node.items.filter(({ span }) => holds(span, offset));
      return firstOf(inside, ({ value }) => value && walk(value, offset, [...steps, { kind: 'item' }]));
    }
    case 'map': {
      const inside = node.entries.filter(({ span }) => holds(span, offset));
      return firstOf(inside, ({ key, value }) => {
        if (holds(key.span, offset)) return { node: key, isKey: true, steps };
        return value && walk(value, offset, [...steps, { kind: 'key', name: key.text }]);
      });
    }
    default:
      return undefined;
  }
}

function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
