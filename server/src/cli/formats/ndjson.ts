import type { Report } from '../report';
import { diagnosticsOf } from './json';

/** The report for programs that read line by line: each problem as one JSON object, nothing else. */
export function ndjson({ files }: Report): string {
  return files
    .flatMap(diagnosticsOf)
    .map((diagnostic) => `${JSON.stringify(diagnostic)}\n`)
    .join('');
}
