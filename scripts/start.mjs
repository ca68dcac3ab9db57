/**
 * @file `npm start`: installs what is missing, builds, and opens `samples/archive` in an editor with the extension.
 *
 * `node scripts/start.mjs [--web] [--check]`: `--web` shows the editor as a web page even where a VS Code is
 * installed; `--check` does the same, makes sure that the page is there, and ends.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { openInDownloaded, openInInstalled } from './lib/desktop-editor.mjs';
import { inProject } from './lib/paths.mjs';
import { runNpm } from './lib/processes.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';
import { requirePage, serveEditor } from './lib/web-editor.mjs';

const folder = inProject('samples', 'archive');

/** The record that is opened: the extension starts with the first one. */
const record = path.join(folder, '2024', 'mps-receives-un-coordinator-2024.coop.yaml');

await runScript(async () => {
  const options = readOptions();
  await ensureDependencies();
  say('Building …');
  await runNpm(['run', '--silent', 'build'], 'The build failed');
  if (options.check) {
    await checkPage();
    return;
  }
  if (options.web) {
    await showPage();
    return;
  }
  if ((await openInInstalled(folder, record)) || (await openInDownloaded(folder, record))) {
    return;
  }
  say('No VS Code is installed here and none can be downloaded: the editor is shown as a web page.');
  await showPage();
});

/** The command line's options; a wrong one gives a `ScriptError`. */
function readOptions() {
  const boolean = { type: 'boolean', default: false };
  try {
    return parseArgs({ options: { web: boolean, check: boolean } }).values;
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

/** Shows the editor as a web page until the person stops it. */
async function showPage() {
  const editor = await serveEditor();
  const stopped = untilStopped();
  say(`Open ${editor.addressOf(folder, `${record}:1:1`)} in your browser; Ctrl+C stops.`);
  await stopped;
  say('Stopping …');
  await editor.stop();
}

/** Waits for Ctrl+C or another request to end. */
function untilStopped() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.removeAllListeners(signal);
      process.once(signal, resolve);
    }
    if (process.env.npm_lifecycle_event !== undefined) {
      // npm starts a shell that starts this program; a shell that is ended does not pass the signal on.
      const parent = process.ppid;
      const watch = setInterval(() => {
        if (process.ppid !== parent) {
          clearInterval(watch);
          resolve();
        }
      }, 500);
      watch.unref();
    }
  });
}

/** Brings the web page up, looks at it and stops. */
async function checkPage() {
  const editor = await serveEditor();
  try {
    const address = editor.addressOf(folder, `${record}:1:1`);
    await requirePage(address);
    say(`The editor answers at ${address}; stopping.`);
  } finally {
    await editor.stop();
  }
}
