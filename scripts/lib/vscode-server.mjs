/**
 * @file A real VS Code without a download from Microsoft: the npm package `code-server` holds VS Code's own
 * server with its web workbench. It is kept in `.vscode-test/`, outside the project's lock file.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { editorFolder } from './paths.mjs';
import { runNpm, signalGroup, stopGroup } from './processes.mjs';
import { ScriptError, say } from './say.mjs';

/** The VS Code versions that are tested, oldest first: the npm package of each and the Node.js it needs. */
export const vscodeVersions = new Map([
  ['1.100.3', { codeServer: '4.100.3', nodeMajor: 20 }],
  ['1.139.1', { codeServer: '4.139.1', nodeMajor: 24 }],
]);

const npmOptions = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** User settings that keep the page quiet; callers add theirs. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Gives the installed server of a VS Code version (`{version, node, main}`, absolute paths), installing it from
 * the npm registry when it is not there whole. A version that is not in `vscodeVersions` gives a `ScriptError`.
 */
export async function installVSCodeServer(version) {
  const wanted = vscodeVersions.get(version);
  if (wanted === undefined) {
    throw new ScriptError(
      `VS Code ${version} is not known here; known are ${[...vscodeVersions.keys()].join(', ')}.`,
    );
  }
  const folder = path.join(editorFolder, `vscode-server-${version}`);
  const nodePackage = nodePackageFor(wanted.nodeMajor);
  // Written last, so that a half install is done again.
  const marker = path.join(folder, 'installed');
  if (!existsSync(marker)) {
    await installInto(folder, version, wanted.codeServer, nodePackage);
    await writeFile(marker, `${version}\n`);
  }
  const modules = path.join(folder, 'node_modules');
  return {
    version,
    node:
      nodePackage === undefined
        ? process.execPath
        : path.join(modules, nodePackage.name, nodePackage.program),
    main: path.join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** The npm package that holds Node.js `major` for this machine; undefined where the running one is new enough. */
function nodePackageFor(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) {
    return undefined;
  }
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  return { name, range: `${name}@${major}`, program: path.join('bin', windows ? 'node.exe' : 'node') };
}

/** Installs from nothing, removing what an earlier run may have left. */
async function installInto(folder, version, codeServer, nodePackage) {
  say(`Installing VS Code ${version} from the npm registry into ${folder} (once, about half a minute) …`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${codeServer}`, ...(nodePackage === undefined ? [] : [nodePackage.range])];
  const sentence = `VS Code ${version} could not be installed from the npm registry; is the network reachable?`;
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  // --engine-strict may be set by a user; code-server names the Node.js that is installed beside it.
  const options = [...npmOptions, '--engine-strict=false', '--omit=dev'];
  await runNpm(['install', ...options, ...packages], sentence, { cwd: folder, ...quiet });
  const inner = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await runNpm(['install', ...options], sentence, { cwd: inner, ...quiet });
}

/**
 * Starts an installed server on a free port of 127.0.0.1 with a data folder of its own and waits until it
 * answers. Gives `{port, url, dataFolder, stop}`; `stop` ends it with all its children and removes the folder.
 *
 * @param {{version: string, node: string, main: string}} installation
 * @param {{settings?: object, environment?: object, token?: string, extensionsFolder?: string, driver?: boolean}} options
 *   `settings`: user settings; `token`: what the address must carry, none when left out; `driver`: whether the
 *   page may be told a development extension and tests to run.
 */
export async function startVSCodeServer(installation, options = {}) {
  await mkdir(editorFolder, { recursive: true });
  const dataFolder = await mkdtemp(path.join(editorFolder, 'data-'));
  const userFolder = path.join(dataFolder, 'data', 'User');
  await mkdir(userFolder, { recursive: true });
  const settings = { ...quietSettings, ...options.settings };
  await writeFile(path.join(userFolder, 'settings.json'), JSON.stringify(settings, null, 2));
  const port = await freePort();
  const logFile = path.join(dataFolder, 'server.log');
  const child = spawn(installation.node, serverArguments(installation, port, dataFolder, options), {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(options.environment),
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const endWithUs = () => signalGroup(child, 'SIGKILL');
  process.once('exit', endWithUs);
  const stop = async () => {
    await stopGroup(child);
    process.off('exit', endWithUs);
    log.end();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const url = `http://127.0.0.1:${port}/`;
  try {
    await untilAnswered(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, url, dataFolder, stop };
}

/** The server's command line. */
function serverArguments(installation, port, dataFolder, { token, extensionsFolder, driver = true }) {
  return [
    installation.main,
    '--accept-server-license-terms',
    '--host=127.0.0.1',
    `--port=${port}`,
    ...(token === undefined ? ['--without-connection-token'] : [`--connection-token=${token}`]),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...(extensionsFolder === undefined ? [] : [`--extensions-dir=${extensionsFolder}`]),
    '--disable-telemetry',
    '--disable-workspace-trust',
    `--server-data-dir=${dataFolder}`,
  ];
}

/** This process's environment without what would make VS Code take itself for a part of another one. */
function serverEnvironment(additions = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...additions };
}

/** A port of 127.0.0.1 that was free a moment ago. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until the address answers, at most a minute; a server that ends before is a `ScriptError`. */
async function untilAnswered(url, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new ScriptError(`The VS Code server ended at once (exit code ${child.exitCode}).`);
    }
    if ((await statusOf(url)) !== undefined) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ScriptError(`The VS Code server did not answer at ${url} within a minute.`);
}

/** The HTTP status that an address answers with, after redirections; undefined while nothing answers. */
export async function statusOf(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
