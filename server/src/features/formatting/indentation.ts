import type { Span } from '../../base/span';
import type { TextEdit } from '../../base/text-edit';
import type {
  BlockCollection,
  BlockScalar,
  FlowCollection,
  FlowScalar,
  LayoutNode,
} from '../../syntax/block-layout';
import type { ParsedDocument } from '../../syntax/parse';
import { type Level, levelOfComment } from './comment-level';
import { holdsLine, type LineRange } from './line-range';
import { indentationAt, LineText, lineStart } from './line-text';

/** How many columns each step goes inward. */
export const STEP = 2;

/** What indenting gives. */
export interface Indentation {
  readonly edits: readonly TextEdit[];
  /** Lines whose white space is words: those of block texts, and those that go on in the next within quotation marks. */
  readonly verbatim: ReadonlySet<number>;
  /** Blank lines that are words. */
  readonly kept: ReadonlySet<number>;
}

/** The edits that indent every line as it is nested. */
export function indentationEdits(
  document: ParsedDocument,
  layout: BlockCollection,
  range: LineRange,
): Indentation {
  return new Indenter(document, range).run(layout);
}

/** What holds a value: a key or a hyphen, where it stands and where it goes. */
interface Holder {
  readonly kind: 'map' | 'list';
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** Where what stands in brackets goes. */
interface BracketPlace {
  /** The column of what the outermost brackets belong to. */
  readonly base: number;
  /** How many brackets are around these. */
  readonly depth: number;
  readonly isFree: boolean;
}

class Indenter {
  readonly #document: ParsedDocument;
  readonly #range: LineRange;
  readonly #edits: TextEdit[] = [];
  readonly #verbatim = new Set<number>();
  readonly #kept = new Set<number>();
  /** Lines within brackets: what stands above and below says nothing of their comments. */
  readonly #bracketed = new Set<number>();
  /** By line, the column that its first character goes to; a line that is not here stays. */
  readonly #columns = new Map<number, number>();
  /** By line, the outermost collection that has a key or hyphen there, and the innermost. */
  readonly #levels = new Map<number, { readonly outer: Level; readonly inner: Level }>();
  readonly #text: LineText;

  constructor(document: ParsedDocument, range: LineRange) {
    this.#document = document;
    this.#range = range;
    this.#text = new LineText(document);
  }

