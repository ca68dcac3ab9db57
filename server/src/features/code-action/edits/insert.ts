import { columnOf, endOfLine, indentationOf, isFirstOnLine, lineText } from '../../../base/lined-text';
import type { MapEntry, MapNode } from '../../../syntax/nodes';
import type { ParsedDocument } from '../../../syntax/parse';
import { layoutOf } from '../../completion/style';
import type { FileEdit } from '../../file-change';
import { type Draft, type DraftField, DraftWriter, isOpen, join, plain, type Written } from './draft';

/** Writes fields into the maps of one document. */
export class FieldInserter {
  readonly #document: ParsedDocument;
  readonly #writer: DraftWriter;
  readonly #lineEnd: string;

  constructor(document: ParsedDocument) {
    const style = layoutOf(document);
    this.#document = document;
    this.#lineEnd = style.lineEnd;
    this.#writer = new DraftWriter(style);
  }

  /**
   * An edit that writes a field into a map that lacks it, in the map's own style, behind the last of the fields that
   * come before it in `order`. Several insertions into one map follow one another as they are made. Undefined for a map
   * that can't take one.
   */
  insert(map: MapNode, field: DraftField, order: readonly string[]): FileEdit | undefined {
    const rank = order.indexOf(field.name);
    const isBefore = ({ key }: MapEntry): boolean => order.slice(0, rank).includes(key.text);
    const before = rank < 0 ? map.entries.at(-1) : map.entries.findLast(isBefore);
    if (map.flow) return this.#intoBraces(map, field, before);
    const first = map.entries[0];
    if (first === undefined) return undefined;
    const column = columnOf(this.#document, first.key.span.start);
    const written = this.#writer.block(field, column);
    return before === undefined
      ? this.#beforeFirst(first, column, written, field)
      : this.#behind(before, column, written, field, column > 0 && before === map.entries.at(-1));
  }

  /** Edits that give a value to a field of a map that stands there without one, or with one that counts as none. */
  fill({ key, value }: MapEntry, draft: Draft, flow: boolean): readonly FileEdit[] | undefined {
    const { text, lines } = this.#document;
    if (value !== undefined) {
      const line = lines.lineAt(key.span.end);
      if (lines.lineAt(value.span.end) !== line && value.kind !== 'scalar') return undefined;
      return [editOf(value.span.start, value.span.end, this.#writer.value(draft), isOpen(draft), false)];
    }
    const colon = /^[ \t]*:/.exec(text.slice(key.span.end))?.[0].length;
    if (colon === undefined) return undefined;
    const at = key.span.end + colon;
    const isNested = draft.kind === 'map' || draft.kind === 'list';
    if (flow) return draft.kind === 'open' ? undefined : [this.#behindColon(at, draft)];
    if (!isNested) {
      const written = join([plain(' '), this.#writer.value(draft)]);
      return draft.kind === 'open' ? undefined : [editOf(at, at, written, isOpen(draft), false)];
    }
    const below = this.#writer.below(draft, columnOf(this.#document, key.span.start));
    return [
      this.#onNextLine(lines.lineAt(key.span.start), withoutLineEnd(below, this.#lineEnd), isOpen(draft)),
    ];
  }

  /** An edit that writes fields behind all else, at the margin, also into a text that has none yet. */
  append(fields: readonly DraftField[]): readonly FileEdit[] {
    const { text } = this.#document;
    const isAtLineStart = /(?:^\uFEFF?|[\r\n])$/.test(text);
    const lineEnd = plain(this.#lineEnd);
    const lines = fields.flatMap((field) => [this.#writer.block(field, 0), lineEnd]);
    const written = join(isAtLineStart ? lines : [lineEnd, ...lines]);
    return [
      editOf(
        text.length,
        text.length,
        written,
        fields.some(({ value }) => isOpen(value)),
        true,
      ),
    ];
  }

  /** In braces, where a comma or the closing brace follows. */
  #behindColon(at: number, draft: Draft): FileEdit {
    const { text } = this.#document;
    const blanks = /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
    const behind = plain(text.charAt(at + blanks) === '}' ? ' ' : '');
    return editOf(
      at,
      at + blanks,
      join([plain(' '), this.#writer.value(draft), behind]),
      isOpen(draft),
      false,
    );
  }

  #intoBraces(map: MapNode, field: DraftField, before: MapEntry | undefined): FileEdit {
    const written = this.#writer.inline(field);
    const [first] = map.entries;
    if (first === undefined) {
      const at = map.span.start + 1;
      return editOf(at, at, join([plain(' '), written, plain(' ')]), isOpen(field.value), false);
    }
    if (before === undefined) {
      const at = first.key.span.start;
      return editOf(at, at, join([written, plain(', ')]), isOpen(field.value), false);
    }
    const { text } = this.#document;
    const colon =
      before.value === undefined ? (/^[ \t]*:/.exec(text.slice(before.span.end))?.[0].length ?? 0) : 0;
    const at = before.span.end + colon;
    return editOf(at, at, join([plain(', '), written]), isOpen(field.value), false);
  }

  /** In front of the map's first key, with which the line of an item may begin. */
  #beforeFirst({ key }: MapEntry, column: number, written: Written, field: DraftField): FileEdit {
    const { start } = key.span;
    const isLineStart = isFirstOnLine(this.#document, start);
    const at = isLineStart ? start - column : start;
    const indentation = plain(' '.repeat(column));
    const pieces = isLineStart
      ? [indentation, written, plain(this.#lineEnd)]
      : [written, plain(this.#lineEnd), indentation];
    return editOf(at, at, join(pieces), isOpen(field.value), isLineStart);
  }

  /** `isLast`: comments below, in line with the map's keys, belong to the map as well. */
  #behind(before: MapEntry, column: number, written: Written, field: DraftField, isLast: boolean): FileEdit {
    const { lines } = this.#document;
    const last = lines.lineAt(Math.max(before.span.start, before.span.end - 1));
    const line = lastCommentBelow(this.#document, last, isLast ? column : column + 1);
    return this.#onNextLine(line, join([plain(' '.repeat(column)), written]), isOpen(field.value));
  }

  #onNextLine(line: number, written: Written, open: boolean): FileEdit {
    const end = endOfLine(this.#document, line);
    const next = this.#document.lines.startOf(line + 1);
    if (next > end) return editOf(next, next, join([written, plain(this.#lineEnd)]), open, true);
    return editOf(end, end, join([plain(this.#lineEnd), written]), open, false);
  }
}

/** Editors indent the lines of a snippet as far as the line that it is put into: at a line's start, not at all. */
function editOf(
  start: number,
  end: number,
  { text, snippet }: Written,
  open: boolean,
  atLineStart: boolean,
): FileEdit {
  const edit = { span: { start, end }, newText: text };
  return open && (atLineStart || !/[\r\n]/.test(text)) ? { ...edit, snippet } : edit;
}

function withoutLineEnd({ text, snippet }: Written, lineEnd: string): Written {
  return { text: text.slice(lineEnd.length), snippet: snippet.slice(lineEnd.length) };
}

/** The last of the comments that follow the line and stand at the column or further in: they belong to what is above. */
function lastCommentBelow(document: ParsedDocument, line: number, column: number): number {
  let last = line;
  for (let next = line + 1; next < document.lines.starts.length; next += 1) {
    const written = lineText(document, next).trim();
    if (written === '') continue;
    if (!written.startsWith('#') || indentationOf(document, next).length < column) break;
    last = next;
  }
  return last;
}
