import assert from 'node:assert/strict';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import type { Language } from '../../src/base/words';
import { dayNumber } from '../../src/dates/day';
import { type CompletionRequest, complete } from '../../src/features/completion';
import { CheckedArchive } from '../../src/rules/checked-archive';
import { checkFile, type OpenedFile, openFile } from '../../src/rules/engine';
import { FIRST_ENTRIES } from '../support/reference';

/** The sign of the cursor in a text. */
const CURSOR = '‸';

/** An archive with the shipped entries and the files given. */
export function archiveOf(files: Readonly<Record<string, string>> = {}): CheckedArchive {
  const archive = new CheckedArchive(FIRST_ENTRIES);
  for (const [path, text] of Object.entries(files)) archive.put(checkFile(opened(path, text)));
  return archive;
}

export function opened(path: string, text: string): OpenedFile {
  const file = openFile(path, text);
  assert.ok(file, `${path} is no file of an archive`);
  return file;
}

/** What a test may say besides the text. */
export interface Asked {
  readonly path?: string;
  readonly language?: Language;
  readonly archive?: CheckedArchive;
  readonly snippets?: boolean;
  readonly labelDetails?: boolean;
  readonly isUnasked?: boolean;
  readonly today?: number;
}

const ARCHIVE = archiveOf();

/** 15 January 2026. */
const TODAY = dayNumber(2026, 1, 15);

export function requestOf(marked: string, asked: Asked = {}): CompletionRequest {
  const offset = marked.indexOf(CURSOR);
  assert.ok(offset >= 0, 'no cursor in the text');
  return {
    opened: opened(asked.path ?? 'a.coop.yaml', marked.replace(CURSOR, '')),
    offset,
    archive: asked.archive ?? ARCHIVE,
    language: asked.language ?? 'vi',
    today: asked.today ?? TODAY,
    client: { snippets: asked.snippets ?? false, labelDetails: asked.labelDetails ?? true },
    isUnasked: asked.isUnasked ?? false,
  };
}

/** The items offered at the cursor, in the order in which the editor shows them. */
export function itemsAt(marked: string, asked: Asked = {}): readonly CompletionItem[] {
  const { items } = complete(requestOf(marked, asked));
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The labels offered at the cursor. */
export function labelsAt(marked: string, asked: Asked = {}): readonly string[] {
  return itemsAt(marked, asked).map(({ label }) => label);
}

/** The text after the item was accepted. */
export function accepted({ opened: { document } }: CompletionRequest, item: CompletionItem): string {
  const edit = item.textEdit;
  assert.ok(edit && 'range' in edit, 'the item has no plain edit');
  const start = document.lines.offsetAt(edit.range.start);
  const end = document.lines.offsetAt(edit.range.end);
  return document.text.slice(0, start) + edit.newText + document.text.slice(end);
}

/** The text after the first item, or the one with the label, was accepted. */
export function acceptedAt(marked: string, label?: string, asked: Asked = {}): string {
  const items = itemsAt(marked, asked);
  const item = label === undefined ? items[0] : items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label ?? 'nothing'} is not offered: ${items.map((each) => each.label).join(', ')}`);
  return accepted(requestOf(marked, asked), item);
}

/** How many syntax faults and duplicate keys a file has. */
export function troubleOf({ document, model }: OpenedFile): number {
  const duplicates = [...model.maps, ...model.texts].reduce((sum, each) => sum + each.duplicates.length, 0);
  return document.faults.length + document.unsupported.length + duplicates;
}

/** The item as its snippet leaves the text; as it is where it is none. */
export function expanded(item: CompletionItem): CompletionItem {
  const edit = item.textEdit;
  if (item.insertTextFormat !== InsertTextFormat.Snippet || edit === undefined) return item;
  const newText = edit.newText.replace(/\$0|\\([\\$}])/g, (_, sign: string | undefined) => sign ?? '');
  return { ...item, textEdit: { ...edit, newText } };
}
