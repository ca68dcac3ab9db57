import { pathToFileURL } from 'node:url';
import type { Severity } from '../../archive/finding';
import type { Language } from '../../base/words';
import { VERSION } from '../../node/version';
import { INTERNAL_ERROR } from '../../rules/internal-error';
import { RULES } from '../../rules/registry';
import type { Rule } from '../../rules/rule';
import type { FileReport, Problem } from '../report';
import type { FormatContext, ReportWriter } from './format';
import { pathIn } from './place';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The folder of the repository, by the name that code hosts know it by. */
const SOURCE_ROOT = '%SRCROOT%';

const LEVELS: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ALL_RULES: readonly Rule[] = [...RULES, INTERNAL_ERROR];

const RULE_INDEXES: ReadonlyMap<string, number> = new Map(ALL_RULES.map(({ id }, index) => [id, index]));

/** The report as a log of SARIF 2.1.0 with one run. */
export function sarif({ language, workspace }: FormatContext): ReportWriter {
  const whole = JSON.stringify({ version: '2.1.0', $schema: SCHEMA, runs: [runOf(language)] });
  const place = whole.lastIndexOf(NO_RESULTS) + 1;
  let before = whole.slice(0, place);
  return {
    file: (file) => {
      const artifactLocation = artifactOf(file, workspace);
      return file.problems
        .map((problem) => {
          const text = before + JSON.stringify(resultOf(problem, artifactLocation));
          before = ',';
          return text;
        })
        .join('');
    },
    end: () => [`${before === ',' ? '' : before}${whole.slice(place)}\n`],
  };
}

/** The results stand last, so that they can be written one by one. */
const NO_RESULTS = '[]';

function runOf(language: Language): object {
  const driver = {
    name: 'coop',
    fullName: 'Cooperation Records',
    version: VERSION,
    semanticVersion: VERSION,
    language,
    rules: ALL_RULES.map((rule) => descriptorOf(rule, language)),
  };
  return {
    tool: { driver },
    invocations: [{ executionSuccessful: true }],
    columnKind: 'utf16CodeUnits',
    results: [],
  };
}

function descriptorOf({ id, severity, words }: Rule, language: Language): object {
  const description = words.description[language];
  return {
    id,
    shortDescription: { text: words.title[language] },
    fullDescription: { text: description },
    help: { text: description, markdown: description },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ range, severity, rule, message }: Problem, artifactLocation: object): object {
  const { start, end } = range;
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEXES.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

function artifactOf({ absolute }: FileReport, workspace: string): object {
  const path = pathIn(workspace, absolute);
  if (path === undefined) return { uri: pathToFileURL(absolute).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: SOURCE_ROOT };
}
