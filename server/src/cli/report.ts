import { join } from 'node:path';
import type { Severity } from '../archive/finding';
import type { Range } from '../base/line-index';
import { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import { describeFinding } from '../rules/describe';
import type { FileConclusions } from '../service';
import type { CheckedSelection } from './check-archive';

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Everything a check says, in one language, in the order in which it is shown. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly counts: SeverityCounts;
  /** The revision that the files differ from, where only such files are asked for. */
  readonly revision: string | undefined;
}

/** What a report says of all its files together. */
export interface Totals {
  readonly files: number;
  /** How many problems there are of each severity, those that are not listed included. */
  readonly counts: SeverityCounts;
  /** The revision that the files differ from, where only such files are asked for. */
  readonly revision: string | undefined;
}

export type SeverityCounts = { readonly [severity in Severity]: number };

export interface FileReport {
  /** Relative to the archive's root, with `/`; where there are several archives, to the nearest folder that holds all. */
  readonly path: string;
  /** Absolute path, as the system writes it. */
  readonly absolute: string;
  readonly problems: readonly Problem[];
  /** How many more problems it has, which are not listed. */
  readonly unlisted: number;
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
  revision: string | undefined,
): Report {
  const localizer = new Localizer();
  const files = selections.flatMap(({ root, language, files: checked, nameOnDisk }) =>
    checked.map((file) => ({
      path: prefixFor(root) + nameOnDisk(file.path),
      absolute: join(root, nameOnDisk(file.path)),
      unlisted: 0,
      problems: problemsOf(file, languageFor(language), localizer),
    })),
  );
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), counts: countsOf(files), revision };
}

/** What was found in a file, in words. */
export function problemsOf(
  file: Omit<FileConclusions, 'path'>,
  language: Language,
  localizer: Localizer,
): readonly Problem[] {
  return file.conclusions.map(({ finding, severity }) => ({
    range: file.lines.rangeOf(finding.span),
    severity,
    rule: finding.rule,
    message: describeFinding(finding, language, localizer),
  }));
}

function countsOf(files: readonly FileReport[]): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of files) for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

export function totalsOf({ files, counts, revision }: Report): Totals {
  return { files: files.length, counts, revision };
}

/** True where a problem is at least as grave as that. */
export function hasProblemFrom({ counts }: Pick<Totals, 'counts'>, severity: Severity): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1).some((each) => counts[each] > 0);
}
