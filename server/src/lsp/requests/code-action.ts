import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../../archive/finding';
import type { LineIndex, Range } from '../../base/line-index';
import { touches } from '../../base/span';
import type { FixContext } from '../../features/code-action/context';
import { titleIn } from '../../features/code-action/words';
import { RULE_IDS } from '../../rules/registry';
import { addressOf } from '../action-address';
import { FIX_ALL_KIND } from '../capabilities';
import { APPLY_ACTION_COMMAND, showRuleCommand } from '../commands';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { chosenAction, contextOf, type OfferedAction, offeredActions } from '../offered-actions';
import { workspaceEditOf } from '../workspace-edit';

/** Serves what can be done about what is wrong, and other ways to write what stands there. */
export const serveCodeActions: Feature = (host) => {
  const { connection, answering } = host;
  connection.onCodeAction(answering(inText(host, codeActionsIn)));
  connection.onCodeActionResolve(answering((action: CodeAction) => resolvedCodeAction(action, host)));
};

async function codeActionsIn(
  text: HeldText,
  params: CodeActionParams,
  host: FeatureHost,
): Promise<(CodeAction | Command)[]> {
  const context = contextOf(text, host.client.resolvesEdits);
  const { lines } = context.opened.document;
  const { range, context: asked } = params;
  const span = lines.spanOf(range);
  const findings = context.conclusions
    .map(({ finding }) => finding)
    .filter(
      (finding) => touches(finding.span, span) || namedAmong(asked.diagnostics, finding, lines).length > 0,
    );
  const isUnasked = asked.only === undefined && asked.triggerKind === CodeActionTriggerKind.Automatic;
  // Nobody who moves the cursor about wants to see what concerns the whole text.
  const isWanted = (kind: CodeActionKind): boolean =>
    isAskedFor(kind, asked.only) && !(isUnasked && kind === FIX_ALL_KIND);
  const actions = await offeredActions({ span, findings, isWanted }, context);
  if (!host.client.hasCodeActions)
    return [
      ...actions.map((action) => applyCommand(action, params, lines)),
      ...pagesOf(findings, context, host).map(({ command }) => command),
    ];
  const pages = isWanted(CodeActionKind.QuickFix) ? pagesOf(findings, context, host) : [];
  return [
    ...actions.flatMap((action) => codeActionOf(action, params, text, host)),
    ...pages.map(({ command, finding }) => ({
      title: command.title,
      kind: CodeActionKind.QuickFix,
      command,
      diagnostics: namedAmong(asked.diagnostics, finding, lines),
    })),
  ];
}

/** The action as a literal; none where the editor has meanwhile sent newer texts than it is for. */
function codeActionOf(
  action: OfferedAction,
  { textDocument: { uri }, range, context: asked }: CodeActionParams,
  { place, context }: HeldText,
  host: FeatureHost,
): CodeAction[] {
  const { title, kind, isPreferred, finding, changes } = action;
  const { lines } = context.opened.document;
  const diagnostics = finding === undefined ? [] : namedAmong(asked.diagnostics, finding, lines);
  const edit = changes && workspaceEditOf(changes, place.archive, host);
  if (changes !== undefined && edit === undefined) return [];
  return [
    {
      title,
      kind,
      ...(diagnostics.length > 0 && { diagnostics }),
      ...(isPreferred && { isPreferred: true }),
      ...(edit === undefined ? { data: addressOf(action, uri, range, lines) } : { edit }),
    },
  ];
}

/** The action as a command, for clients that know no literals. */
function applyCommand(
  action: OfferedAction,
  { textDocument: { uri }, range }: CodeActionParams,
  lines: LineIndex,
): Command {
  const { title } = action;
  return { title, command: APPLY_ACTION_COMMAND, arguments: [addressOf(action, uri, range, lines)] };
}

/** The action with its edit; as it was, where the text has changed so that there is no such fix any more. */
async function resolvedCodeAction(action: CodeAction, host: FeatureHost): Promise<CodeAction> {
  const chosen = await chosenAction(action.data, host);
  return chosen === undefined ? action : { ...action, edit: chosen.edit };
}

interface RulePage {
  readonly finding: Finding;
  readonly command: Command;
}

/** What shows the page of each rule; none where the client can show none. */
function pagesOf(findings: readonly Finding[], context: FixContext, host: FeatureHost): readonly RulePage[] {
  const command = showRuleCommand(host.client);
  if (command === undefined) return [];
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule.values()].flatMap((finding): RulePage[] => {
    const { rule } = finding;
    const title = titleIn(context, 'showRule', { rule });
    return RULE_IDS.has(rule) ? [{ finding, command: { title, command, arguments: [rule] } }] : [];
  });
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

/** True for a kind that is among those asked for, or below one of them. */
function isAskedFor(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  if (only === undefined) return true;
  return only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
