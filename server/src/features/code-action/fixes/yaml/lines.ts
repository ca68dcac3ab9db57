import { indentationOf, lineBreakOf, lineText } from '../../../../base/lined-text';
import { FILE_KINDS } from '../../../../format/kinds';
import type { FileKind } from '../../../../format/types';
import { keyColumn, type Line, lineAfter, lineAround, lineBefore } from '../../../../syntax/faulty-line';
import type { ParsedDocument } from '../../../../syntax/parse';
import { insertion } from '../../edits/quote';
import { shifted } from './indentation';
import type { Mend } from './mend';

/** A list that begins behind its key, on a line of its own. */
export const listOnNewLine: Mend = ({ span }, { document }) => ({
  title: 'newLine',
  candidates: columnsBelow(document, span.start).map((column) => [onNewLine(document, span.start, column)]),
});

/** The words behind the sign of a block, on a line of their own. */
export const wordsBelow: Mend = ({ span }, { document }) => ({
  title: 'wordsBelow',
  candidates: columnsBelow(document, span.start).map((column) => [onNewLine(document, span.start, column)]),
});

/** An item that lacks its hyphen or the blank behind it; with the lines below, where they would stand too far left. */
export const beginItem: Mend = ({ span }, { document }) => {
  const { text, lines } = document;
  if (/^-[^\s-]/.test(text.slice(span.start)))
    return { title: 'insertHyphen', candidates: [[insertion(span.start + 1, ' ')]] };
  const number = lines.lineAt(span.start);
  const hyphen = insertion(span.start, '- ');
  const siblings = siblingsBelow(document, number);
  return {
    title: 'insertHyphen',
    candidates: [[hyphen], [hyphen, ...shifted(document, siblings, 2)]],
  };
};

/** An item with fields below it that names no field itself: its words as the field that they most likely are. */
export const itemField: Mend = ({ span }, { document, model }) => {
  const line = lineAround(document.text, document.lines, span.start);
  const name = itemFieldOf(model.kind, keyAbove(document, line));
  return name === undefined
    ? undefined
    : { title: 'wrapField', values: { name }, candidates: [[insertion(span.start, `${name}: `)]] };
};

function onNewLine(document: ParsedDocument, at: number, column: number) {
  const before = document.text.slice(0, at).replace(/[ \t]+$/, '').length;
  return { span: { start: before, end: at }, newText: lineBreakOf(document.text) + ' '.repeat(column) };
}

/** The columns that lines below the key may stand at: where the next one stands, else further in than the key. */
function columnsBelow({ text, lines }: ParsedDocument, offset: number): readonly number[] {
  const line = lineAround(text, lines, offset);
  const next = lineAfter(text, lines, line);
  const column = keyColumn(line);
  return [...(next !== undefined && next.indentation > column ? [next.indentation] : []), column + 2, column];
}

/** The lines right below a line that are indented like it and begin no item, and what is indented further. */
function siblingsBelow(document: ParsedDocument, number: number): readonly number[] {
  const column = indentationOf(document, number).length;
  const siblings: number[] = [];
  for (let next = number + 1; next < document.lines.starts.length; next += 1) {
    const written = lineText(document, next);
    if (written.trim() === '') continue;
    const indentation = indentationOf(document, next).length;
    if (indentation < column || (indentation === column && /^\s*-(?:\s|$)/.test(written))) break;
    siblings.push(next);
  }
  return siblings;
}

/** The field whose list the line is an item of. */
function keyAbove({ text, lines }: ParsedDocument, line: Line): string | undefined {
  let above = lineBefore(text, lines, line);
  while (above !== undefined && (above.indentation > line.indentation || above.content.startsWith('-')))
    above = lineBefore(text, lines, above);
  return /^([\w-]+):/.exec(above?.content ?? '')?.[1];
}

/** What a plain item of that list stands for, or its first required field. */
function itemFieldOf(kind: FileKind, list: string | undefined): string | undefined {
  const type = FILE_KINDS[kind].root.fields.find(({ name }) => name === list)?.type;
  if (type?.kind !== 'list' || type.item.kind !== 'map') return undefined;
  return type.item.shorthand ?? type.item.fields.find(({ required }) => required)?.name;
}
