import { columnOf, endOfLine, lineText } from '../../../base/lined-text';
import { isSameSpan, type Span } from '../../../base/span';
import type { TextEdit } from '../../../base/text-edit';
import type { MapType, ValueType } from '../../../format/types';
import type { Mismatch } from '../../../model/types';
import type { ParsedDocument } from '../../../syntax/parse';
import { doubleQuoted } from '../../../syntax/write-scalar';
import type { FixContext } from '../context';
import { entryAt, itemAt } from '../edits/path-to';
import type { Proposal, Propose } from '../fix';
import { titleIn } from '../words';

/** A lone item where a list belongs: put in one. A plain item that should have fields: written as the first of them. */
export const wrongTypeFixes: Propose = (finding, context) => {
  const { model } = context.opened;
  const mismatch = model.mismatches.find(({ span }) => isSameSpan(span, finding.span));
  if (mismatch === undefined) return [];
  if (mismatch.expected.includes('list')) return listOf(mismatch, context);
  return mismatch.found === 'scalar' ? withField(mismatch, context) : [];
};

function listOf({ span, found, type }: Mismatch, context: FixContext): readonly Proposal[] {
  const { document } = context.opened;
  const title = titleIn(context, 'wrap');
  const item = type.kind === 'list' ? mapOf(type.item) : undefined;
  if (found === 'map') {
    const isFlow = document.text.charAt(span.start) === '{';
    const edits = (): readonly TextEdit[] | undefined =>
      isFlow ? around(span, '[', ']') : asBlockItem(document, span);
    return [{ title, isPreferred: true, reveals: true, edits }];
  }
  const written = document.text.slice(span.start, span.end);
  if (/[\r\n]/.test(written)) return [];
  const isQuoted = /^["']/.test(written);
  const isSafe = isQuoted || !/[[\]{},]|:$/.test(written);
  const words = isSafe ? written : doubleQuoted(written);
  const name = item === undefined || item.shorthand !== undefined ? undefined : firstField(item);
  const whole = name === undefined ? `[${words}]` : `[{ ${name}: ${words} }]`;
  const wrapped = { span, newText: whole };
  const isList = !isQuoted && name === undefined && written.includes(',') && !/[[\]{}]/.test(written);
  const split: Proposal = { title: titleIn(context, 'split'), edits: () => around(span, '[', ']') };
  return [
    ...(isList ? [split] : []),
    {
      title,
      isPreferred: !isList,
      edits: () => (isSafe && name === undefined ? around(span, '[', ']') : [wrapped]),
    },
  ];
}

/** The item, or the value of the field, as a map with the field that a plain value most likely stands for. */
function withField({ span, type }: Mismatch, context: FixContext): readonly Proposal[] {
  const { document } = context.opened;
  const step = itemAt(document.root, span);
  const name = type.kind === 'map' ? firstField(type) : undefined;
  const isItem = step !== undefined && isSameSpan(step.item.span, span);
  const written = document.text.slice(span.start, span.end);
  if (name === undefined || !isItem || /[\r\n]/.test(written)) return [];
  const edits = (): readonly TextEdit[] => {
    const words =
      step.list.flow && !/^["']/.test(written) && /:$/.test(written) ? doubleQuoted(written) : written;
    if (!step.list.flow) return [{ span: { start: span.start, end: span.start }, newText: `${name}: ` }];
    return words === written
      ? around(span, `{ ${name}: `, ' }')
      : [{ span, newText: `{ ${name}: ${words} }` }];
  };
  return [{ title: titleIn(context, 'wrapField', { name }), isPreferred: true, edits }];
}

/** A block map on the lines below its key, as the only item of a list there. */
function asBlockItem(document: ParsedDocument, span: Span): readonly TextEdit[] | undefined {
  const { lines } = document;
  const entry = entryAt(document.root, span)?.entry;
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  if (entry === undefined || columnOf(document, span.start) !== lineText(document, first).search(/\S/))
    return undefined;
  const edits: TextEdit[] = [{ span: { start: span.start, end: span.start }, newText: '- ' }];
  for (let line = first + 1; line <= last; line += 1) {
    const at = lines.startOf(line);
    if (endOfLine(document, line) > at) edits.push({ span: { start: at, end: at }, newText: '  ' });
  }
  return edits;
}

function around({ start, end }: Span, before: string, behind: string): readonly TextEdit[] {
  return [
    { span: { start, end: start }, newText: before },
    { span: { start: end, end }, newText: behind },
  ];
}

function mapOf(type: ValueType): MapType | undefined {
  return type.kind === 'map' ? type : undefined;
}

/** The name of the first field of an item that is required. */
function firstField({ fields }: MapType): string | undefined {
  return fields.find(({ required }) => required)?.name;
}
