import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../../archive/finding';
import type { LineIndex, Range } from '../../base/line-index';
import { touches } from '../../base/span';
import { fixesOf } from '../../features/code-action';
import type { FixContext } from '../../features/code-action/context';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { memberOf } from '../settings';
import { workspaceEditOf } from '../workspace-edit';

/** Serves the fixes of what is wrong. */
export const serveCodeActions: Feature = (host) => {
  const { connection, client, answering } = host;
  if (!client.hasCodeActions) return {};
  connection.onCodeAction(answering((params: CodeActionParams) => codeActionsAt(params, host)));
  if (client.resolvesEdits)
    connection.onCodeActionResolve(answering((action: CodeAction) => resolvedCodeAction(action, host)));
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix],
      ...(client.resolvesEdits && { resolveProvider: true }),
    },
  };
};

/** The fixes of what is wrong in a range of an open text; nothing for a text that belongs to no archive. */
async function codeActionsAt(
  { textDocument: { uri }, range, context: asked }: CodeActionParams,
  host: FeatureHost,
): Promise<CodeAction[] | null> {
  const text = host.textAt(uri);
  if (text === undefined) return null;
  if (asked.only !== undefined && !asked.only.some(includesQuickFixes)) return [];
  const { lines } = text.context.opened.document;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const isNamed = (finding: Finding): boolean => namedAmong(asked.diagnostics, finding, lines).length > 0;
  const findings = findingsOf(text).filter((finding) => touches(finding.span, span) || isNamed(finding));
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    const diagnostics = namedAmong(asked.diagnostics, finding, lines);
    for (const fix of await fixesOf(finding, fixContext(text, host.client.resolvesEdits))) {
      const edit = fix.changes && workspaceEditOf(fix.changes, text.place.archive, host);
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
async function resolvedCodeAction(action: CodeAction, host: FeatureHost): Promise<CodeAction> {
  const uri = memberOf(action.data, 'uri');
  const text = typeof uri === 'string' ? host.textAt(uri) : undefined;
  if (text === undefined || typeof uri !== 'string') return action;
  const address = JSON.stringify(action.data);
  const { lines } = text.context.opened.document;
  const finding = findingsOf(text).find((each) => JSON.stringify(addressOf(uri, each, lines)) === address);
  const fixes = finding === undefined ? [] : await fixesOf(finding, fixContext(text, false));
  const changes = fixes.find(({ title }) => title === action.title)?.changes;
  const edit = changes && workspaceEditOf(changes, text.place.archive, host);
  return edit === undefined ? action : { ...action, edit };
}

/** What is wrong with the text now. */
function findingsOf({ place, context }: HeldText): readonly Finding[] {
  return context.archive.conclusionsNow(place.path, context.today).map(({ finding }) => finding);
}

function fixContext({ place, context }: HeldText, defers: boolean): FixContext {
  const { service, folder } = place.archive;
  return { ...context, files: folder === undefined ? undefined : service, defers };
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
