import { columnOf, endOfLine, lineBreakOf } from '../base/lined-text';
import { applyEdits, type TextEdit } from '../base/text-edit';
import { LANGUAGES, type Words } from '../base/words';
import type { EntrySpace, FileKind } from '../format/types';
import { isEmpty, type ListNode, type MapEntry, type MapNode, type YamlNode } from '../syntax/nodes';
import { type ParsedDocument, parseDocument } from '../syntax/parse';
import { writtenScalar } from '../syntax/write-scalar';
import { type EntryLayout, entryBlock, entryLayoutOf, flowEntry } from './registry-layout';

/** An entry that is to be written into a registry. */
export interface NewEntry {
  readonly space: EntrySpace;
  readonly id: string;
  /** One line of words, or one for each language. */
  readonly name: string | Words;
  /** A value of the field `kind`; `other` where nobody has said yet what it is. */
  readonly kind?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
}

/** The key of a registry's list, which is the kind of the file as well. */
export const REGISTRY_KEY: { readonly [space in EntrySpace]: FileKind } = {
  organization: 'organizations',
  agreement: 'agreements',
};

/** The text of a registry with the entry and nothing else. */
export function newRegistry(entry: NewEntry, lineEnd: string): string {
  const layout = { ...USUAL_LAYOUT, lineEnd };
  return `${REGISTRY_KEY[entry.space]}:${entryBlock(fieldsOf(entry, false), layout)}${lineEnd}`;
}

/**
 * Edits that add the entry to the registry behind its last one, in the layout that the file has. Undefined where that
 * can't be done without changing anything else, as in a file that can't be read.
 */
export function editsToAdd(entry: NewEntry, registry: ParsedDocument): readonly TextEdit[] | undefined {
  if (registry.faults.length > 0 || registry.unsupported.length > 0) return undefined;
  const edit = proposedEdit(entry, registry);
  if (edit === undefined) return undefined;
  const after = parseDocument(applyEdits(registry.text, edit));
  return isAdded(entry, registry, after) ? edit : undefined;
}

const USUAL_LAYOUT: EntryLayout = { dash: 2, key: 4, lineEnd: '\n', isSpaced: false };

/** The fields with their values as YAML, one a line; outside of `{…}` a name in several languages takes several lines. */
function fieldsOf({ id, name, kind = 'other', country }: NewEntry, flow: boolean): readonly string[] {
  return [
    `id: ${writtenScalar(id, flow)}`,
    ...nameLines(name, flow),
    `kind: ${writtenScalar(kind, flow)}`,
    ...(country === undefined ? [] : [`country: ${writtenScalar(country, flow)}`]),
  ];
}

function nameLines(name: NewEntry['name'], flow: boolean): readonly string[] {
  if (typeof name === 'string') return [`name: ${writtenScalar(name, flow)}`];
  const lines = LANGUAGES.map((language) => `${language}: ${writtenScalar(name[language], flow)}`);
  return flow ? [`name: { ${lines.join(', ')} }`] : ['name:', ...lines.map((line) => `  ${line}`)];
}

function proposedEdit(entry: NewEntry, registry: ParsedDocument): readonly TextEdit[] | undefined {
  const { root, text } = registry;
  if (root === undefined) return [atEndOfText(entry, registry)];
  if (root.kind !== 'map') return undefined;
  const list = root.entries.find(({ key }) => key.text === REGISTRY_KEY[entry.space]);
  if (list === undefined) return behindRoot(entry, registry, root);
  const { value } = list;
  if (value?.kind === 'list' && !value.flow) return behindBlock(entry, registry, value, list);
  const isOnKeyLine = value === undefined || !/[\r\n]/.test(text.slice(list.key.span.start, value.span.end));
  if (isEmpty(value) && isOnKeyLine && !root.flow) return belowKey(entry, registry, list);
  return value?.kind === 'list' ? withinBrackets(entry, registry, value) : undefined;
}

/** Into a text of nothing but comments. */
function atEndOfText(entry: NewEntry, { text }: ParsedDocument): TextEdit {
  const lineEnd = lineBreakOf(text);
  const isAtLineStart = /(?:^\uFEFF?|[\r\n])$/.test(text);
  const span = { start: text.length, end: text.length };
  return { span, newText: (isAtLineStart ? '' : lineEnd) + newRegistry(entry, lineEnd) };
}

/** With the key of the list, which is missing. */
function behindRoot(
  entry: NewEntry,
  registry: ParsedDocument,
  root: MapNode,
): readonly TextEdit[] | undefined {
  if (root.flow) return undefined;
  const column = columnOf(registry, root.span.start);
  const at = endOfLine(registry, registry.lines.lineAt(root.span.end));
  const layout = { ...USUAL_LAYOUT, dash: column + 2, key: column + 4, lineEnd: lineEndAt(registry, at) };
  const key = `${layout.lineEnd}${' '.repeat(column)}${REGISTRY_KEY[entry.space]}:`;
  return [insertion(at, key + entryBlock(fieldsOf(entry, false), layout))];
}

function behindBlock(
  entry: NewEntry,
  registry: ParsedDocument,
  list: ListNode,
  { key }: MapEntry,
): readonly TextEdit[] {
  const layout = entryLayoutOf(registry, list);
  const isBelowKey = layout.dash > columnOf(registry, key.span.start);
  const last = registry.lines.lineAt(list.span.end);
  const at = endOfLine(registry, lastCommentBelow(registry, last, layout.dash + (isBelowKey ? 0 : 1)));
  const block = entryBlock(fieldsOf(entry, false), { ...layout, lineEnd: lineEndAt(registry, at) });
  return [insertion(at, block)];
}

