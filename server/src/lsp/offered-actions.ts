import { CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../archive/finding';
import { isSameSpan, type Span } from '../base/span';
import { fixesOf, safeFixes, silencersOf } from '../features/code-action';
import { type FixContext, fixContextOf } from '../features/code-action/context';
import type { Fix } from '../features/code-action/fix';
import { titleIn } from '../features/code-action/words';
import type { FileChange } from '../features/file-change';
import { refactoringsAt } from '../features/refactoring';
import { type ActionAddress, readAddress } from './action-address';
import { FIX_ALL_KIND } from './capabilities';
import type { FeatureHost, HeldText } from './feature-host';
import { workspaceEditOf } from './workspace-edit';

/** What can be done at a place of an open text. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly isPreferred: boolean;
  /** What it puts right, if anything. */
  readonly finding: Finding | undefined;
  /** Undefined where they take long and are left for when the action is chosen. */
  readonly changes: readonly FileChange[] | undefined;
}

/** The place that actions are asked for. */
export interface ActionPlace {
  readonly span: Span;
  readonly findings: readonly Finding[];
  /** True for the kinds that are asked for. */
  readonly isWanted: (kind: CodeActionKind) => boolean;
}

/** What making the fixes of an open text needs. */
export function contextOf({ place, context }: HeldText, defers: boolean): FixContext {
  const { service, folder } = place.archive;
  return fixContextOf(context, { files: folder === undefined ? undefined : service, defers });
}

/** All that can be done at a place: fixes first, then what hides findings, rewritings, and the safe fixes together. */
export async function offeredActions(
  { span, findings, isWanted }: ActionPlace,
  context: FixContext,
): Promise<readonly OfferedAction[]> {
  const actions: OfferedAction[] = [];
  if (isWanted(CodeActionKind.QuickFix)) {
    const silencers: OfferedAction[] = [];
    for (const finding of findings) {
      actions.push(...(await fixesOf(finding, context)).map(quickFix));
      silencers.push(...(await silencersOf(finding, context)).map(quickFix));
    }
    actions.push(...silencers);
  }
  if (isWanted(CodeActionKind.RefactorRewrite) || isWanted(CodeActionKind.RefactorExtract)) {
    const found = await refactoringsAt(context, span);
    const refactorings = found.filter(({ kind }) => isWanted(kind));
    actions.push(...refactorings.map((each) => ({ ...each, isPreferred: false, finding: undefined })));
  }
  if (isWanted(FIX_ALL_KIND)) actions.push(...safeFixesOf(context));
  return withoutRepetition(actions);
}

function quickFix({ title, isPreferred, finding, changes }: Fix): OfferedAction {
  return { title, kind: CodeActionKind.QuickFix, isPreferred, finding, changes };
}

function safeFixesOf(context: FixContext): readonly OfferedAction[] {
  const change = safeFixes(context);
  if (change === undefined) return [];
  const title = titleIn(context, 'fixAll');
  return [{ title, kind: FIX_ALL_KIND, isPreferred: false, finding: undefined, changes: [change] }];
}

/** What does the same for two findings, as turning their rule off does, is offered once. */
function withoutRepetition(actions: readonly OfferedAction[]): readonly OfferedAction[] {
  const seen = new Set<string>();
  return actions.filter(({ title, changes }) => {
    const key = JSON.stringify([title, changes?.map(({ path, edits }) => [path, edits])]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** An action that was chosen. */
export interface ChosenAction {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/**
 * The action of an address that a client sends back, with what it does to the text as it is now. Undefined where that has
 * changed so that there is no such action any more, and for what is no address.
 */
export async function chosenAction(sent: unknown, host: FeatureHost): Promise<ChosenAction | undefined> {
  const address = readAddress(sent);
  const text = address && host.textAt(address.uri);
  if (address === undefined || text === undefined) return undefined;
  const changes = await changesAt(address, contextOf(text, false));
  const edit = changes && workspaceEditOf(changes, text.place.archive, host);
  return edit && { title: address.title, edit };
}

async function changesAt(
  { kind, title, rule, range }: ActionAddress,
  context: FixContext,
): Promise<readonly FileChange[] | undefined> {
  const span = context.opened.document.lines.spanOf(range);
  const findings = context.conclusions
    .map(({ finding }) => finding)
    .filter((each) => each.rule === rule && isSameSpan(each.span, span));
  const isWanted = (each: CodeActionKind): boolean => each === kind;
  const actions = await offeredActions({ span, findings, isWanted }, context);
  return actions.find((action) => action.title === title)?.changes;
}
