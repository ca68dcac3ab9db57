import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import { LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Classified, Mask, ParserError } from './classified';
import { classifyFault } from './classify-fault';
import { type Converted, convertDocument } from './convert';
import { type Indented, withPlainIndentation } from './no-break-spaces';
import type { SyntaxFault, Unsupported, YamlNode } from './nodes';
import type { ParsedDocument } from './parsed-document';
import { emptyFindings, type TokenFindings, walkTokens } from './token-walk';

/** One attempt at reading a text. */
interface Attempt {
  readonly tokens: TokenFindings;
  readonly document: Document.Parsed | undefined;
  /** The parser's first complaint. */
  readonly error: ParserError | undefined;
  /** Where the nesting becomes too deep to be read. */
  readonly tooDeepAt: number | undefined;
  /** The `---`, or the first content, of a second document. */
  readonly second: Span | undefined;
  /** What the attempt took, in characters that are read in the same time. */
  readonly cost: number;
}

/** What reading a text over and over has found. */
interface Reading {
  readonly faults: SyntaxFault[];
  readonly unsupported: Unsupported[];
  /** What the mistakes spoilt. */
  readonly spoilt: Span[];
  /** How many mistakes concern a line: all but the first most likely come of it. */
  readonly mistakes: Map<number, number>;
  /** The lines that may only seem to be out of line, as lines before them are indented by other spaces. */
  readonly shifted: Set<number>;
}

/** When reading has taken as long as so many characters without mistakes, a text is left as it is. */
const COST_LIMIT = 5_000_000;
const COST_OF_COMPLAINT = 100;

/** After so many tokens out of place the rest is not looked at. */
const ERROR_LIMIT = 1000;

/** With more mistakes than these a line is taken out of the text. */
const MISTAKES_OF_A_LINE = 3;

/** Deeper nesting than this is never meant, and would exhaust the stack of whoever walks it. */
const DEPTH_LIMIT = 100;

/**
 * Reads a text as YAML, however it is written: what `parseDocument` gives, in more time.
 *
 * After a fault the spoilt characters are masked by as many harmless ones and the text is read again, so that one
 * cause gives one fault, offsets stay, and all that is sound around it is still understood.
 */
export function parseThoroughly(text: string, lines: LineIndex = LineIndex.of(text)): ParsedDocument {
  const reading: Reading = {
    faults: [],
    unsupported: [],
    spoilt: [],
    mistakes: new Map(),
    shifted: new Set(),
  };
  const indented = withPlainIndentation(text, lines, (spaced) => attemptAt(spaced).tokens.multiline);
  noteSpaces(indented, lines, reading);
  let readable = indented.text;
  let attempt = attemptAt(readable);
  for (let cost = attempt.cost; attempt.error !== undefined; cost += attempt.cost) {
    const { tokens, error } = attempt;
    const classified = classifyFault({ text: readable, lines, tokens, error });
    const next = note(classified, lines, reading).reduce(applyMask, readable);
    if (next === readable || cost > COST_LIMIT) return unreadable(text, lines, reading.faults);
    readable = next;
    attempt = attemptAt(readable);
  }
  if (attempt.tooDeepAt !== undefined) {
    const span = { start: attempt.tooDeepAt, end: attempt.tooDeepAt + 1 };
    return unreadable(text, lines, [...reading.faults, { kind: 'too-deep', span, detail: '' }]);
  }
  const converted = convertDocument(readable, attempt.document, reading.spoilt, indented.text);
  return readDocument({ text, indentedText: indented.text, lines }, converted, attempt, reading);
}

