import assert from 'node:assert/strict';
import { type Ran, run } from './run';

/** What `coop map` prints of the files, or of all files of the folder: its lines, each with its end. */
export async function mapped(folder: string, paths?: readonly string[]): Promise<readonly string[]> {
  const input = paths?.map((path) => `${path}\n`).join('') ?? (await run(folder, ['paths'])).printed;
  const { printed, exitCode, said } = await run(folder, ['map'], { input });
  assert.equal(exitCode, 0, said);
  return printed.split(/(?<=\n)/);
}

/** `coop reduce` of lines on standard input. */
export function reduced(
  folder: string,
  lines: readonly string[],
  args: readonly string[] = [],
  options: Parameters<typeof run>[2] = {},
): Promise<Ran> {
  return run(folder, ['reduce', ...args], { ...options, input: lines.join('') });
}

/** Fails unless `coop reduce` of the lines does what `coop check` of the folder does. */
export async function isAsChecked(
  folder: string,
  lines: readonly string[],
  args: readonly string[] = [],
  options: Parameters<typeof run>[2] = {},
): Promise<void> {
  const expected = await run(folder, ['check', ...args], options);
  assert.deepEqual(await reduced(folder, lines, args, options), expected);
}
