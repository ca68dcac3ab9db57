import type { Finding } from '../../archive/finding';
import { applyEdits, type TextEdit } from '../../base/text-edit';
import type { Conclusion } from '../../rules/conclude';
import { checkFile, openFile } from '../../rules/engine';
import type { FixContext } from './context';
import type { Proposal } from './fix';

/**
 * True for edits after which the finding is gone and the rules report no more errors than before. What was hidden before
 * may come to light, where the proposal reveals it; what is left open need not be gone.
 */
export function isSound(
  { reveals = false, isOpen = false }: Proposal,
  edits: readonly TextEdit[],
  finding: Finding,
  context: FixContext,
): boolean {
  const { opened, archive, conclusions } = context;
  const after = openFile(opened.path, applyEdits(opened.document.text, edits));
  if (after === undefined || after.document.faults.length > opened.document.faults.length) return false;
  if (isOpen) return true;
  const now = archive.conclusionsIf(checkFile(after));
  const before = countsOf(conclusions, finding.rule);
  const behind = countsOf(now, finding.rule);
  const isLess = (behind.get(finding.rule) ?? 0) < (before.get(finding.rule) ?? 0);
  if (reveals) return isLess || !isStillThere(finding, edits, now);
  return isLess && !hasMore(behind, before);
}

/** True when a rule reports more errors than before. */
export function isWorse(before: readonly Conclusion[], now: readonly Conclusion[]): boolean {
  return hasMore(countsOf(now, ''), countsOf(before, ''));
}

function hasMore(counts: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean {
  return [...counts].some(([rule, count]) => count > (before.get(rule) ?? 0));
}

/** How many errors each rule reports, and how often the one rule reports anything. */
function countsOf(conclusions: readonly Conclusion[], own: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding, severity } of conclusions) {
    if (severity !== 'error' && finding.rule !== own) continue;
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return counts;
}

/** True when the rule still reports the place, which the edits may have moved. */
function isStillThere(
  { rule, span }: Finding,
  edits: readonly TextEdit[],
  now: readonly Conclusion[],
): boolean {
  const shift = edits
    .filter((edit) => edit.span.end <= span.start)
    .reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
  return now.some(({ finding }) => finding.rule === rule && finding.span.start === span.start + shift);
}
