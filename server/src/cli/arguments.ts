import { parseArgs } from 'node:util';
import type { Severity } from '../archive/finding';
import { LANGUAGES, type Language } from '../base/words';
import {
  CHECK_FORMATS,
  type CheckFormat,
  COMMANDS,
  FAIL_ON,
  LIST_FORMATS,
  LISTS,
  type ListFormat,
  type ListName,
  SEARCH_FORMATS,
  type SearchFormat,
} from './commands';
import { MESSAGES } from './messages';
import { type Chosen, dayOf, readOptions } from './options';
import { type ReadingChoice, readingChoiceOf } from './reading-options';
import { UsageError } from './usage-error';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly isAsked: boolean }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  | CheckCommand
  | SearchCommand
  | ListCommand
  | FactsCommand
  | PathsCommand
  | MapCommand
  | ReduceCommand;

/** How a report is to be shown. */
export interface ReportOptions {
  readonly format: CheckFormat;
  /** Asked for; else the archive's, else the terminal's, else English. */
  readonly language: Language | undefined;
  /** The least severity with which a check fails; undefined where none does. */
  readonly failOn: Severity | undefined;
  /** How many problems are listed at most. */
  readonly maxProblems: number;
  readonly isQuiet: boolean;
}

export interface CheckCommand extends ReportOptions {
  readonly name: 'check';
  /** As they were written; none for the current folder. */
  readonly paths: readonly string[];
  /** `write`: in the files; `show`: as a diff. */
  readonly fix: 'write' | 'show' | undefined;
  /** A revision of git. */
  readonly changedSince: string | undefined;
  readonly isWatching: boolean;
  readonly reading: ReadingChoice;
}

export interface SearchCommand {
  readonly name: 'search';
  readonly query: string;
  readonly format: SearchFormat;
  /** As for a check. */
  readonly language: Language | undefined;
  /** The greatest number of results, from 1. */
  readonly limit: number;
  readonly reading: ReadingChoice;
}

export interface ListCommand {
  readonly name: 'list';
  readonly list: ListName;
  /** A file or folder of the archive. */
  readonly path: string;
  readonly format: ListFormat;
  /** As for a check. */
  readonly language: Language | undefined;
  readonly reading: ReadingChoice;
}

export interface FactsCommand {
  readonly name: 'facts';
  readonly paths: readonly string[];
  readonly reading: ReadingChoice;
}

export interface PathsCommand {
  readonly name: 'paths';
  /** A folder of the archive. */
  readonly folder: string;
}

export interface MapCommand {
  readonly name: 'map';
  /** The folder that paths are relative to. */
  readonly root: string;
}

export interface ReduceCommand extends ReportOptions {
  readonly name: 'reduce';
  /** As they were written; none for standard input. */
  readonly files: readonly string[];
  /** The folder of the archive. */
  readonly root: string;
  /** In days since 1970-01-01; undefined for the local day. */
  readonly today: number | undefined;
}

const USUAL_LIMIT = 10;

/** Options of `coop lsp`: those by which editors say how they talk to a server and who they are. */
const LSP_OPTIONS: ReadonlySet<string> = new Set(['stdio', 'clientProcessId']);

/** Reads a command line, the program's own name left out. Throws a `UsageError` where it makes no sense. */
export function readCommand(args: readonly string[]): Command {
  const [command, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return { name: 'help', isAsked: true };
  switch (command) {
    case undefined:
      return { name: 'help', isAsked: false };
    case 'help':
      return { name: 'help', isAsked: true };
    case '--version':
      return { name: 'version' };
    case 'lsp':
      return readLsp(rest);
    case 'check':
      return readCheck(readOptions(rest, COMMANDS.check.options));
    case 'search':
      return readSearch(readOptions(rest, COMMANDS.search.options));
    case 'list':
      return readList(readOptions(rest, COMMANDS.list.options));
    case 'facts':
      return readFacts(readOptions(rest, COMMANDS.facts.options));
    case 'paths':
      return readPaths(readOptions(rest, COMMANDS.paths.options));
    case 'map':
      return readMap(readOptions(rest, COMMANDS.map.options));
    case 'reduce':
      return readReduce(readOptions(rest, COMMANDS.reduce.options));
    default:
      if (command.startsWith('-')) throw new UsageError(MESSAGES.unknownOption, { option: command });
      throw new UsageError(MESSAGES.unknownCommand, { command });
  }
}

function readLsp(args: readonly string[]): Command {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true });
  const options = tokens.filter((token) => token.kind === 'option');
  const unknown = options.find(({ name }) => !LSP_OPTIONS.has(name));
  if (unknown !== undefined) throw new UsageError(MESSAGES.unknownOption, { option: unknown.rawName });
  if (!options.some(({ name }) => name === 'stdio')) throw new UsageError(MESSAGES.needsStdio);
  return { name: 'lsp' };
}

