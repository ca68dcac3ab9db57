/** @file Showing a folder in a VS Code that is a web page of this machine, with the packed extension installed. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { asUriPath } from './editor.mjs';
import { packExtension } from './extension-package.mjs';
import { editorFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { ScriptError } from './say.mjs';
import { installVSCodeServer, startVSCodeServer, vscodeVersions } from './vscode-server.mjs';

/**
 * Brings up the newest known VS Code with the extension, packed from what is built. Gives
 * `addressOf(folder, file?)`, the address of a folder with a file opened (`path:line:column`, from 1), and `stop`.
 * The address carries a secret, so that no other user or page of this machine can use the server.
 */
export async function serveEditor({ settings } = {}) {
  const [version] = [...vscodeVersions.keys()].slice(-1);
  const installation = await installVSCodeServer(version);
  const archive = await packExtension();
  await mkdir(editorFolder, { recursive: true });
  const extensionsFolder = await mkdtemp(path.join(editorFolder, 'extensions-'));
  const dropExtensions = () => rm(extensionsFolder, { recursive: true, force: true, maxRetries: 5 });
  try {
    await installExtension(installation, archive, extensionsFolder);
    const token = randomBytes(16).toString('hex');
    const server = await startVSCodeServer(installation, {
      token,
      extensionsFolder,
      driver: false,
      settings,
    });
    const addressOf = (folder, file) => addressWith(server, token, folder, file);
    const stop = async () => {
      await server.stop();
      await dropExtensions();
    };
    return { addressOf, stop };
  } catch (error) {
    await dropExtensions();
    throw error;
  }
}

/** The address that opens a folder, and a file in it when one is named. */
function addressWith(server, token, folder, file) {
  const address = new URL(server.url);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', asUriPath(folder));
  if (file !== undefined) {
    const opened = `vscode-remote://127.0.0.1:${server.port}${asUriPath(file)}`;
    const payload = [
      ['openFile', opened],
      ['gotoLineMode', 'true'],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

/** Installs the packed extension for a server that is started afterwards. */
async function installExtension(installation, archive, extensionsFolder) {
  const dataFolder = await mkdtemp(path.join(editorFolder, 'data-'));
  const args = [
    installation.main,
    '--accept-server-license-terms',
    `--server-data-dir=${dataFolder}`,
    `--extensions-dir=${extensionsFolder}`,
    `--install-extension=${archive}`,
  ];
  try {
    // Its output is about what a server without native parts lacks; whether it worked, the exit code says.
    await run(installation.node, args, 'The extension could not be installed', { stdio: 'ignore' });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Fails with one sentence unless the address gives a page: first the cookie for its secret, then the page. */
export async function requirePage(address) {
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie().map((line) => line.split(';')[0]);
  const target = new URL(first.headers.get('location') ?? address, address);
  const page = await fetch(target, { headers: { cookie: cookie.join('; ') } });
  if (page.status !== 200 || !(await page.text()).includes('workbench')) {
    throw new ScriptError(`${target.href} does not show VS Code (status ${page.status}).`);
  }
}
