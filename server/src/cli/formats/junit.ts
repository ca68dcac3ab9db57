import type { Severity } from '../../archive/finding';
import { SEVERITY_WORDS } from '../messages';
import { type FileReport, type Problem, SEVERITIES } from '../report';
import type { FormatContext, ReportWriter } from './format';
import { pathIn } from './place';

/**
 * The report as test results in the XML of JUnit: a suite a file, a case a problem, and one case for a file without.
 * Problems that make the check fail are failures; others are cases that pass, with what they say as their output.
 */
export function junit(context: FormatContext): ReportWriter {
  const suites: string[] = [];
  let tests = 0;
  let failures = 0;
  return {
    // How many tests there are stands before all of them.
    file: (file) => {
      if (!isListed(file)) return '';
      const suite = suiteOf(file, context);
      suites.push(suite.xml);
      tests += suite.tests;
      failures += suite.failures;
      return '';
    },
    end: () => {
      const attributes = attributesOf({ name: 'coop check', tests, failures, errors: 0 });
      const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes}>\n`;
      return [head, ...suites, '</testsuites>\n'];
    },
  };
}

/** A file of whose problems none is listed would look like one without. */
function isListed({ problems, unlisted }: FileReport): boolean {
  return problems.length > 0 || unlisted === 0;
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function suiteOf(file: FileReport, { language, failOn, workspace }: FormatContext): Suite {
  const path = pathIn(workspace, file.absolute) ?? file.path;
  const cases = file.problems.map((problem) => {
    const isFailure = fails(problem.severity, failOn);
    return { isFailure, xml: caseOf(problem, path, SEVERITY_WORDS[problem.severity][language], isFailure) };
  });
  const tests = Math.max(1, cases.length);
  const failures = cases.filter(({ isFailure }) => isFailure).length;
  const attributes = attributesOf({ name: path, tests, failures, errors: 0, skipped: 0, time: 0 });
  const passed = `    <testcase${attributesOf({ name: path, classname: path, time: 0 })}/>\n`;
  const elements = cases.length === 0 ? passed : cases.map(({ xml }) => xml).join('');
  return { xml: `  <testsuite${attributes}>\n${elements}  </testsuite>\n`, tests, failures };
}

function caseOf(
  { range, rule, message }: Problem,
  path: string,
  severity: string,
  isFailure: boolean,
): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const attributes = attributesOf({ name: `${rule} ${place}`, classname: path, time: 0 });
  const text = escaped(`${path}:${place}: ${severity}: ${message}`);
  const content = isFailure
    ? `<failure${attributesOf({ type: rule, message })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase${attributes}>${content}</testcase>\n`;
}

function fails(severity: Severity, failOn: Severity | undefined): boolean {
  return failOn !== undefined && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

function attributesOf(attributes: { readonly [name: string]: string | number }): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** Text as XML 1.0 can hold it: some characters cannot be written at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\t\n\r]/g, (sign) => ENTITIES.get(sign) ?? sign);
}
