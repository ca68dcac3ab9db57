import type { Span } from '../../base/span';
import { languageName } from '../../format/codes/languages';
import { type Child, childrenOf } from '../../model/field-path-children';
import type { MapModel, ValueModel } from '../../model/types';
import { codeSpan, escapeMarkdown } from '../../text/markdown';
import { nameOfItem } from '../document-symbol/item-names';
import { type ValueWordsContext, valueInWords } from '../value-words';

/** A piece of a path in `supports` and what it names, as Markdown. */
export interface PathPiece {
  /** UTF-16 offsets in the path. */
  readonly span: Span;
  readonly markdown: string;
}

/** What the piece of a path at an offset names in the record; undefined where it names nothing. */
export function pathPieceAt(
  root: MapModel,
  path: string,
  offset: number,
  context: ValueWordsContext,
): PathPiece | undefined {
  let around: ValueModel = root;
  for (let start = 0; start <= path.length; ) {
    const child: Child | undefined = childrenOf(around).startingAt(path, start)[0];
    if (child === undefined) return undefined;
    const end = start + child.name.length;
    if (offset <= end) {
      const title = `**${escapeMarkdown(labelOf(around, child.name, context))}** ${codeSpan(child.name)}`;
      const words = escapeMarkdown(wordsOf(child.value, context));
      return { span: { start, end }, markdown: words === '' ? title : `${title}\n\n${words}` };
    }
    around = child.value;
    start = end + 1;
  }
  return undefined;
}

/** A value in words; of an item of a list what it is, such as a party's name and role. */
function wordsOf(value: ValueModel, context: ValueWordsContext): string {
  const item = value.kind === 'map' ? nameOfItem(value, context) : undefined;
  if (item === undefined) return valueInWords(value, context);
  return [item.name, item.detail].filter((words) => words !== '').join(' · ');
}

/** A field's label, the language of a text, or the label of the list that an item is in. */
function labelOf(around: ValueModel, name: string, { language }: ValueWordsContext): string {
  switch (around.kind) {
    case 'map':
      return around.type.fields.find((field) => field.name === name)?.label[language] ?? name;
    case 'list':
      return around.field.label[language];
    case 'text':
      return languageName(name, language);
    default:
      return name;
  }
}
