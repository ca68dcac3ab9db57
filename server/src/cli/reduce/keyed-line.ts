import type { CheckedFile } from '../../archive/checked-file';
import type { Definition, FileFacts } from '../../archive/facts';
import { definitionCodec } from '../../archive/packing/facts-codec';
import { asciiJson } from '../../base/json-codec';
import { NO_SEAL, type Seals, sealOf } from '../mapped/mapped-line';
import { SEPARATOR, sortKeyOf } from './sort-key';

/**
 * What brings together, once it is sorted, what different files say of the same: lines of a key and of fields, which are
 * texts of ASCII without line ends. Keys begin with a letter, in whose order they are read.
 */
export const KEYS = {
  /** Of a record that can't be read, and whose id nobody knows. */
  incomplete: 'A',
  /** Of a line of a stream, by its seal. */
  seal: 'B',
  /** Of a file, by its path in NFC. */
  path: 'C',
  /** Of an id of records. */
  id: 'D',
} as const;

/** What is said of a key; what must be known first sorts first. */
export const ROLES = {
  /** There is a line with the seal, or a record with the id. */
  there: '1',
  /** A line follows the one with the seal, or a file names the id. */
  wanted: '2',
} as const;

/** Of the lines of a stream, that they follow each other without a gap. `place`: for {@link placeAt}. */
export function linesOfSeals({ after, own }: Seals, isLast: boolean, place: string): readonly string[] {
  const there = lineOf(KEYS.seal + own, ROLES.there, place);
  const wanted = lineOf(KEYS.seal + after, ROLES.wanted, place);
  return [...(isLast ? [] : [there]), ...(after === NO_SEAL ? [] : [wanted])];
}

/** Of a file, that a path has one content. */
export function lineOfPath(path: string, content: string, place: string): string {
  return lineOf(KEYS.path + sortKeyOf(path), sealOf(content), place);
}

/** Of a file, what it tells of records and asks of them. `name`: its path, as the disk has it. */
export function linesOfIds(name: string, file: CheckedFile): readonly string[] {
  const lines: string[] = [];
  const definition = definitionOfRecord(file);
  if (definition !== undefined) {
    const json = asciiJson(definitionCodec.write(definition));
    lines.push(lineOf(KEYS.id + sortKeyOf(definition.id), ROLES.there, sortKeyOf(name), json));
  }
  if (file.kind === 'record' && file.facts.incomplete) lines.push(lineOf(KEYS.incomplete, sortKeyOf(name)));
  for (const id of idsAskedBy(file.facts))
    lines.push(lineOf(KEYS.id + sortKeyOf(id), ROLES.wanted, sortKeyOf(name)));
  return lines;
}

/** What a record that can be read says of itself. */
export function definitionOfRecord({ kind, facts }: CheckedFile): Definition | undefined {
  return kind === 'record' ? facts.definitions[0] : undefined;
}

/**
 * The texts in a file that name a record, if there is one. An id holds no comma, so that pieces of a list that are one
 * name when they are put together again never name a record.
 */
export function idsAskedBy({ references, record }: FileFacts): ReadonlySet<string> {
  const unless = record?.paths.flatMap((path) => path.unless) ?? [];
  return new Set([
    ...references.flatMap(({ space, text }) => (space === 'record' ? [text] : [])),
    ...unless.flatMap(({ space, reference }) => (space === 'record' ? [reference] : [])),
  ]);
}

export function lineOf(...fields: readonly string[]): string {
  return fields.join(SEPARATOR);
}

/** The fields of a line, the key among them. */
export function fieldsOf(line: string): readonly string[] {
  return line.split(SEPARATOR);
}

/** Where a line that tells it was read: the number of the stream, and the line of it, from 1. */
export function placeAt(line: string): { readonly stream: number; readonly line: number } {
  const [stream = 0, number = 0] = fieldsOf(line).slice(-2).map(Number);
  return { stream, line: number };
}

/** Which of two lines that tell it was read first; undefined where there is neither. */
export function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [first, second] = [placeAt(a), placeAt(b)];
  return (first.stream - second.stream || first.line - second.line) < 0 ? a : b;
}
