import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { type CompletionRequest, complete } from '../../src/features/completion';
import { checkFile, type OpenedFile } from '../../src/rules/engine';
import { ArchiveTrial, moreOften } from '../support/archive-trial';
import { IS_WHOLE, offsetsOf, runsOf } from '../support/effort';
import { holdsForRecords, RECORD_PATH } from '../support/generated-records';
import { type Files, SAMPLE_FOLDERS, samplesIn } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { accepted, expanded, opened, troubleOf } from './completion-helpers';

/** How the samples are written otherwise, and of how many positions one is tried. */
const VARIANTS: readonly Variant[] = [
  { name: 'as they are', stride: 37, vary: (text) => text },
  { name: 'with CRLF', stride: 151, vary: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with decomposed letters', stride: 151, vary: (text) => text.normalize('NFD') },
  {
    name: 'with the ends of lines cut off',
    stride: 151,
    vary: (text) => text.replace(/^(.{12}).*$/gm, '$1'),
  },
  { name: 'with words typed between lines', stride: 211, vary: withWordsBetween },
];

interface Variant {
  readonly name: string;
  readonly vary: (text: string) => string;
  readonly stride: number;
}

/** Items tried at each position. */
const TRIED = IS_WHOLE ? Number.POSITIVE_INFINITY : 2;

describe('completion, accepted anywhere in the samples', function () {
  this.timeout(3_600_000);
  for (const folder of SAMPLE_FOLDERS) {
    const files = samplesIn(folder);
    for (const { name, vary, stride } of VARIANTS)
      it(`leaves YAML that reads as well as before, and no error: ${folder} ${name}`, async () => {
        const spoilt: string[] = [];
        for (const [path, text] of Object.entries(files))
          spoilt.push(...(await spoiltIn({ ...files, [path]: vary(text) }, path, stride)));
        assert.deepEqual(spoilt, []);
      });
  }
});

describe('completion, accepted anywhere in generated records', function () {
  this.timeout(3_600_000);
  it('leaves YAML that reads as well as before, and no error', () =>
    holdsForRecords(runsOf(10), async (text) => {
      assert.deepEqual(await spoiltIn({ ...SMALL_ARCHIVE, [RECORD_PATH]: text }, RECORD_PATH, 17), []);
    }));
});

/** What accepting items anywhere in a file spoils, as sentences. */
async function spoiltIn(files: Files, path: string, stride: number): Promise<readonly string[]> {
  const trial = await ArchiveTrial.of(files);
  const { archive, today, opened: file } = trial.contextOf(path);
  const spoilt: string[] = [];
  // By itself, since an excluded file counts for nothing in its archive.
  const before = errorsOf(archive.conclusionsIf(checkFile(file)));
  // From many positions the same text is come to.
  const known = new Map<string, readonly string[]>();
  for (const offset of offsetsOf(file.document.text, stride)) {
    const client = { snippets: false, labelDetails: true };
    const request: CompletionRequest = {
      ...{ opened: file, offset, archive, today, client },
      ...{ language: 'vi', isUnasked: false },
    };
    const { items } = complete(request);
    if (items.length === 0) continue;
    const { items: snippets } = complete({ ...request, client: { ...client, snippets: true } });
    for (const [index, item] of items.entries()) {
      if (!isTried(index, items.length, offset)) continue;
      const after = accepted(request, item);
      const key = `${isUnfinished(request, item)}${after}`;
      const harm = known.get(key) ?? harmOf(after, before, item, request);
      known.set(key, harm);
      const reasons = [
        ...harm,
        ...(keepsRest(request, item) ? [] : ['takes more than was typed']),
        ...differences(item, snippets[index], request),
      ];
      spoilt.push(...reasons.map((reason) => `${reason}: ${sentence(file, offset, item)}`));
    }
  }
  return spoilt;
}

function isTried(index: number, count: number, seed: number): boolean {
  return (
    TRIED >= count ||
    Array.from({ length: TRIED }, (_, each) => (seed * 31 + each * 17) % count).includes(index)
  );
}

/**
 * What the writer is told who takes another value than the one that stood there: that the organization was no more at the
 * time, or that some evidence still names the other one.
 */
const TOLD_OF_CHOICE: ReadonlySet<string> = new Set([
  'agreement-ended',
  'agreement-not-yet',
  'organization-not-active',
  'registry-cycle',
  'unknown-path',
]);

/** Tells of a name that a comma parts, a warning in the place of the errors that its halves are. */
const SPLIT = 'split-name';

/** What is worse in the text after the item was accepted. */
function harmOf(
  written: string,
  before: ReadonlyMap<string, number>,
  item: CompletionItem,
  request: CompletionRequest,
): readonly string[] {
  const { opened: file, archive } = request;
  const after = opened(file.path, written);
  if (troubleOf(after) > troubleOf(file)) return reveals(file, after, request.offset) ? [] : ['reads worse'];
  if (isUnfinished(request, item)) return [];
  const now = errorsOf(archive.conclusionsIf(checkFile(after)));
  // Of a name that a comma parts, one half is left as something unknown.
  const wasSplit = (before.get(SPLIT) ?? 0) > (now.get(SPLIT) ?? 0);
  return moreOften(now, before).filter(
    (rule) => rule !== SPLIT && !TOLD_OF_CHOICE.has(rule) && !(wasSplit && rule.startsWith('unknown-')),
  );
}

/** Where a colon was missing that is there now, the lines below are understood, with the faults in them. */
function reveals(before: OpenedFile, { document }: OpenedFile, offset: number): boolean {
  const line = before.document.lines.lineAt(offset);
  const atLine = ({ lines, faults }: OpenedFile['document']): number =>
    faults.filter(({ span }) => lines.lineAt(span.start) <= line + 1).length;
  const isMended =
    before.document.faults.length > 0 && atLine(document) < Math.max(1, atLine(before.document));
  return isMended && document.faults.length > before.document.faults.length;
}

function errorsOf(
  conclusions: ReturnType<CompletionRequest['archive']['conclusionsNow']>,
): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const { finding, severity } of conclusions)
    if (severity === 'error' || finding.rule === SPLIT)
      errors.set(finding.rule, (errors.get(finding.rule) ?? 0) + 1);
  return errors;
}

/** A key whose value is still to be written; a value that the words behind the cursor belong to, which stay. */
function isUnfinished({ opened: { document }, offset }: CompletionRequest, item: CompletionItem): boolean {
  return item.kind === CompletionItemKind.Property || /^[ \t]*[^\s,\]}"'#]/.test(document.text.slice(offset));
}

/** An editor that knows snippets comes to the same text, with the cursor in it. */
function differences(
  item: CompletionItem,
  snippet: CompletionItem | undefined,
  request: CompletionRequest,
): readonly string[] {
  if (snippet === undefined) return ['not offered as a snippet'];
  return accepted(request, expanded(snippet)) === accepted(request, item)
    ? []
    : ['another text as a snippet'];
}

function keepsRest(
  { opened: { document }, offset }: CompletionRequest,
  { textEdit, additionalTextEdits = [] }: CompletionItem,
): boolean {
  if (textEdit === undefined || !('range' in textEdit) || additionalTextEdits.length > 0) return false;
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
    .map((line, index) => (index % 29 === 4 ? `${line}\n${/^ */.exec(line)?.[0] ?? ''}ro` : line))
    .join('\n');
}