function readReportOptions({ values, switches }: Chosen): ReportOptions {
  const failOn = choice(FAIL_ON, values.get('fail-on')) ?? 'error';
  return {
    format: choice(CHECK_FORMATS, values.get('format')) ?? 'text',
    language: choice(LANGUAGES, values.get('language')),
    failOn: failOn === 'never' ? undefined : failOn,
    maxProblems: Number(values.get('max-problems') ?? Number.POSITIVE_INFINITY),
    isQuiet: switches.has('quiet'),
  };
}

function readCheck(chosen: Chosen): CheckCommand {
  const { values, switches, operands } = chosen;
  const command: CheckCommand = {
    name: 'check',
    paths: operands,
    ...readReportOptions(chosen),
    fix: switches.has('fix') ? (switches.has('dry-run') ? 'show' : 'write') : undefined,
    changedSince: values.get('changed-since'),
    isWatching: switches.has('watch'),
    reading: readingChoiceOf(chosen),
  };
  if (switches.has('dry-run') && command.fix === undefined) throw new UsageError(MESSAGES.dryRunNeedsFix);
  if (command.fix === 'show' && command.format !== 'text') throw new UsageError(MESSAGES.dryRunIsDiff);
  if (!command.isWatching) return command;
  if (command.fix !== undefined) throw new UsageError(MESSAGES.watchFixesNothing);
  if (command.format !== 'text') throw new UsageError(MESSAGES.watchIsText);
  return command;
}

/** The words of a name need no quotation marks around them. */
function readSearch(chosen: Chosen): SearchCommand {
  const { values, operands } = chosen;
  const query = operands.join(' ').trim();
  if (query === '') throw new UsageError(MESSAGES.needsName);
  return {
    name: 'search',
    query,
    format: choice(SEARCH_FORMATS, values.get('format')) ?? 'table',
    language: choice(LANGUAGES, values.get('language')),
    limit: Number(values.get('limit') ?? USUAL_LIMIT),
    reading: readingChoiceOf(chosen),
  };
}

function readList(chosen: Chosen): ListCommand {
  const { values, operands } = chosen;
  const [name, path = '.', ...others] = operands;
  const list = choice(LISTS, name);
  if (list === undefined || others.length > 0)
    throw new UsageError(MESSAGES.needsList, { lists: LISTS.join(', ') });
  return {
    name: 'list',
    list,
    path,
    format: choice(LIST_FORMATS, values.get('format')) ?? 'table',
    language: choice(LANGUAGES, values.get('language')),
    reading: readingChoiceOf(chosen),
  };
}

function readFacts(chosen: Chosen): FactsCommand {
  return { name: 'facts', paths: chosen.operands, reading: readingChoiceOf(chosen) };
}

function readPaths({ operands }: Chosen): PathsCommand {
  const [folder = '.', extra] = operands;
  if (extra !== undefined) throw new UsageError(MESSAGES.oneTooMany, { operand: extra });
  return { name: 'paths', folder };
}

function readMap({ values, operands: [extra] }: Chosen): MapCommand {
  if (extra !== undefined) throw new UsageError(MESSAGES.oneTooMany, { operand: extra });
  return { name: 'map', root: values.get('root') ?? '.' };
}

function readReduce(chosen: Chosen): ReduceCommand {
  const { values, operands } = chosen;
  return {
    name: 'reduce',
    files: operands,
    ...readReportOptions(chosen),
    root: values.get('root') ?? '.',
    today: dayOf(values.get('today') ?? ''),
  };
}

function choice<Choice extends string>(
  choices: readonly Choice[],
  chosen: string | undefined,
): Choice | undefined {
  return choices.find((each) => each === chosen);
}
