/** What the tests do with the editor: the workspace's files, waiting, and the extension under test. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const patience = 60_000;
const pause = 50;

/** The extension that VS Code was started with. */
export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('cooperation-records.cooperation-records');
  assert.ok(extension !== undefined, 'VS Code does not know the extension');
  return extension;
}

/** The workspace folder: a copy of the broken samples. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder !== undefined, 'VS Code was started without a folder');
  return folder.uri;
}

/** A file of the workspace, by its path from the folder. */
export function inWorkspace(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), ...path.split('/'));
}

/** The cooperation files of the workspace, in the order of their paths. */
export async function cooperationFiles(folder = workspaceFolder()): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) {
        return cooperationFiles(uri);
      }
      const isOurs = type === vscode.FileType.File && /(\.coop|^coop\.config)\.ya?ml$/.test(name);
      return isOurs ? [uri] : [];
    }),
  );
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Waits until `look` gives something else than undefined; fails with `describe()` after a minute. */
export async function until<T>(look: () => T | undefined, describe: () => string): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = look();
    if (found !== undefined) {
      return found;
    }
    assert.ok(Date.now() < deadline, `Waited a minute in vain: ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Waits until what `look` gives equals `expected`; after a minute fails with the difference. */
export async function untilEqual<T>(look: () => T, expected: T): Promise<void> {
  const wanted = JSON.stringify(expected);
  const deadline = Date.now() + patience;
  while (JSON.stringify(look()) !== wanted && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  assert.deepEqual(look(), expected);
}

/** Opens a file as a person does. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The extension's problems at a file. */
export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((problem) => problem.source === 'coop');
}

/** The rule that a problem names. */
function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** A file's problems as `line rule`, lines from 1, sorted: one entry for each. */
export function findingsOf(uri: vscode.Uri): readonly string[] {
  return problemsOf(uri)
    .map((problem) => `${problem.range.start.line + 1} ${ruleOf(problem)}`)
    .sort();
}
