import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CreateFile,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../archive/finding';
import type { LineIndex, Range } from '../base/line-index';
import type { Localizer } from '../base/localizer';
import { touches } from '../base/span';
import type { Language } from '../base/words';
import { fixesOf } from '../features/code-action';
import type { FixContext } from '../features/code-action/context';
import type { FileChange } from '../features/code-action/fix';
import type { OpenedFile } from '../rules/engine';
import type { Place } from './archives';
import type { Client } from './client';
import type { OpenArchive } from './open-archive';
import type { OpenText } from './publisher';
import { memberOf } from './settings';

/** What finding fixes asks of the server. */
export interface CodeActionContext {
  readonly placeOf: (uri: string) => Place | undefined;
  readonly openText: (archive: OpenArchive, path: string) => OpenText | undefined;
  readonly languageFor: (place: Place) => Language;
  readonly localizer: Localizer;
  readonly client: Pick<Client, 'hasVersionedEdits' | 'createsFiles' | 'resolvesEdits'>;
}

/** The kinds of code action that are offered. */
export const CODE_ACTION_KINDS: readonly CodeActionKind[] = [CodeActionKind.QuickFix];

/** The fixes of what is wrong in a range of an open text; nothing for a text that belongs to no archive. */
export async function codeActionsAt(
  { textDocument: { uri }, range, context: asked }: CodeActionParams,
  context: CodeActionContext,
): Promise<CodeAction[] | null> {
  const text = textAt(uri, context);
  if (text === undefined) return null;
  if (asked.only !== undefined && !asked.only.some(includesQuickFixes)) return [];
  const { lines } = text.opened.document;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const isNamed = (finding: Finding): boolean => namedAmong(asked.diagnostics, finding, lines).length > 0;
  const findings = text.findings.filter((finding) => touches(finding.span, span) || isNamed(finding));
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    const diagnostics = namedAmong(asked.diagnostics, finding, lines);
    for (const fix of await fixesOf(finding, fixContext(text, context, context.client.resolvesEdits))) {
      const edit = fix.changes && editOf(fix.changes, text, context);
      if (fix.changes !== undefined && edit === undefined) continue;
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 && { diagnostics }),
        ...(fix.isPreferred && { isPreferred: true }),
        ...(edit === undefined ? { data: addressOf(uri, finding, lines) } : { edit }),
      });
    }
  }
  return actions;
}

/** The action with its edit; as it was, where the text has changed so that there is no such fix any more. */
export async function resolvedCodeAction(
  action: CodeAction,
  context: CodeActionContext,
): Promise<CodeAction> {
  const uri = memberOf(action.data, 'uri');
  const text = typeof uri === 'string' ? textAt(uri, context) : undefined;
  if (text === undefined || typeof uri !== 'string') return action;
  const address = JSON.stringify(action.data);
  const { lines } = text.opened.document;
  const finding = text.findings.find((each) => JSON.stringify(addressOf(uri, each, lines)) === address);
  const fixes = finding === undefined ? [] : await fixesOf(finding, fixContext(text, context, false));
  const changes = fixes.find(({ title }) => title === action.title)?.changes;
  const edit = changes && editOf(changes, text, context);
  return edit === undefined ? action : { ...action, edit };
}

/** An open text with what is wrong with it now. */
interface CheckedText {
  readonly place: Place;
  readonly opened: OpenedFile;
  readonly findings: readonly Finding[];
}

function textAt(uri: string, context: CodeActionContext): CheckedText | undefined {
  const place = context.placeOf(uri);
  const service = place?.archive.service;
  const opened = place && service?.opened(place.path);
  if (place === undefined || service === undefined || opened === undefined) return undefined;
  const conclusions = service.archive.conclusionsNow(place.path, service.today());
  return { place, opened, findings: conclusions.map(({ finding }) => finding) };
}

function fixContext({ place, opened }: CheckedText, context: CodeActionContext, defers: boolean): FixContext {
  const { service, folder } = place.archive;
  return {
    opened,
    archive: service.archive,
    files: folder === undefined ? undefined : service,
    language: context.languageFor(place),
    localizer: context.localizer,
    defers,
  };
}

/** What tells a finding when its fix is asked for again. */
function addressOf(uri: string, { rule, span }: Finding, lines: LineIndex): object {
  return { uri, rule, range: lines.rangeOf(span) };
}

/** The client's diagnostics that show the finding. */
function namedAmong(
  diagnostics: readonly Diagnostic[],
  { rule, span }: Finding,
  lines: LineIndex,
): Diagnostic[] {
  const shown = lines.rangeOf(span);
  return diagnostics.filter(({ code, range }) => code === rule && isSame(range, shown));
}

/** True for the kinds that quick fixes are among: the kind itself, and the empty kind of all. */
function includesQuickFixes(kind: CodeActionKind): boolean {
  return kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty;
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function isAboutPresentText({ path, document }: FileChange, { service }: OpenArchive): boolean {
  const opened = service.opened(path);
  return opened === undefined || opened.document.text === document.text;
}

/**
 * One edit for all files, so that it is undone in one step. Undefined where, while registries were read, the editor has
 * sent newer texts than the changes are for.
 */
function editOf(
  changes: readonly FileChange[],
  { place: { archive } }: CheckedText,
  context: CodeActionContext,
): WorkspaceEdit | undefined {
  if (!changes.every((change) => isAboutPresentText(change, archive))) return undefined;
  const { hasVersionedEdits, createsFiles } = context.client;
  const edited = changes.map((change) => {
    const open = context.openText(archive, change.path);
    return {
      uri: open?.uri ?? archive.uriOf(change.path),
      version: open?.version ?? null,
      isNew: change.isNew,
      edits: textEditsOf(change),
    };
  });
  if (!hasVersionedEdits)
    return { changes: Object.fromEntries(edited.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: edited.flatMap(({ uri, version, isNew, edits }): (CreateFile | TextDocumentEdit)[] => [
      ...(isNew && createsFiles ? [{ kind: 'create' as const, uri }] : []),
      { textDocument: { uri, version }, edits },
    ]),
  };
}

function textEditsOf({ document, edits }: FileChange): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: document.lines.rangeOf(span), newText }));
}
