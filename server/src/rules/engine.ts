import { type CheckedFile, wholeFile } from '../archive/checked-file';
import { extractFacts } from '../archive/extract-facts';
import type { Finding } from '../archive/finding';
import type { ReadResult } from '../archive/host';
import { lazy } from '../base/lazy';
import { fileKindOf } from '../format/file-kind';
import { interpret } from '../model/interpret';
import type { Model } from '../model/types';
import { type ParsedDocument, parseDocument, unreadableDocument } from '../syntax/parse';
import { INTERNAL_ERROR } from './internal-error';
import { RULE_IDS, RULES } from './registry';
import { type ArchiveContext, findingOf, type Report, type Rule } from './rule';

/** A document with its model, which gives all that a file's check needs. */
export interface OpenedFile {
  readonly path: string;
  readonly document: ParsedDocument;
  readonly model: Model;
}

/** Reads a text as the file of that path. Undefined for a name that is none of the format's. Never throws. */
export function openFile(path: string, text: string): OpenedFile | undefined {
  return openDocument(path, parseDocument(text));
}

export function openDocument(path: string, document: ParsedDocument): OpenedFile | undefined {
  const kind = fileKindOf(path);
  return kind && { path, document, model: interpret(document, kind) };
}

/** The same of what reading the file gave: a file that can't be read is one with that fault. */
export function openResult(path: string, result: ReadResult): OpenedFile | undefined {
  if (result.kind === 'text') return openFile(path, result.text);
  const kind = result.reason === 'not-utf8' ? 'not-utf8' : 'unreadable-file';
  return openDocument(path, unreadableDocument({ kind, span: { start: 0, end: 0 }, detail: result.reason }));
}

/** Applies every rule that needs the file alone. */
export function checkFile(opened: OpenedFile): CheckedFile {
  const { path, document, model } = opened;
  return wholeFile(path, document.lines, { facts: extractFacts(model), findings: findingsIn(opened) });
}

/**
 * The same for a text that is edited letter by letter: the rules are applied when what they find is first asked for,
 * which no completion waits for. Holds all of the document until then.
 */
export function checkFileWhenAsked(opened: OpenedFile): CheckedFile {
  const { path, document, model } = opened;
  const findings = lazy(() => findingsIn(opened));
  return wholeFile(path, document.lines, {
    facts: extractFacts(model),
    get findings() {
      return findings();
    },
  });
}

function findingsIn({ path, model }: OpenedFile): readonly Finding[] {
  const context = { path, model, ruleIds: RULE_IDS, atRoot: !path.includes('/') };
  return RULES.flatMap((rule) => run(rule, () => rule.checkFile?.(context)));
}

/** Applies every rule that needs the archive, on the facts of a file or of a part of one. */
export function checkInArchive(context: ArchiveContext): Finding[] {
  return RULES.flatMap((rule) => run(rule, () => rule.checkArchive?.(context)));
}

/** A rule that throws is reported itself; the others still run. */
function run(rule: Rule, check: () => Iterable<Report<string>> | undefined): Finding[] {
  try {
    return [...(check() ?? [])].map((report) => findingOf(rule, report));
  } catch (error) {
    const values = { rule: rule.id, reason: error instanceof Error ? error.message : String(error) };
    return [findingOf(INTERNAL_ERROR, { span: { start: 0, end: 0 }, message: 'failed', values })];
  }
}
