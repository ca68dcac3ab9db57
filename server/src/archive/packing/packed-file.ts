import { asciiJson, fields, list, MisreadError, optional, text, whole } from '../../base/json-codec';
import { LineIndex } from '../../base/line-index';
import { ownText } from '../../base/own-text';
import type { FileKind } from '../../format/types';
import { type CheckedFile, type CheckedPart, checkedFile, type PlacedPart } from '../checked-file';
import { factsCodec, kindCodec } from './facts-codec';
import { findingCodec } from './finding-codec';

const partCodec = fields<CheckedPart>({ facts: factsCodec, findings: list(findingCodec) });

const placedCodec = fields<PlacedPart>({ part: partCodec, start: whole, line: whole });

const fileCodec = fields<{ readonly lines: LineIndex; readonly parts: readonly PlacedPart[] }>({
  lines: LineIndex.codec,
  parts: list(placedCodec),
});

/** What must be known of a file at once, without unpacking it. */
export interface FileSummary {
  readonly kind: FileKind;
  /** The id of a record that can be read. */
  readonly recordId: string | undefined;
  /** Something in it could not be read. */
  readonly isIncomplete: boolean;
  /** It shows nothing by itself, and switches no rule off. False where that was not looked at. */
  readonly isQuiet: boolean;
}

/** All that is kept of a file, as one line of ASCII. */
export function packFile({ lines, parts }: CheckedFile): string {
  return asciiJson(fileCodec.write({ lines, parts }));
}

/** What {@link packFile} packed. Throws a {@link MisreadError} for anything else. */
export function unpackFile(path: string, packed: string): CheckedFile {
  const { lines, parts } = fileCodec.read(parsed(packed));
  if (parts.length === 0) throw new MisreadError('a file');
  return checkedFile(path, lines, parts);
}

export function summaryOf(file: CheckedFile): FileSummary {
  const isQuiet = file.parts.every(
    ({ part: { facts, findings } }) => findings.length + facts.suppressions.length === 0,
  );
  return { ...summaryOfFacts(file), isQuiet };
}

/** The same without a look at what the file shows, which may not have been looked for yet. */
export function summaryOfFacts({ kind, parts }: CheckedFile): FileSummary {
  const id = kind === 'record' ? parts[0]?.part.facts.definitions[0]?.id : undefined;
  return {
    kind,
    recordId: id && ownText(id),
    isIncomplete: parts.some(({ part }) => part.facts.incomplete),
    isQuiet: false,
  };
}

const INCOMPLETE = 1;
const LOUD = 2;

const summaryFields = fields<{
  readonly kind: FileKind;
  readonly flags: number;
  readonly id: string | undefined;
}>({
  kind: kindCodec,
  flags: whole,
  id: optional(text),
});

export const summaryCodec = {
  write: ({ kind, recordId, isIncomplete, isQuiet }: FileSummary) =>
    summaryFields.write({
      kind,
      flags: (isIncomplete ? INCOMPLETE : 0) + (isQuiet ? 0 : LOUD),
      id: recordId,
    }),
  read: (json: unknown): FileSummary => {
    const { kind, flags: read, id } = summaryFields.read(json);
    return {
      kind,
      recordId: id,
      isIncomplete: (read & INCOMPLETE) !== 0,
      isQuiet: (read & LOUD) === 0,
    };
  },
};

function parsed(packed: string): unknown {
  try {
    return JSON.parse(packed);
  } catch (error) {
    if (error instanceof SyntaxError) throw new MisreadError('JSON');
    throw error;
  }
}
