import { LineIndex } from '../base/line-index';
import { cutRegistry } from './cut-registry';
import { joinItems } from './join-items';
import { parseThoroughly } from './parse-thoroughly';
import type { ParsedDocument } from './parsed-document';
import { readItems } from './read-items';
import { readSimple } from './read-simple';

export { parseThoroughly, unreadableDocument } from './parse-thoroughly';
export type { ParsedDocument } from './parsed-document';

/**
 * Reads a text as YAML. Never throws. A registry with a fault is read item by item, so that the fault concerns no other
 * item.
 */
export function parseDocument(text: string): ParsedDocument {
  const lines = LineIndex.of(text);
  const simple = parseSimply(text, lines);
  if (simple !== undefined) return simple;
  const cut = cutRegistry(text);
  const items = cut && readItems(text, cut, ITEMS);
  return items === undefined ? parseThoroughly(text, lines) : joinItems(text, lines, items);
}

/** The same of a few items of a registry, which are read as one. */
export function parseItems(text: string): ParsedDocument {
  const lines = LineIndex.of(text);
  return parseSimply(text, lines) ?? parseThoroughly(text, lines);
}

const ITEMS = { read: parseItems, documentOf: (document: ParsedDocument) => document };

function parseSimply(text: string, lines: LineIndex): ParsedDocument | undefined {
  const simple = readSimple(text, lines);
  return simple && { text, indentedText: text, lines, ...simple, faults: [], unsupported: [] };
}
