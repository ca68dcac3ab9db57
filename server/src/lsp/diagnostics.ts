import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Severity } from '../archive/finding';
import type { LineIndex, Range } from '../base/line-index';
import type { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import type { Conclusion } from '../rules/conclude';
import { describeFinding, describeRelated } from '../rules/describe';
import { RULE_IDS } from '../rules/registry';

/** Shown beside every message. */
const DIAGNOSTIC_SOURCE = 'coop';

/** What turning a finding into a diagnostic needs besides the finding. */
export interface DiagnosticContext {
  readonly language: Language;
  readonly localizer: Localizer;
  /** URI of the folder that holds `<language>/<rule>.md`. */
  readonly rulePages: string;
  /** The client shows tags. */
  readonly hasTags: boolean;
  /** The URI of a file of the archive and the lines of its text; undefined for one that is gone. */
  readonly fileAt: (path: string) => { readonly uri: string; readonly lines: LineIndex } | undefined;
}

/** What a diagnostic carries for fixes. */
export interface DiagnosticData {
  readonly rule: string;
  readonly suggestions: readonly string[];
}

const SEVERITIES: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose findings mark text that could as well be absent. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-suppression']);

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A finding as the protocol has it. `lines`: those of the finding's file. */
export function diagnosticOf(
  { finding, severity }: Conclusion,
  lines: LineIndex,
  context: DiagnosticContext,
): Diagnostic {
  const { language, localizer } = context;
  const data: DiagnosticData = { rule: finding.rule, suggestions: finding.suggestions };
  const related = finding.related.map((place) => {
    const file = context.fileAt(place.file);
    return {
      location: { uri: file?.uri ?? '', range: file?.lines.rangeOf(place.span) ?? START },
      message: describeRelated(finding.rule, place, language, localizer),
    };
  });
  const known = related.filter(({ location }) => location.uri !== '');
  const isTagged = context.hasTags && UNNECESSARY.has(finding.rule);
  return {
    range: lines.rangeOf(finding.span),
    severity: SEVERITIES[severity],
    code: finding.rule,
    ...(RULE_IDS.has(finding.rule) && {
      codeDescription: { href: `${context.rulePages}/${language}/${finding.rule}.md` },
    }),
    source: DIAGNOSTIC_SOURCE,
    message: describeFinding(finding, language, localizer),
    ...(isTagged && { tags: [DiagnosticTag.Unnecessary] }),
    ...(known.length > 0 && { relatedInformation: known }),
    data,
  };
}
