import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionItem } from 'vscode-languageserver-types';
import { type CompletionRequest, complete } from '../../src/features/completion';
import type { CheckedArchive } from '../../src/rules/checked-archive';
import type { OpenedFile } from '../../src/rules/engine';
import { PROJECT } from '../support/reference';
import { accepted, archiveOf, opened, troubleOf } from './completion-helpers';

const FOLDER = join(PROJECT, 'samples/archive');

const SAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(FOLDER, path), 'utf8')]),
);

const ARCHIVE = archiveOf(SAMPLES);

/** With `COMPLETION=all` every item at every position is tried, which takes minutes. */
const { COMPLETION } = process.env;
const ALL = COMPLETION === 'all';
/** Items tried at each position. */
const TRIED = ALL ? Number.POSITIVE_INFINITY : 2;

/** How the samples are written otherwise. */
const VARIANTS: readonly Variant[] = [
  { name: 'as they are', stride: 7, vary: (text) => text },
  { name: 'with CRLF', stride: 11, vary: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with decomposed letters', stride: 11, vary: (text) => text.normalize('NFD') },
  { name: 'with the ends of lines cut off', stride: 31, vary: (text) => text.replace(/^(.{12}).*$/gm, '$1') },
  { name: 'with words typed between lines', stride: 97, vary: withWordsBetween },
];

interface Variant {
  readonly name: string;
  readonly vary: (text: string) => string;
  /** Of so many positions one is tried. */
  readonly stride: number;
}

describe('completion, accepted anywhere in the samples', () => {
  for (const { name, vary, stride } of VARIANTS) {
    it(`leaves YAML that reads as well as before: ${name}`, function () {
      this.timeout(ALL ? 3_600_000 : 60_000);
      for (const [path, text] of Object.entries(SAMPLES)) {
        assert.deepEqual(spoiltIn(path, vary(text), ALL ? 1 : stride), []);
      }
    });
  }
});

/** What accepting an item spoils, as sentences. */
function spoiltIn(path: string, text: string, stride: number): string[] {
  const file = opened(path, text);
  const before = troubleOf(file);
  const spoilt: string[] = [];
  for (let offset = text.length % stride; offset <= text.length && spoilt.length < 5; offset += stride) {
    const request = requestAt(file, offset, ARCHIVE);
    const { items } = complete(request);
    for (const item of someOf(items, offset)) {
      const after = accepted(request, item);
      if (troubleOf(opened(path, after)) > before) spoilt.push(sentence(file, offset, item));
      if (!keepsRest(request, item))
        spoilt.push(`takes more than was typed: ${sentence(file, offset, item)}`);
    }
  }
  return spoilt;
}

function requestAt(file: OpenedFile, offset: number, archive: CheckedArchive): CompletionRequest {
  return { opened: file, offset, archive, language: 'vi', today: 20_468, client: { snippets: false } };
}

function someOf(items: readonly CompletionItem[], seed: number): readonly CompletionItem[] {
  if (items.length <= TRIED) return items;
  return Array.from({ length: TRIED }, (_, index) => items[(seed * 31 + index * 17) % items.length]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}

function keepsRest(
  { opened: { document }, offset }: CompletionRequest,
  { textEdit }: CompletionItem,
): boolean {
  if (textEdit === undefined || !('range' in textEdit)) return false;
  const { start, end } = textEdit.range;
  return start.line === end.line && document.lines.offsetAt(end) === offset;
}

function sentence(
  { path, document: { text, lines } }: OpenedFile,
  offset: number,
  item: CompletionItem,
): string {
  const { line } = lines.positionAt(offset);
  const around = `${text.slice(lines.startOf(line), offset)}‸${text.slice(offset, lines.startOf(line + 1))}`;
  return `${path}:${line + 1} ${JSON.stringify(around)} + ${item.label}`;
}

function withWordsBetween(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => (index % 9 === 4 ? `${line}\n${/^ */.exec(line)?.[0] ?? ''}ro` : line))
    .join('\n');
}
