/** @file VS Code from Microsoft, where it can be downloaded and shown (a developer's machine, a hosted CI). */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportVariable } from './counts.mjs';
import { editorFolder } from './paths.mjs';
import { findOnPath } from './processes.mjs';
import { quietSettings } from './vscode-server.mjs';
import { suiteProgram } from './vscode-tests.mjs';

const downloads = 'https://update.code.visualstudio.com';

/** Whether VS Code can be downloaded: its server answers within three seconds. */
export async function downloadsAreReachable() {
  try {
    await fetch(downloads, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** The program that lends a display to a machine without a screen, or undefined. */
export function virtualDisplay() {
  return process.platform === 'linux' ? findOnPath('xvfb-run') : undefined;
}

/** Downloads a VS Code version (kept between runs) and gives the path of its program. */
export async function downloadVSCode(version) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version, cachePath: editorFolder });
}

/** Prepares one VS Code version; gives what `testInVSCode` needs. */
export async function editorByDownload(version) {
  const program = await downloadVSCode(version);
  return {
    runSuite: (what) => withProfile((profile) => runSuite(program, profile, what)),
    withPage: (what, use) => withProfile((profile) => withPage(program, profile, what, use)),
  };
}

/** Runs the compiled suite and gives whether it ended well. */
async function runSuite(program, profile, { folder, extension, report }) {
  const { runTests, TestRunFailedError } = await import('@vscode/test-electron');
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suiteProgram,
      extensionTestsEnv: { [reportVariable]: report },
      launchArgs: [folder, '--disable-extensions', ...profile],
    });
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      return false;
    }
    throw error;
  }
}

/** Opens a window, lets `use` drive its page and closes it. */
async function withPage(program, profile, { folder, extension, file }, use) {
  const { _electron: electron } = await import('playwright-core');
  const window = await electron.launch({
    executablePath: program,
    args: [
      folder,
      ...(file === undefined ? [] : ['--goto', file]),
      `--extensionDevelopmentPath=${extension}`,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-updates',
      '--skip-welcome',
      '--skip-release-notes',
      '--no-sandbox',
      '--disable-gpu-sandbox',
      ...profile,
    ],
  });
  try {
    return await use(await window.firstWindow());
  } finally {
    await window.close();
  }
}

/** Lets `use` work with the arguments of a fresh profile that has the quiet settings, and removes it. */
async function withProfile(use) {
  await mkdir(editorFolder, { recursive: true });
  const folder = await mkdtemp(path.join(editorFolder, 'profile-'));
  try {
    const user = path.join(folder, 'user-data', 'User');
    await mkdir(user, { recursive: true });
    await writeFile(path.join(user, 'settings.json'), JSON.stringify(quietSettings, null, 2));
    const folders = ['user-data', 'extensions'].map((name) => path.join(folder, name));
    return await use([`--user-data-dir=${folders[0]}`, `--extensions-dir=${folders[1]}`]);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
