/** @file Showing a folder in a VS Code on the desktop with the extension: one that is installed, or downloaded. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { editorFolder, projectFolder } from './paths.mjs';
import { exitCodeOf, findOnPath } from './processes.mjs';
import { say } from './say.mjs';
import { downloadsAreReachable, downloadVSCode, hasDisplay } from './vscode-by-download.mjs';

/** Where VS Code's command is when it is not on PATH. */
const usualPlaces = [
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  path.join(os.homedir(), 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
  `${process.env.LOCALAPPDATA}\\Programs\\Microsoft VS Code\\bin\\code.cmd`,
  `${process.env.ProgramFiles}\\Microsoft VS Code\\bin\\code.cmd`,
];

/** Opens the folder and a file of it in an installed VS Code; gives whether there was one that did. */
export async function openInInstalled(folder, file) {
  const code = findOnPath('code') ?? usualPlaces.find((place) => existsSync(place));
  if (code === undefined) {
    return false;
  }
  say(`Opening ${folder} in the installed VS Code (${code}) …`);
  const args = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, folder, file];
  const opened = (await runCode(code, args)) === 0;
  if (!opened) {
    say('The installed VS Code did not open.');
  }
  return opened;
}

/** Runs VS Code's command, on Windows a batch file that needs the shell and so quoted words. */
function runCode(code, args) {
  if (process.platform !== 'win32') {
    return exitCodeOf(code, args);
  }
  const quoted = args.map((arg) => `"${arg}"`);
  return exitCodeOf(`"${code}"`, quoted, { shell: true });
}

/** The same in a downloaded VS Code, where one can be had and shown. Its window outlives this program. */
export async function openInDownloaded(folder, file) {
  if (!hasDisplay() || !(await downloadsAreReachable())) {
    return false;
  }
  const program = await download();
  if (program === undefined) {
    return false;
  }
  say(`Opening ${folder} in the downloaded VS Code …`);
  const profile = path.join(editorFolder, 'start');
  const args = [
    `--extensionDevelopmentPath=${projectFolder}`,
    `--user-data-dir=${path.join(profile, 'user-data')}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    folder,
    file,
  ];
  spawn(program, args, { detached: true, stdio: 'ignore' }).unref();
  return true;
}

/** The program of a downloaded VS Code; undefined when the download failed, which is told. */
async function download() {
  try {
    return await downloadVSCode('stable');
  } catch (error) {
    say(`VS Code could not be downloaded: ${error.message}`);
    return undefined;
  }
}
