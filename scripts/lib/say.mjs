/** @file What the scripts tell the person who runs them, and how they end. */

/** A fault that a person can act on: its message is one clear sentence and no stack is shown. */
export class ScriptError extends Error {}

/** Says in one line what the script is doing. */
export function say(text) {
  console.log(`> ${text}`);
}

/**
 * Runs a script's main function and sets the exit code: the number it gives, 0 when it gives none,
 * 1 when it throws. A `ScriptError` is shown as its sentence, anything else with its stack.
 */
export async function runScript(main) {
  // Without this, what was started in a process group of its own would outlive a Ctrl+C.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => process.exit(1));
  }
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof ScriptError ? `Error: ${error.message}` : error);
    process.exitCode = 1;
  }
}
