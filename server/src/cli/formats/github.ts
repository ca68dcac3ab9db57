import type { Severity } from '../../archive/finding';
import type { Range } from '../../base/line-index';
import type { FileReport, Problem } from '../report';
import { shown } from '../shown';
import type { FormatContext, ReportWriter } from './format';
import { pathIn } from './place';
import { summary } from './text';

const COMMANDS: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The report as workflow commands of GitHub Actions, which show each problem beside its line, and a line that sums up. */
export function github(context: FormatContext): ReportWriter {
  return {
    file: (file) => file.problems.map((problem) => `${commandOf(file, problem, context)}\n`).join(''),
    end: (totals) => [`${summary(totals, context.language)}\n`],
  };
}

function commandOf(
  { absolute }: FileReport,
  { range, severity, rule, message }: Problem,
  { workspace }: FormatContext,
): string {
  const properties = [
    ['file', pathIn(workspace, absolute) ?? absolute],
    ...placeOf(range),
    ['title', rule],
  ].map(([name, value]) => `${name}=${escapedProperty(value ?? '')}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapedData(shown(message))}`;
}

/** Lines and columns from 1, the last one included. Columns only count where the place is within one line. */
function placeOf({ start, end }: Range): readonly (readonly [string, string])[] {
  const lines = [
    ['line', String(start.line + 1)],
    ['endLine', String(end.line + 1)],
  ] as const;
  if (start.line !== end.line) return lines;
  const column = start.character + 1;
  return [...lines, ['col', String(column)], ['endColumn', String(Math.max(column, end.character))]];
}

/** The runner ends a command at the end of its line and reads `%25`, `%0D` and `%0A` back. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In properties, commas and colons part one from the next. */
function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
