import type { CheckedFile } from '../archive/checked-file';
import type { Suppression, WordFact } from '../archive/facts';
import type { Finding, Severity } from '../archive/finding';
import type { Settings } from '../archive/settings';
import type { LineIndex } from '../base/line-index';
import { RULE_IDS, RULES_BY_ID } from './registry';
import { findingOf } from './rule';
import { unusedSuppression, unusedSuppressions } from './unused-suppression';

/** A finding with the severity that the archive's settings give it. */
export interface Conclusion {
  readonly finding: Finding;
  readonly severity: Severity;
}

/**
 * The findings of a file as they are shown: without those that a comment or the settings switch off, with those about
 * comments that hide nothing, in order of place.
 */
export function conclude(
  findings: readonly Finding[],
  { suppressions, lines }: Pick<CheckedFile, 'suppressions' | 'lines'>,
  settings: Settings,
): Conclusion[] {
  if (findings.length === 0 && suppressions.length === 0) return [];
  const used = new Set<WordFact>();
  const shown = findings.filter((finding) => !isSuppressed(finding, suppressions, lines, used));
  const unused = unusedSuppressions(suppressions, used, RULE_IDS).map((report) =>
    findingOf(unusedSuppression, report),
  );
  const all = [...shown, ...unused.filter((finding) => !isSuppressed(finding, suppressions, lines, used))];
  return all
    .flatMap((finding) => {
      const severity = severityOf(finding.rule, settings);
      return severity === 'off' ? [] : [{ finding, severity }];
    })
    .sort((a, b) => compare(a.finding, b.finding));
}

function isSuppressed(
  finding: Finding,
  suppressions: readonly Suppression[],
  lines: LineIndex,
  used: Set<WordFact>,
): boolean {
  if (suppressions.length === 0) return false;
  const line = lines.lineAt(finding.span.start);
  const hiding = suppressions
    .filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
    .flatMap(({ rules }) => rules.filter(({ text }) => text === finding.rule));
  for (const word of hiding) used.add(word);
  return hiding.length > 0;
}

function severityOf(rule: string, settings: Settings): Severity | 'off' {
  return settings.severities.get(rule) ?? RULES_BY_ID.get(rule)?.severity ?? 'error';
}

function compare(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
