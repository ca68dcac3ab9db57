/** @file Opening VS Code's web page: to run a suite in its extension host, or as an editor to type into. */
import { ScriptError } from './say.mjs';

/**
 * The address of the workbench on a folder.
 *
 * @param {{port: number, url: string}} server a running server
 * @param {{folder: string, extension?: string, tests?: string, file?: string}} what absolute paths: the workspace,
 *   the folder of the extension under development, the compiled suite, a file to open (`path:line:column`, from 1)
 */
export function workbenchAddress(server, { folder, extension, tests, file }) {
  const remote = (fsPath) => `vscode-remote://127.0.0.1:${server.port}${asUriPath(fsPath)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(file === undefined
      ? []
      : [
          ['openFile', remote(file)],
          ['gotoLineMode', 'true'],
        ]),
  ];
  const address = new URL(server.url);
  address.searchParams.set('folder', asUriPath(folder));
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** A file system path as the path of a URI: `/` between segments, and at the start on Windows too. */
export function asUriPath(fsPath) {
  const slashed = fsPath.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/**
 * Opens the workbench with a compiled suite and waits for the suite's end, at most `timeout` milliseconds.
 * Gives the exit code that VS Code reports (0 or 1) and every console line of the page and the extension host.
 */
export async function runSuiteOnPage(browser, address, { timeout, onLine }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const exit = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => onLine(args.map(String).join(' ')));
    await page.goto(address);
    return await withinTime(exit, timeout, `The suite did not end within ${timeout / 1000} seconds.`);
  } finally {
    await context.close();
  }
}

/**
 * Opens the workbench as a person would, in a window of 1280 × 800, and gives the Playwright page. `options` are
 * Playwright's for the browser's context.
 */
export async function openEditor(browser, address, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  return page;
}

/** What a promise gives, or a `ScriptError` with `sentence` when it takes longer than `milliseconds`. */
async function withinTime(promise, milliseconds, sentence) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new ScriptError(sentence)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
