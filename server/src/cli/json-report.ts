import type { Report } from './report';

/** The report for programs: one JSON object, as the documentation promises it. */
export function jsonReport({ files, counts }: Report): string {
  const diagnostics = files.flatMap(({ path, problems }) =>
    problems.map(({ range, severity, rule, message }) => ({
      file: path,
      range,
      severity,
      code: rule,
      message,
    })),
  );
  const summary = {
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
  };
  return `${JSON.stringify({ version: 1, files: files.length, diagnostics, summary })}\n`;
}
