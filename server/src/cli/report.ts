import type { Finding, Severity } from '../archive/finding';
import type { Range } from '../base/line-index';
import { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import { describeFinding } from '../rules/describe';
import type { CheckedSelection } from './check-archive';

/** Everything a check says, in one language, in the order in which it is shown. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly counts: { readonly [severity in Severity]: number };
}

export interface FileReport {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly range: Range;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

/**
 * The findings in words. `languageFor`: the language for an archive, by what its settings say. `prefixFor`: what stands
 * before an archive's paths.
 */
export function reportOf(
  selections: readonly CheckedSelection[],
  languageFor: (settings: Language | undefined) => Language,
  prefixFor: (root: string) => string,
): Report {
  const localizer = new Localizer();
  const files = selections.flatMap(({ root, language, files: checked, nameOnDisk }) =>
    checked.map(({ path, lines, conclusions }) => ({
      path: prefixFor(root) + nameOnDisk(path),
      problems: conclusions.map(({ finding, severity }) => ({
        range: lines.rangeOf(finding.span),
        severity,
        rule: finding.rule,
        message: messageOf(finding, languageFor(language), localizer),
      })),
    })),
  );
  const problems = files.flatMap((file) => file.problems);
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    counts: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
  };
}

function messageOf(finding: Finding, language: Language, localizer: Localizer): string {
  return describeFinding(finding, language, localizer);
}