/** Lines whose spaces are not ordinary ones: what else is odd about them most likely comes of that. */
function noteSpaces({ text, findings }: Indented, lines: LineIndex, reading: Reading): void {
  for (const finding of findings) {
    reading.faults.push({ kind: 'no-break-space', span: finding.span, detail: '' });
    for (const line of finding.lines) reading.mistakes.set(line, 1);
    let next = (finding.lines.at(-1) ?? 0) + 1;
    for (; /[ \t\r\n#]/.test(text.charAt(lines.startOf(next))); next += 1) reading.shifted.add(next);
  }
}

function readDocument(
  written: Pick<ParsedDocument, 'text' | 'indentedText' | 'lines'>,
  { root, mergeKeys }: Converted,
  { tokens, second }: Attempt,
  reading: Reading,
): ParsedDocument {
  const unsupported = [...tokens.unsupported, ...reading.unsupported, ...mergeKeys];
  if (second !== undefined && !reading.faults.some((fault) => isOpenUntil(second, fault, written.text))) {
    unsupported.push({ kind: 'second-document', span: second });
  }
  return {
    ...written,
    root,
    faults: inOrder(reading.faults),
    unsupported: inOrder(unsupported),
    comments: tokens.comments,
  };
}

/** True for quotes that are open where another document seems to start: that is among the quoted words. */
function isOpenUntil({ start }: Span, { kind, span, detail }: SyntaxFault, text: string): boolean {
  return kind === 'unclosed-quote' && span.end <= start && !text.slice(span.end, start).includes(detail);
}

/** Notes a mistake unless it comes of an earlier one. Gives what is to be masked. */
function note(
  { fault, unsupported, masks }: Classified,
  lines: LineIndex,
  reading: Reading,
): readonly Mask[] {
  const { mistakes, shifted } = reading;
  const place = fault?.span ?? unsupported?.span ?? { start: 0, end: 0 };
  const line = lines.lineAt(place.start);
  const before = mistakes.get(line) ?? 0;
  const isShifted = fault?.kind === 'indentation' && shifted.has(line);
  if (before === 0 && fault !== undefined && !isShifted) reading.faults.push(fault);
  if (before === 0 && unsupported !== undefined) reading.unsupported.push(unsupported);
  const whole: Mask = { span: { start: lines.startOf(line), end: lines.startOf(line + 1) }, filler: ' ' };
  const applied = before > MISTAKES_OF_A_LINE ? [whole] : masks;
  const spoilt = applied.filter((mask) => mask.only === undefined).map((mask) => mask.span);
  reading.spoilt.push(...spoilt);
  if (fault?.kind !== 'missing-comma') reading.spoilt.push(place);
  for (const { start, end } of [place, ...applied.map((mask) => mask.span)]) {
    const last = lines.lineAt(Math.max(start, end - 1));
    for (let number = lines.lineAt(start); number <= last; number += 1) {
      mistakes.set(number, (mistakes.get(number) ?? 0) + 1);
    }
  }
  return applied;
}

function inOrder<T extends { readonly span: Span }>(findings: readonly T[]): readonly T[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start);
}

/** The document of a file that can't be read at all. */
export function unreadableDocument(fault: SyntaxFault): ParsedDocument {
  return unreadable('', LineIndex.of(''), [fault]);
}

function unreadable(text: string, lines: LineIndex, faults: readonly SyntaxFault[]): ParsedDocument {
  const root: YamlNode = { kind: 'opaque', span: { start: 0, end: text.length } };
  return { text, indentedText: text, lines, root, faults: inOrder(faults), unsupported: [], comments: [] };
}

function attemptAt(text: string): Attempt {
  const tokens = emptyFindings();
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const reader = new TokenReader();
  const documents: Document.Parsed[] = [];
  let started = false;
  let second: Span | undefined;
  for (const token of reader.read(text)) {
    if (token.type === 'document') {
      if (started) {
        second = secondDocumentAt(token);
        break;
      }
      started = true;
    }
    walkTokens(token, tokens);
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end(false, text.length));
  const [document] = documents;
  const { tooDeepAt } = reader;
  const error = firstError(document, tooDeepAt ?? Infinity);
  const cost = text.length + (document?.errors.length ?? 0) * COST_OF_COMPLAINT;
  return { tokens, document, error, tooDeepAt, second, cost };
}

/** Reads the tokens of a text, up to where they nest too deeply or make no sense any more. */
class TokenReader {
  tooDeepAt: number | undefined;
  #errors = 0;

  *read(text: string): Generator<CST.Token> {
    const parser = new Parser();
    for (const lexeme of new Lexer().lex(text)) {
      const { offset } = parser;
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') this.#errors += 1;
        yield token;
      }
      if (this.#errors > ERROR_LIMIT) break;
      if (parser.stack.length > DEPTH_LIMIT + 1) {
        this.tooDeepAt = offset;
        break;
      }
    }
    yield* parser.end();
  }
}

/** The `---` of a document that follows another, or its first character where it has no `---`. */
function secondDocumentAt(token: CST.Document): Span {
  const marker = token.start.find((part) => part.type === 'doc-start');
  const offset = marker?.offset ?? token.value?.offset ?? token.offset;
  return { start: offset, end: offset + (marker?.source.length ?? 1) };
}

function firstError(document: Document.Parsed | undefined, before: number): ParserError | undefined {
  let first: ParserError | undefined;
  for (const error of document?.errors ?? []) {
    if (error.pos[0] >= before) continue;
    if (first !== undefined && first.offset <= error.pos[0]) continue;
    first = { code: error.code, offset: error.pos[0], message: error.message };
  }
  return first;
}

function applyMask(text: string, { span, filler, only }: Mask): string {
  const spoilt = text.slice(span.start, span.end);
  const firstLine = /^[^\r\n]*/.exec(spoilt)?.[0] ?? '';
  const masked =
    firstLine.replace(only ?? /./gs, filler) +
    spoilt.slice(firstLine.length).replace(only ?? /[^\r\n]/g, ' ');
  return text.slice(0, span.start) + masked + text.slice(span.end);
}
