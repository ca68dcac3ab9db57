import type { ListItem, MapEntry, YamlNode } from './nodes';
import { colonAt, isQuote, plainScalarInFlowAt, quotedScalarAt } from './simple-scalars';

/** Deeper brackets are left to the parser, which limits them. */
const DEPTH_LIMIT = 8;

/**
 * The list or map in brackets that begins at the offset and is closed before `end`, with nothing in it but words,
 * keys and further brackets. Undefined for what may be anything else.
 */
export function readFlow(text: string, at: number, end: number, depth = 0): YamlNode | undefined {
  if (depth > DEPTH_LIMIT) return undefined;
  return text.charAt(at) === '[' ? readList(text, at, end, depth) : readMap(text, at, end, depth);
}

function readList(text: string, start: number, end: number, depth: number): YamlNode | undefined {
  const items: ListItem[] = [];
  let at = skipSpaces(text, start + 1, end);
  while (text.charAt(at) !== ']') {
    const value = readValue(text, at, end, depth);
    if (value === undefined) return undefined;
    items.push({ span: value.span, value });
    at = nextMember(text, value.span.end, end, ']');
    if (at < 0) return undefined;
  }
  if (at >= end) return undefined;
  return { kind: 'list', span: { start, end: at + 1 }, flow: true, items, broken: false };
}

function readMap(text: string, start: number, end: number, depth: number): YamlNode | undefined {
  const entries: MapEntry[] = [];
  let at = skipSpaces(text, start + 1, end);
  while (text.charAt(at) !== '}') {
    const colon = colonAt(text, at, end);
    if (colon < 0) return undefined;
    const value = readValue(text, skipSpaces(text, colon + 1, end), end, depth);
    if (value === undefined) return undefined;
    const key = {
      kind: 'scalar',
      span: { start: at, end: colon },
      text: text.slice(at, colon),
      style: 'plain',
    } as const;
    entries.push({ span: { start: at, end: value.span.end }, key, value });
    at = nextMember(text, value.span.end, end, '}');
    if (at < 0) return undefined;
  }
  if (at >= end) return undefined;
  return { kind: 'map', span: { start, end: at + 1 }, flow: true, entries, broken: false };
}

function readValue(text: string, at: number, end: number, depth: number): YamlNode | undefined {
  if (at >= end) return undefined;
  const sign = text.charAt(at);
  if (sign === '[' || sign === '{') return readFlow(text, at, end, depth + 1);
  return isQuote(text.charCodeAt(at)) ? quotedScalarAt(text, at, end) : plainScalarInFlowAt(text, at, end);
}

/** Where the next member begins behind a comma, or the closing bracket; -1 for anything else. */
function nextMember(text: string, behind: number, end: number, closing: string): number {
  const at = skipSpaces(text, behind, end);
  if (at >= end) return -1;
  if (text.charAt(at) === closing) return at;
  if (text.charAt(at) !== ',') return -1;
  const next = skipSpaces(text, at + 1, end);
  return next >= end || text.charAt(next) === closing ? -1 : next;
}

function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && text.charAt(next) === ' ') next += 1;
  return next;
}
