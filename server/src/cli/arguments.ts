import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../base/words';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

export type OutputFormat = 'text' | 'json';

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
    };

const FORMATS: readonly OutputFormat[] = ['text', 'json'];

/** Options that take a value, with the values they take. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['format', FORMATS],
  ['language', LANGUAGES],
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
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: 'string' }, language: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const chosen = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option') chosen.set(token.name, choiceOf(token.name, token.rawName, token.value));
  }
  const format = chosen.get('format');
  const language = chosen.get('language');
  return {
    name: 'check',
    paths: positionals,
    format: FORMATS.find((known) => known === format) ?? 'text',
    language: LANGUAGES.find((known) => known === language),
  };
}

/** The option's value, if it is one of those it takes. */
function choiceOf(name: string, rawName: string, value: string | undefined): string {
  const choices = CHOICES.get(name);
  if (choices === undefined) throw new UsageError(MESSAGES.unknownOption, { option: rawName });
  const values = choices.join(', ');
  if (value === undefined) throw new UsageError(MESSAGES.missingValue, { option: rawName, values });
  if (!choices.includes(value)) throw new UsageError(MESSAGES.wrongValue, { option: rawName, value, values });
  return value;
}
