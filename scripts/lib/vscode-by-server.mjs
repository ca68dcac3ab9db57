/** @file VS Code for tests without a download: its server from the npm registry, its window in Chromium. */
import { findOrInstallChromium, launchChromium } from './chromium.mjs';
import { reportVariable } from './counts.mjs';
import { openEditor, runSuiteOnPage, workbenchAddress } from './editor.mjs';
import { installVSCodeServer, startVSCodeServer } from './vscode-server.mjs';
import { suiteProgram } from './vscode-tests.mjs';

const suiteTimeout = 240_000;

/** How many of the last lines of VS Code's own log are shown when a suite ends without saying why. */
const shownLogLines = 40;

/** Prepares one VS Code version; gives what `testInVSCode` needs. */
export async function editorByServer(version) {
  const installation = await installVSCodeServer(version);
  await findOrInstallChromium();
  return {
    runSuite: (what) => runSuite(installation, what),
    withPage: (what, use) => withPage(installation, what, use),
  };
}

/**
 * Runs a compiled program in the server's extension host; gives VS Code's exit code (0 or 1) and hands every line of
 * the console to `onLine`. `what`: absolute paths of the `folder` to open, the `extension` and the `program`.
 */
export async function runInVSCode(installation, { folder, extension, program }, { environment, onLine }) {
  return withServer(installation, { environment }, (server, browser) => {
    const address = workbenchAddress(server, { folder, extension, tests: program });
    return runSuiteOnPage(browser, address, { timeout: suiteTimeout, onLine });
  });
}

/** Runs the compiled suite in the server's extension host and gives whether it ended well. */
async function runSuite(installation, { folder, extension, report }) {
  const own = [];
  const others = [];
  const onLine = (line) => {
    if (isOfSuite(line)) {
      own.push(line);
      console.log(line);
    } else {
      others.push(line.split('\n', 1)[0]);
    }
  };
  const what = { folder, extension, program: suiteProgram };
  let code;
  try {
    code = await runInVSCode(installation, what, { environment: { [reportVariable]: report }, onLine });
  } finally {
    const isExplained = code === 0 || own.some((line) => line.includes('FAILED: '));
    if (!isExplained) {
      console.log(others.slice(-shownLogLines).join('\n'));
    }
  }
  return code === 0;
}

/** Whether a line of the console is the suite's own; all others are VS Code's. */
function isOfSuite(line) {
  return /^\s+(passed|FAILED): /.test(line);
}

/** Opens the editor in Chromium, lets `use` drive the page and closes all. */
async function withPage(installation, what, use) {
  return withServer(installation, {}, async (server, browser) =>
    use(await openEditor(browser, workbenchAddress(server, what))),
  );
}

/** Lets `use` work with a running server and a Chromium, and stops both whatever happens. */
async function withServer(installation, options, use) {
  const server = await startVSCodeServer(installation, options);
  try {
    const browser = await launchChromium();
    try {
      return await use(server, browser);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
