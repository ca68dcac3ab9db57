import { suggest } from '../text/did-you-mean';
import { type Child, type Children, referenceOf } from './field-path-children';
import type { ItemModel, MapModel, ValueModel } from './types';

const LIMIT = 3;

/** Paths of the record that a path which names nothing may have meant, best first, at most three. */
export function suggestPaths(
  root: MapModel,
  path: string,
  childrenOf: (value: ValueModel) => Children,
  isFound: (path: string) => boolean,
): string[] {
  const failure = failureOf(root, path, childrenOf);
  const { value, offset, end } = failure;
  const word = path.slice(offset, end);
  const names = childrenOf(value).all.map(({ name }) => name);
  const near = [...otherNamesOf(value, word), ...suggest(word, names, { limit: LIMIT })];
  const candidates = near.map((name) => path.slice(0, offset) + name);
  const below = offset === 0 && near.length === 0 ? pathsOneLevelDown(root, word, childrenOf) : [];
  const rest = path.slice(end);
  const whole = [...candidates, ...below].map((candidate) =>
    isFound(candidate + rest) ? candidate + rest : candidate,
  );
  return [...new Set(whole)].filter((candidate) => candidate !== path).slice(0, LIMIT);
}

/** Where a path leaves the record: the last value that it reaches, and the word that names nothing in it. */
interface Failure {
  readonly value: ValueModel;
  readonly offset: number;
  readonly end: number;
}

function failureOf(root: MapModel, path: string, childrenOf: (value: ValueModel) => Children): Failure {
  let value: ValueModel = root;
  let offset = 0;
  for (;;) {
    const child: Child | undefined = childrenOf(value).startingAt(path, offset)[0];
    const next: number = child === undefined ? 0 : offset + child.name.length + 1;
    if (child === undefined || next > path.length) break;
    value = child.value;
    offset = next;
  }
  const stop = path.indexOf('.', offset);
  return { value, offset, end: stop < 0 ? path.length : stop };
}

/** What a list's item goes by, where the word is its number, or one of its own words in place of the number. */
function otherNamesOf(value: ValueModel, word: string): string[] {
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item) => {
    const reference = referenceOf(item.value)?.node.text;
    const number = String(item.number);
    if (reference !== undefined) return number === word ? [reference] : [];
    return wordsOf(item).includes(word) ? [number] : [];
  });
}

function wordsOf({ value }: ItemModel): string[] {
  if (value.kind === 'scalar') return [value.node.text];
  if (value.kind === 'text') return value.parts.map(({ node }) => node.text);
  if (value.kind !== 'map') return [];
  return value.fields.flatMap((field) =>
    field.value === undefined || field.value.kind === 'map' ? [] : wordsOf({ number: 0, value: field.value }),
  );
}

/** `place.country` for `country`, `parties.usaid` for `usaid`. */
function pathsOneLevelDown(
  root: MapModel,
  word: string,
  childrenOf: (value: ValueModel) => Children,
): string[] {
  return childrenOf(root).all.flatMap(({ name, value }) =>
    childrenOf(value).startingAt(word, 0).length > 0 ? [`${name}.${word}`] : [],
  );
}
