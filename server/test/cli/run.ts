import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';

/** What the build wrote, seen from the compiled tests. */
export const BUILT = join(__dirname, '../../../../server/dist');

export interface Ran {
  readonly exitCode: number | undefined;
  readonly printed: string;
  readonly said: string;
}

/** Runs a command line in this process. */
export async function run(
  folder: string,
  args: readonly string[],
  options: Partial<Pick<Terminal, 'language' | 'hasColour' | 'isWatched' | 'workspace'>> & {
    readonly input?: string;
  } = {},
): Promise<Ran> {
  const printed: string[] = [];
  const said: string[] = [];
  const { input = '', ...shown } = options;
  const terminal: Terminal = {
    folder,
    workspace: folder,
    cacheFolder: undefined,
    language: 'en',
    hasColour: false,
    isWatched: false,
    ...shown,
    input: async function* () {
      yield Buffer.from(input);
    },
    print: (text) => printed.push(text),
    write: async (text) => {
      printed.push(text);
    },
    say: (text) => said.push(text),
    untilInterrupted: () => Promise.resolve(),
  };
  const program = { folder: BUILT, startServer: () => Promise.resolve() };
  const exitCode = await runProgram(args, program, terminal);
  return { exitCode, printed: printed.join(''), said: said.join('') };
}

/** Runs the built program. */
export function runBuilt(
  folder: string,
  args: readonly string[],
  options: {
    readonly environment?: NodeJS.ProcessEnv;
    readonly user?: number;
    readonly input?: string;
  } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(BUILT, 'cli.js'), ...args], {
      cwd: folder,
      env: options.environment ?? { ...process.env, XDG_CACHE_HOME: join(tmpdir(), 'coop-tests') },
      stdio: 'pipe',
      ...(options.user !== undefined && { uid: options.user, gid: options.user }),
    });
    const printed: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => printed.push(data));
    child.stderr.on('data', (data: Buffer) => said.push(data));
    child.stdin.end(options.input ?? '');
    child.once('error', reject);
    child.once('close', (exitCode) =>
      resolve({
        exitCode: exitCode ?? undefined,
        printed: Buffer.concat(printed).toString(),
        said: Buffer.concat(said).toString(),
      }),
    );
  });
}
