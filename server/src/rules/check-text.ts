import { type CheckedFile, type CheckedPart, checkedFile, type PlacedPart } from '../archive/checked-file';
import { LineIndex } from '../base/line-index';
import { fileKindOf } from '../format/file-kind';
import { cutRegistry } from '../syntax/cut-registry';
import { type ParsedDocument, parseItems } from '../syntax/parse';
import { type ItemReader, type PlacedItems, type ReadItems, readItems } from '../syntax/read-items';
import { checkFile, openDocument, openFile } from './engine';

/** Some items of a registry, checked as if they were a registry of their own. */
interface CheckedItems {
  readonly document: ParsedDocument;
  readonly part: CheckedPart;
}

/** A text, checked, with what lets its next version be checked in less time. */
export interface CheckedText {
  readonly file: CheckedFile;
  /** Undefined for a text that is no registry, or one that can't be cut. */
  readonly items: readonly ReadItems<CheckedItems>[] | undefined;
}

/**
 * Checks a text as the file of that path, and a registry entry by entry: of one that was checked before, only the
 * entries that are not as they were. Undefined for a name that is none of the format's. Never throws.
 */
export function checkText(path: string, text: string, before?: CheckedText): CheckedText | undefined {
  const kind = fileKindOf(path);
  if (kind === undefined) return undefined;
  const cut = kind === 'organizations' || kind === 'agreements' ? cutRegistry(text) : undefined;
  const isCut = cut?.head === `${kind}:\n`;
  const items = isCut ? readItems(text, cut, readerFor(path), before?.items) : undefined;
  if (items === undefined) return checkWhole(path, text);
  const lines = LineIndex.of(text);
  const parts = items.map((each) => placedPart(each, lines));
  return { file: checkedFile(path, lines, parts), items };
}

function checkWhole(path: string, text: string): CheckedText | undefined {
  const opened = openFile(path, text);
  return opened && { file: checkFile(opened), items: undefined };
}

function readerFor(path: string): ItemReader<CheckedItems> {
  return {
    read: (text) => {
      const document = parseItems(text);
      const opened = openDocument(path, document);
      const [placed] = opened === undefined ? [] : checkFile(opened).parts;
      return { document, part: placed?.part ?? NOTHING };
    },
    documentOf: ({ document }) => document,
  };
}

/** Its offsets count from where its head would be, had it one of its own in the file. */
function placedPart({ read, shift }: PlacedItems<CheckedItems>, lines: LineIndex): PlacedPart {
  if (shift === 0) return { part: read.part, start: 0, line: 0 };
  const headLength = read.document.lines.startOf(1);
  return { part: read.part, start: shift, line: lines.lineAt(shift + headLength) - 1 };
}

const NOTHING: CheckedPart = {
  facts: {
    kind: 'organizations',
    incomplete: false,
    definitions: [],
    references: [],
    record: undefined,
    suppressions: [],
  },
  findings: [],
};