  run(root: BlockCollection): Indentation {
    this.#collection(root, 0, undefined);
    this.#comments();
    for (const [line, column] of this.#columns) this.#indent(line, column);
    return { edits: this.#edits, verbatim: this.#verbatim, kept: this.#kept };
  }

  /** `wanted`: the column of its keys or hyphens, unless lines of it stay as they are. */
  #collection(node: BlockCollection, wanted: number, parent: Level | undefined): void {
    const before = this.#text.columnOf(node.start);
    const after = this.#isFree(node) ? wanted : before;
    const level: Level = { before, after, parent };
    for (const { start, value } of node.members) {
      const line = this.#document.lines.lineAt(start);
      const outer = this.#levels.get(line)?.outer ?? level;
      this.#levels.set(line, { outer, inner: level });
      if (this.#text.isFirst(start)) this.#columns.set(line, after);
      if (value !== undefined) this.#value(value, { kind: node.kind, start, before, after }, level);
    }
  }

  #value(node: LayoutNode, holder: Holder, level: Level): void {
    const wanted = holder.after + STEP;
    if (holder.kind === 'list' && this.#isFree(node)) this.#closeGap(holder.start + 1, node.start);
    if ('members' in node) {
      this.#collection(node, wanted, level);
      return;
    }
    const isFirst = this.#text.isFirst(node.start);
    const isFree = this.#isFree(node);
    if (isFirst && isFree) this.#columns.set(this.#lineAt(node.start), wanted);
    if (node.kind === 'block-scalar') this.#body(node, holder);
    else if (node.kind !== 'flow') this.#continuation(node, holder.after + 1, isFree);
    else
      this.#flow(node, { base: isFirst || holder.kind === 'list' ? wanted : holder.after, depth: 0, isFree });
  }

  /** One space between a hyphen and what stands beside it. */
  #closeGap(start: number, end: number): void {
    const gap = this.#document.text.slice(start, end);
    if (gap !== ' ' && /^[ \t]+$/.test(gap)) this.#edits.push({ span: { start, end }, newText: ' ' });
  }

  /** Lines that go on with words move as the line does where the words begin. */
  #continuation({ kind, start, end }: FlowScalar, least: number, isFree: boolean): void {
    const first = this.#lineAt(start);
    const last = this.#lineAt(end);
    const shift = this.#shiftOf(first);
    for (let line = first; line <= last; line += 1) {
      if (kind === 'quoted' && line < last) this.#verbatim.add(line);
      if (this.#text.isBlank(line)) this.#kept.add(line);
      else if (line > first && isFree)
        this.#columns.set(line, Math.max(least, indentationAt(this.#document, line) + shift));
    }
  }

  #shiftOf(line: number): number {
    const column = this.#columns.get(line);
    return column === undefined ? 0 : column - indentationAt(this.#document, line);
  }

  /** Lines in brackets are indented by how deep they are nested. */
  #flow({ start, end, inner }: FlowCollection, place: BracketPlace): void {
    const { base, depth, isFree } = place;
    const last = this.#lineAt(end);
    for (let line = this.#lineAt(start) + 1; line <= last; line += 1) {
      this.#bracketed.add(line);
      const isClosed = lineStart(this.#document, line) + indentationAt(this.#document, line) === end - 1;
      if (isFree && !this.#text.isBlank(line))
        this.#columns.set(line, base + STEP * (isClosed ? depth : depth + 1));
    }
    for (const node of inner) {
      if (node.kind === 'flow') this.#flow(node, { ...place, depth: depth + 1 });
      else if (node.kind === 'plain' || node.kind === 'quoted') this.#continuation(node, base + 1, isFree);
    }
  }

  /** The lines of a block scalar move together. */
  #body(scalar: BlockScalar, holder: Holder): void {
    const numbers = this.#bodyLines(scalar);
    const firstWords = numbers.find((line) => !this.#text.isBlank(line));
    const lastWords = numbers.findLast((line) => !this.#text.isBlank(line)) ?? this.#lineAt(scalar.start);
    const found = firstWords === undefined ? undefined : indentationAt(this.#document, firstWords);
    const before = scalar.indent === undefined ? found : holder.before + scalar.indent;
    const after = holder.after + (scalar.indent ?? STEP);
    const isFree = this.#isFree({ start: scalar.start, end: this.#document.lines.startOf(lastWords) });
    for (const line of numbers) {
      const isText =
        before !== undefined && (!this.#text.isBlank(line) || this.#text.contentOf(line).length > before);
      if (scalar.keepsBlankLines || line <= lastWords) this.#kept.add(line);
      if (!isText) continue;
      this.#verbatim.add(line);
      if (isFree) this.#columns.set(line, indentationAt(this.#document, line) - before + after);
    }
  }

  #bodyLines({ bodyStart, end }: BlockScalar): readonly number[] {
    const { lines, text } = this.#document;
    const first = lines.lineAt(bodyStart);
    const isEnded = /[\r\n]$/.test(text.slice(bodyStart, end));
    const last = end > bodyStart ? lines.lineAt(isEnded ? end - 1 : end) : first - 1;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  /** Comments on lines of their own go where what they belong to goes. */
  #comments(): void {
    const { comments, lines } = this.#document;
    const numbers = [...this.#levels.keys()].sort((a, b) => a - b);
    let passed = 0;
    for (const { span } of comments) {
      const line = lines.lineAt(span.start);
      if (this.#bracketed.has(line) || !this.#text.isFirst(span.start)) continue;
      while ((numbers[passed] ?? Number.POSITIVE_INFINITY) < line) passed += 1;
      const above = this.#levels.get(numbers[passed - 1] ?? -1)?.inner;
      const below = this.#levels.get(numbers[passed] ?? -1)?.outer;
      const level = levelOfComment(indentationAt(this.#document, line), above, below);
      if (level !== undefined) this.#columns.set(line, level.after);
    }
  }

  /** Only what changes: spaces put in or taken out at the line's start. */
  #indent(line: number, column: number): void {
    if (!holdsLine(this.#range, line)) return;
    const start = lineStart(this.#document, line);
    const spaces = indentationAt(this.#document, line);
    if (spaces === column) return;
    const end = start + Math.max(0, spaces - column);
    this.#edits.push({ span: { start, end }, newText: ' '.repeat(Math.max(0, column - spaces)) });
  }

  #lineAt(offset: number): number {
    return this.#document.lines.lineAt(offset);
  }

  /** True for what lies within the lines that may change. */
  #isFree({ start, end }: Span): boolean {
    return holdsLine(this.#range, this.#lineAt(start)) && holdsLine(this.#range, this.#lineAt(end));
  }
}
