import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../base/words';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

export type OutputFormat = 'text' | 'json';
export type SearchFormat = 'table' | 'json';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly isAsked: boolean }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly format: OutputFormat;
      readonly language: Language | undefined;
    }
  | {
      readonly name: 'search';
      readonly query: string;
      readonly format: SearchFormat;
      readonly language: Language | undefined;
      /** The greatest number of results, from 1. */
      readonly limit: number;
    };

const FORMATS: readonly OutputFormat[] = ['text', 'json'];
const SEARCH_FORMATS: readonly SearchFormat[] = ['table', 'json'];
const USUAL_LIMIT = 10;

/** What an option takes. */
interface OptionValues {
  /** In the words of a message. */
  readonly values: string;
  readonly accepts: (value: string) => boolean;
}

/** Options that take a value, by their names. */
type Options = ReadonlyMap<string, OptionValues>;

const CHECK_OPTIONS: Options = new Map([
  ['format', oneOf(FORMATS)],
  ['language', oneOf(LANGUAGES)],
]);

const SEARCH_OPTIONS: Options = new Map([
  ['format', oneOf(SEARCH_FORMATS)],
  ['language', oneOf(LANGUAGES)],
  ['limit', { values: '1, 2, 3, …', accepts: (value) => /^0*[1-9]\d{0,5}$/.test(value) }],
]);

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
      return readCheck(rest);
    case 'search':
      return readSearch(rest);
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

function readCheck(args: readonly string[]): Command {
  const { chosen, positionals } = readOptions(args, CHECK_OPTIONS);
  const format = chosen.get('format');
  return {
    name: 'check',
    paths: positionals,
    format: FORMATS.find((known) => known === format) ?? 'text',
    language: languageIn(chosen),
  };
}

/** The words of a name need no quotation marks around them. */
function readSearch(args: readonly string[]): Command {
  const { chosen, positionals } = readOptions(args, SEARCH_OPTIONS);
  const query = positionals.join(' ').trim();
  if (query === '') throw new UsageError(MESSAGES.needsName);
  const format = chosen.get('format');
  return {
    name: 'search',
    query,
    format: SEARCH_FORMATS.find((known) => known === format) ?? 'table',
    language: languageIn(chosen),
    limit: Number(chosen.get('limit') ?? USUAL_LIMIT),
  };
}

/** Options by name, and all else. Throws a `UsageError` for an option that is not among those, or without its value. */
function readOptions(
  args: readonly string[],
  known: Options,
): { readonly chosen: ReadonlyMap<string, string>; readonly positionals: readonly string[] } {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...known.keys()].map((name) => [name, { type: 'string' }])),
    strict: false,
    tokens: true,
  });
  const chosen = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    chosen.set(token.name, optionValue(known.get(token.name), token.rawName, token.value));
  }
  return { chosen, positionals };
}

/** The option's value, if it is one of those it takes. */
function optionValue(option: OptionValues | undefined, rawName: string, value: string | undefined): string {
  if (option === undefined) throw new UsageError(MESSAGES.unknownOption, { option: rawName });
  const { values, accepts } = option;
  if (value === undefined) throw new UsageError(MESSAGES.missingValue, { option: rawName, values });
  if (!accepts(value)) throw new UsageError(MESSAGES.wrongValue, { option: rawName, value, values });
  return value;
}

function oneOf(choices: readonly string[]): OptionValues {
  return { values: choices.join(', '), accepts: (value) => choices.includes(value) };
}

function languageIn(chosen: ReadonlyMap<string, string>): Language | undefined {
  const language = chosen.get('language');
  return LANGUAGES.find((known) => known === language);
}
