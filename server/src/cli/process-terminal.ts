import { once } from 'node:events';
import { type Language, languageOf } from '../base/words';
import { userCacheFolder } from '../node/cache-folder';
import type { Terminal } from './terminal';

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // Whoever reads along may stop at any time, as `head` does: that is no fault.
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  const { NO_COLOR: noColour, TERM: terminal, GITHUB_WORKSPACE: workspace } = process.env;
  return {
    folder: process.cwd(),
    workspace: workspace || process.cwd(),
    cacheFolder: userCacheFolder(process.env, process.platform),
    language: localeLanguage(process.env),
    hasColour: process.stdout.isTTY === true && !noColour && terminal !== 'dumb',
    isWatched: process.stderr.isTTY === true,
    input: () => process.stdin,
    print: (text) => process.stdout.write(text),
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    say: (text) => process.stderr.write(text),
    untilInterrupted: () => new Promise((resolve) => process.once('SIGINT', () => resolve())),
  };
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

/** The language of messages that the environment asks for, the strongest variable first, as POSIX has it. */
export function localeLanguage(environment: NodeJS.ProcessEnv): Language | undefined {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean);
  return languageOf(locale?.replace(/[.@].*$/, ''));
}
