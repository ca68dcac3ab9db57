import type { Range } from '../../base/line-index';
import type { FileReport, Report } from '../report';

/** A problem for programs. */
interface Diagnostic {
  readonly file: string;
  readonly range: Range;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** The report for programs: one JSON object, as the documentation promises it. */
export function json({ files, counts }: Report): string {
  const diagnostics = files.flatMap(diagnosticsOf);
  const summary = {
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
  };
  return `${JSON.stringify({ version: 1, files: files.length, diagnostics, summary })}\n`;
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
