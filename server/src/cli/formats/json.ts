import type { Range } from '../../base/line-index';
import type { FileReport, Totals } from '../report';
import type { ReportWriter } from './format';

/** A problem for programs. */
interface Diagnostic {
  readonly file: string;
  readonly range: Range;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** The report for programs: one JSON object, as the documentation promises it. */
export function json(): ReportWriter {
  const diagnostics: string[] = [];
  return {
    // How many files there are stands before all problems.
    file: (file) => {
      diagnostics.push(...diagnosticsOf(file).map((diagnostic) => JSON.stringify(diagnostic)));
      return '';
    },
    end: (totals) => wholeOf(diagnostics, totals),
  };
}

function* wholeOf(diagnostics: readonly string[], { files, counts }: Totals): Iterable<string> {
  const summary = {
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
  };
  yield `{"version":1,"files":${files},"diagnostics":[`;
  for (const [index, diagnostic] of diagnostics.entries()) yield index === 0 ? diagnostic : `,${diagnostic}`;
  yield `],"summary":${JSON.stringify(summary)}}\n`;
}

/** The problems of a file as the JSON formats have them. */
export function diagnosticsOf({ path, problems }: FileReport): readonly Diagnostic[] {
  return problems.map(({ range, severity, rule, message }) => ({
    file: path,
    range,
    severity,
    code: rule,
    message,
  }));
}