/** In the place of an empty value on the key's line. */
function belowKey(
  entry: NewEntry,
  registry: ParsedDocument,
  { key, value }: MapEntry,
): readonly TextEdit[] | undefined {
  const { text, lines } = registry;
  const column = columnOf(registry, key.span.start);
  const line = lines.lineAt(key.span.end);
  const colon = text.indexOf(':', key.span.end);
  if (colon < 0 || colon >= endOfLine(registry, line)) return undefined;
  const end = endOfLine(registry, line);
  const layout = { ...USUAL_LAYOUT, dash: column + 2, key: column + 4, lineEnd: lineEndAt(registry, end) };
  const block = entryBlock(fieldsOf(entry, false), layout);
  if (value !== undefined) {
    const rest = text.slice(value.span.end, end).trimEnd();
    return [{ span: { start: colon + 1, end }, newText: rest + block }];
  }
  return [insertion(endOfLine(registry, lastCommentBelow(registry, line, column + 1)), block)];
}

/** Behind the last item of `[…]`, on a line of its own where the last item is. */
function withinBrackets(entry: NewEntry, registry: ParsedDocument, list: ListNode): readonly TextEdit[] {
  const { text, lines } = registry;
  const written = flowEntry(fieldsOf(entry, true));
  const last = list.items.findLast(({ value }) => value !== undefined);
  if (last === undefined) return [insertion(list.span.end - 1, written)];
  const line = lines.lineAt(last.span.start);
  const indentation = text.slice(lines.startOf(line), last.span.start);
  const closing = lines.lineAt(list.span.end - 1);
  if (indentation.trim() !== '' || closing === lines.lineAt(last.span.end))
    return [insertion(last.span.end, `, ${written}`)];
  const lineEnd = lineEndAt(registry, endOfLine(registry, line));
  const comma = /^[ \t]*,/.exec(text.slice(last.span.end, list.span.end))?.[0].length;
  const at = endOfLine(registry, lines.lineAt(last.span.end));
  const ownLine = `${lineEnd}${indentation}${written}`;
  if (comma !== undefined) return [insertion(at, `${ownLine},`)];
  if (at === last.span.end) return [insertion(at, `,${ownLine}`)];
  return [insertion(last.span.end, ','), insertion(at, ownLine)];
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** The last of the comments that follow the line and stand at the column or further in: they belong to what is above. */
function lastCommentBelow({ text, lines }: ParsedDocument, line: number, column: number): number {
  let last = line;
  for (let next = line + 1; next < lines.starts.length; next += 1) {
    const written = text.slice(lines.startOf(next), lines.startOf(next + 1));
    const indentation = written.search(/\S/);
    if (indentation < 0) continue;
    if (written.charAt(indentation) !== '#' || indentation < column) break;
    last = next;
  }
  return last;
}

/** The line break at the offset; where there is none, the one that the text has. */
function lineEndAt({ text }: ParsedDocument, offset: number): string {
  return /^\r?\n/.exec(text.slice(offset, offset + 2))?.[0] ?? lineBreakOf(text);
}

/** True when the text reads as before, but for the entry. */
function isAdded({ space, id, name }: NewEntry, before: ParsedDocument, after: ParsedDocument): boolean {
  if (after.faults.length > 0 || after.unsupported.length > 0) return false;
  const old = contentOf(before.root, space);
  const fresh = contentOf(after.root, space);
  const added = fresh.items.filter((item) => !old.items.includes(item));
  const words = typeof name === 'string' ? name : LANGUAGES.map((language) => pair(language, name[language]));
  const begins = JSON.stringify([pair('id', id), pair('name', words)]).slice(0, -1);
  return (
    fresh.items.length === old.items.length + 1 &&
    added.length === 1 &&
    added[0]?.startsWith(begins) === true &&
    fresh.rest === old.rest
  );
}

/** What a registry says: its entries, and all else. */
interface RegistryContent {
  readonly items: readonly string[];
  readonly rest: string;
}

function contentOf(root: YamlNode | undefined, space: EntrySpace): RegistryContent {
  const entries = root?.kind === 'map' ? root.entries : [];
  const isRegistry = ({ key }: MapEntry): boolean => key.text === REGISTRY_KEY[space];
  const list = entries.find(isRegistry)?.value;
  const items = list?.kind === 'list' ? list.items.map(({ value }) => value) : [];
  return {
    items: items.filter((item) => !isEmpty(item)).map((item) => JSON.stringify(wordsOf(item))),
    rest: JSON.stringify(entries.filter((entry) => !isRegistry(entry)).map(pairOf)),
  };
}

/** A map as pairs, a list as its items, a scalar as its words. */
function wordsOf(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
    case 'opaque':
      return null;
    case 'scalar':
      return node.text.trimEnd();
    case 'list':
      return { items: node.items.map(({ value }) => wordsOf(value)) };
    case 'map':
      return node.entries.map(pairOf);
  }
}

function pairOf({ key, value }: MapEntry): unknown {
  return pair(key.text, wordsOf(value));
}

function pair(key: string, words: unknown): unknown {
  return [key, words];
}
