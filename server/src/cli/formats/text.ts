import type { Severity } from '../../archive/finding';
import { Localizer } from '../../base/localizer';
import type { Language } from '../../base/words';
import { MESSAGES, SEVERITY_COUNTS, SEVERITY_WORDS } from '../messages';
import { type FileReport, type Problem, SEVERITIES, type Totals } from '../report';
import { shown } from '../shown';
import type { FormatContext, ReportWriter } from './format';

type Style = 'bold' | 'underline' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

type Paint = (style: Style, text: string) => string;

/** Parameters of ECMA-48's SGR: on and off. */
const STYLES: { readonly [style in Style]: readonly [number, number] } = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

const SEVERITY_STYLES: { readonly [severity in Severity]: Style } = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'green',
};

/** The report for people: problems file by file, lines and columns from 1, and one line that sums up. */
export function text(context: FormatContext): ReportWriter {
  return {
    file: (file) => (file.problems.length === 0 ? '' : `${fileBlock(file, context)}\n`),
    end: (totals) => [`${summaryLine(totals, context.language, paintFor(context))}\n`],
  };
}

/** A file and its problems, a line each. */
export function fileBlock({ path, problems }: FileReport, context: FormatContext): string {
  const paint = paintFor(context);
  const lines = problems.map((problem) => problemLine(problem, context.language, paint));
  return `${[paint('underline', shown(path)), ...lines].join('\n')}\n`;
}

/** What was checked and how many problems there are, as one line without colours. */
export function summary(totals: Totals, language: Language): string {
  return summaryLine(totals, language, plain);
}

function paintFor({ hasColour }: FormatContext): Paint {
  return hasColour ? painted : plain;
}

function problemLine({ range, severity, rule, message }: Problem, language: Language, paint: Paint): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const severityWords = paint(SEVERITY_STYLES[severity], SEVERITY_WORDS[severity][language]);
  return `  ${paint('dim', place)}  ${severityWords}  ${shown(message)}  ${paint('dim', rule)}`;
}

function summaryLine({ files, counts, revision }: Totals, language: Language, paint: Paint): string {
  const localizer = new Localizer();
  const say = (
    words: (typeof MESSAGES)[keyof typeof MESSAGES],
    values: { [name: string]: string | number },
  ): string => localizer.format(words, language, values);
  if (files === 0 && revision !== undefined) return say(MESSAGES.nothingChanged, { revision });
  if (files === 0) return say(MESSAGES.nothingToCheck, {});
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint(
      SEVERITY_STYLES[severity],
      localizer.format(SEVERITY_COUNTS[severity], language, { count: counts[severity] }),
    ),
  );
  const values = { files, counts: parts.join(', ') };
  return paint('bold', say(parts.length === 0 ? MESSAGES.clean : MESSAGES.problems, values));
}

function painted(style: Style, text: string): string {
  const [on, off] = STYLES[style];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

function plain(_: Style, text: string): string {
  return text;
}
