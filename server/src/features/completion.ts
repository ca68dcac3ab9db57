import {
  type Command,
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { Range } from '../base/line-index';
import type { Span } from '../base/span';
import type { Language } from '../base/words';
import type { ScalarType, ValueType } from '../format/types';
import { type Cursor, cursorAt } from '../model/cursor';
import type { CheckedArchive } from '../rules/checked-archive';
import type { OpenedFile } from '../rules/engine';
import type { CompletionContext } from './completion/context';
import { shortLabel } from './completion/entry-row';
import { type Insertion, insertionOf } from './completion/insertion';
import { keyOffers } from './completion/keys';
import { matchingOffers, OFFER_LIMIT, type Offer } from './completion/offer';
import { layoutOf } from './completion/style';
import { isInComment, suppressionOffers } from './completion/suppressions';
import { valueOffers } from './completion/values';

/** What is asked: what fits at an offset (UTF-16) of an opened text. */
export interface CompletionRequest {
  readonly opened: OpenedFile;
  readonly offset: number;
  readonly archive: CheckedArchive;
  readonly language: Language;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
  readonly client: CompletionClient;
  /** The editor asks by itself, since one of the {@link TRIGGER_CHARACTERS} was typed. */
  readonly isUnasked: boolean;
}

/** What the editor can do. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** It shows words beside the label. */
  readonly labelDetails: boolean;
  /** The editor's own command that opens the list again, to be run when a key was accepted. */
  readonly suggestAgain?: Command;
}

/**
 * The keys, values and entries that fit at the offset; none where nothing fits, as in prose.
 *
 * Each item replaces what was typed, from the beginning of the words up to the cursor, and is filtered by exactly that
 * text: what matches is decided here, in any folding and word order, and asked again with every letter.
 */
export function complete(request: CompletionRequest): CompletionList {
  const { opened, offset, language } = request;
  const { document } = opened;
  const named = suppressionOffers(document, offset, language);
  if (named !== undefined) {
    return listOf(
      named.offers.map((offer) => ({ offer, insertion: { text: offer.text } })),
      named.typed,
      request,
    );
  }
  const cursor = isInComment(document, offset) ? undefined : cursorAt(document, opened.model.kind, offset);
  if (cursor === undefined || isBeforeWords(cursor, offset)) return NOTHING;
  const span = { start: cursor.words.start, end: offset };
  const context = { ...request, cursor, typed: document.text.slice(span.start, span.end) };
  const place = { lined: document, cursor, offset, style: layoutOf(document) };
  const written = offersFor(context).flatMap((offer) => {
    const insertion = insertionOf(offer, place);
    return insertion === undefined ? [] : [{ offer, insertion }];
  });
  return listOf(written, span, request);
}

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** What is accepted right before words would run into them. */
function isBeforeWords({ words }: Cursor, offset: number): boolean {
  return offset === words.start && offset < words.end;
}

function offersFor(context: CompletionContext): readonly Offer[] {
  const { cursor } = context;
  const { type } = cursor.expected;
  if (cursor.place === 'key') return keysFor(type, context);
  if (cursor.place === 'value') return valuesFor(type, context);
  if (cursor.inFlowMap) return keysFor(type, context);
  const item = type.kind === 'list' ? type.item : type;
  return [...keysFor(item, context), ...valuesFor(item, context)];
}

function keysFor(type: ValueType, context: CompletionContext): readonly Offer[] {
  return matchingOffers(keyOffers(type, context.cursor, context.language), context.typed);
}

function valuesFor(type: ValueType, context: CompletionContext): readonly Offer[] {
  const scalar = scalarOf(type, context.cursor.place === 'value');
  return scalar === undefined ? [] : valueOffers(scalar, context);
}

/** The type of a scalar that may be written where a value of the type is expected; `whole`: behind the key. */
function scalarOf(type: ValueType, whole: boolean): ScalarType | undefined {
  switch (type.kind) {
    case 'map': {
      const shorthand = whole ? undefined : type.fields.find(({ name }) => name === type.shorthand);
      return shorthand && scalarOf(shorthand.type, whole);
    }
    case 'list':
      return scalarOf(type.item, whole);
    case 'one-or-list':
      return type.item;
    case 'text':
    case 'rule-severities':
      return undefined;
    default:
      return type;
  }
}

interface Written {
  readonly offer: Offer;
  readonly insertion: Insertion;
}

function listOf(written: readonly Written[], typed: Span, request: CompletionRequest): CompletionList {
  if (written.length === 0) return NOTHING;
  const { document } = request.opened;
  const { suggestAgain } = request.client;
  const range = document.lines.rangeOf(typed);
  const filterText = document.text.slice(typed.start, typed.end);
  const items = written.slice(0, OFFER_LIMIT).map(({ offer, insertion }, rank) => {
    const item = described(offer, request.client);
    item.filterText = filterText;
    item.sortText = String(rank).padStart(4, '0');
    if (offer.form === 'key' && suggestAgain !== undefined) item.command = suggestAgain;
    writeInsertion(item, insertion, range, request.client.snippets);
    return item;
  });
  return { isIncomplete: true, items };
}

/** Members are set one by one, since lists are made with every letter that is typed. */
function described(offer: Offer, { labelDetails }: CompletionClient): CompletionItem {
  const { documentation, kind, deprecated, entry } = offer;
  const beside = labelDetails ? offer.beside : '';
  const item: CompletionItem = { label: beside === '' ? offer.label : shortLabel(offer.label), kind };
  if (beside !== '') item.labelDetails = { description: beside };
  // What is beside the label need not be told twice.
  if (offer.detail !== beside && offer.detail !== '') item.detail = offer.detail;
  if (documentation !== '') item.documentation = { kind: MarkupKind.Markdown, value: documentation };
  if (deprecated) item.tags = [CompletionItemTag.Deprecated];
  if (entry !== undefined) item.data = entry;
  return item;
}

function writeInsertion(
  item: CompletionItem,
  { text, cursor }: Insertion,
  range: Range,
  snippets: boolean,
): void {
  // Lines below the first are indented already.
  if (/[\r\n]/.test(text)) item.insertTextMode = InsertTextMode.asIs;
  if (!snippets || cursor === undefined) {
    item.textEdit = { range, newText: text };
    return;
  }
  const newText = `${escapeSnippet(text.slice(0, cursor))}$0${escapeSnippet(text.slice(cursor))}`;
  item.insertTextFormat = InsertTextFormat.Snippet;
  item.textEdit = { range, newText };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
