import type { ReportWriter } from './format';
import { diagnosticsOf } from './json';

/** The report for programs that read line by line: each problem as one JSON object, nothing else. */
export function ndjson(): ReportWriter {
  return {
    file: (file) =>
      diagnosticsOf(file)
        .map((diagnostic) => `${JSON.stringify(diagnostic)}\n`)
        .join(''),
    end: () => [],
  };
}
