import { Localizer } from '../base/localizer';
import { loadReference } from '../node/reference';
import { VERSION } from '../node/version';
import { readCommand } from './arguments';
import { check } from './check';
import { facts } from './facts';
import { help } from './help';
import { list } from './list';
import type { LoadedProgram } from './loaded-program';
import { map } from './map';
import { MESSAGES } from './messages';
import { paths } from './paths';
import { reduce } from './reduce';
import { search } from './search';
import { EXIT, type Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What the program is made of besides its own code. */
export interface Program {
  /** Absolute path of the folder with what the build put beside the program. */
  readonly folder: string;
  /** Starts the language server on standard input and output; it runs until the editor ends it. */
  readonly startServer: () => Promise<void>;
}

/** Runs one command line. Gives the exit code; undefined while a server runs. */
export async function runProgram(
  args: readonly string[],
  program: Program,
  terminal: Terminal,
): Promise<number | undefined> {
  try {
    return await runCommand(args, program, terminal);
  } catch (error) {
    const usage = error instanceof UsageError ? error : undefined;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const text = new Localizer().format(
      usage?.words ?? MESSAGES.failed,
      terminal.language ?? 'en',
      usage?.values ?? { reason },
    );
    terminal.say(`${text}\n`);
    return EXIT.couldNotRun;
  }
}

async function runCommand(
  args: readonly string[],
  program: Program,
  terminal: Terminal,
): Promise<number | undefined> {
  const command = readCommand(args);
  switch (command.name) {
    case 'help':
      if (command.isAsked) terminal.print(help(terminal.language ?? 'en'));
      else terminal.say(help(terminal.language ?? 'en'));
      return command.isAsked ? EXIT.withoutErrors : EXIT.couldNotRun;
    case 'version':
      terminal.print(`${VERSION}\n`);
      return EXIT.withoutErrors;
    case 'lsp':
      await program.startServer();
      return undefined;
    case 'check':
      return check(command, await loaded(program), terminal);
    case 'search':
      return search(command, await loaded(program), terminal);
    case 'list':
      return list(command, await loaded(program), terminal);
    case 'facts':
      return facts(command, await loaded(program), terminal);
    case 'paths':
      return paths(command, terminal);
    case 'map':
      return map(command, terminal);
    case 'reduce':
      return reduce(command, await loadReference(program.folder), terminal);
  }
}

async function loaded({ folder }: Program): Promise<LoadedProgram> {
  return { folder, reference: await loadReference(folder) };
}
