import type { Finding } from '../archive/finding';
import { RULES_BY_ID } from '../rules/registry';
import { addEntryFix } from './code-action/add-entry';
import type { FixContext } from './code-action/context';
import type { Fix, Propose } from './code-action/fix';
import { editsUntilQuiet, isSafelyFixed } from './code-action/fix-all';
import { PROPOSALS } from './code-action/proposals';
import { severityFixes } from './code-action/severity';
import { isSound } from './code-action/sound';
import { suppressions } from './code-action/suppress';
import { titleIn } from './code-action/words';
import type { FileChange } from './file-change';

/** Rules that report what may be added to a registry. */
const ADDABLE: ReadonlySet<string> = new Set(['unknown-agreement', 'unknown-organization']);

/** A text takes too long to be read again for each fix that is offered, where it is longer. In UTF-16 units. */
const READ_AT_ONCE = 50_000;

/** How a finding can be put right, the likeliest first. Only what was seen to do so is offered. */
export async function fixesOf(finding: Finding, context: FixContext): Promise<readonly Fix[]> {
  const propose = PROPOSALS.get(finding.rule);
  const fixes = propose === undefined ? [] : soundFixes(propose, finding, context);
  const added = ADDABLE.has(finding.rule) ? await addEntryFix(finding, context) : undefined;
  const all = fixes.some(({ isPreferred }) => isPreferred) ? fixOfAll(finding, context) : [];
  return [...fixes, ...(added === undefined ? [] : [added]), ...all];
}

/** How a finding can be had shown no more, or less severely, the narrowest way first. */
export async function silencersOf(finding: Finding, context: FixContext): Promise<readonly Fix[]> {
  return [...soundFixes(suppressions, finding, context), ...(await severityFixes(finding, context))];
}

/** What applying all safe fixes does to the text, until none is left; undefined where there are none. */
export function safeFixes(context: FixContext): FileChange | undefined {
  const isAny = context.conclusions.some(({ finding }) => isSafelyFixed(finding));
  return isAny ? changeUntilQuiet(context, isSafelyFixed) : undefined;
}

/** The proposals after which the finding is gone; of those with one title, the first. */
function soundFixes(propose: Propose, finding: Finding, context: FixContext): readonly Fix[] {
  const { path, document } = context.opened;
  const isDeferred = context.defers && document.text.length > READ_AT_ONCE;
  const fixes = new Map<string, Fix>();
  for (const proposal of propose(finding, context)) {
    const { title, isPreferred = false, isOpen = false, reveals = false } = proposal;
    if (fixes.has(title)) continue;
    const edits = isDeferred ? [] : proposal.edits();
    if (edits === undefined || (!isDeferred && !isSound(proposal, edits, finding, context))) continue;
    const changes = isDeferred ? undefined : [{ path, isNew: false, document, edits }];
    fixes.set(title, { finding, title, isPreferred, changes, isOpen, reveals });
  }
  return [...fixes.values()];
}

/** The preferred fixes of all that the finding's rule reports in the file, where it reports more than this. */
function fixOfAll(finding: Finding, context: FixContext): readonly Fix[] {
  const { rule } = finding;
  const words = RULES_BY_ID.get(rule)?.words.title;
  const alike = context.conclusions.filter((each) => each.finding.rule === rule);
  if (words === undefined || alike.length < 2) return [];
  const title = titleIn(context, 'fixAllOfRule', { title: words[context.language] });
  if (context.defers) return [{ finding, title, isPreferred: false, changes: undefined }];
  const change = changeUntilQuiet(context, (each) => each.rule === rule);
  return change === undefined ? [] : [{ finding, title, isPreferred: false, changes: [change] }];
}

function changeUntilQuiet(
  context: FixContext,
  isChosen: (finding: Finding) => boolean,
): FileChange | undefined {
  const { path, document } = context.opened;
  const edits = editsUntilQuiet(context, isChosen);
  return edits.length === 0 ? undefined : { path, isNew: false, document, edits };
}
