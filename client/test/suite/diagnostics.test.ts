import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  cooperationFiles,
  findingsOf,
  inWorkspace,
  open,
  problemsOf,
  untilEqual,
  workspaceFolder,
} from './editor';
import { marksOf } from './marks';

/** A record with one fault: the value of `activity`. */
function misspelt(id: string): Uint8Array {
  return new TextEncoder().encode(`id: ${id}
title: Buổi họp thử
activity: meetin
date: 2020-12-31
parties:
  - organization: vn-mps
    role: host
  - organization: iom
    role: participant
source:
  publisher: vn-mps
  published: 2021-01-02
`);
}

/** Findings with the path of their file before them. */
function namedAfter(file: vscode.Uri, findings: readonly string[]): readonly string[] {
  const path = file.path.slice(workspaceFolder().path.length + 1);
  return findings.map((finding) => `${path} ${finding}`);
}

/** What a file's marks say, named after the file. */
async function marksIn(file: vscode.Uri): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return namedAfter(file, marksOf(text));
}

const activity = '3 invalid-value';

describe('problems', () => {
  it('are those that the samples mark, in open files and in those that are not', async () => {
    const files = await cooperationFiles();
    const [first] = files;
    assert.ok(first !== undefined, 'the samples hold no cooperation file');
    await open(first);
    const marks = await Promise.all(files.map(marksIn));
    const look = () => files.flatMap((file) => namedAfter(file, findingsOf(file)));
    await untilEqual(look, marks.flat());
  });

  it('come with a rule, its page and words', async () => {
    for (const file of await cooperationFiles()) {
      for (const { code, message } of problemsOf(file)) {
        assert.ok(typeof code === 'object', `no page: ${message}`);
        assert.match(String(code.value), /^[a-z]+(-[a-z]+)*$/);
        assert.ok(message.length > 0);
      }
    }
  });

  it('go with the edit that mends them, before the file is saved', async () => {
    const file = inWorkspace('an-edit.coop.yaml');
    await vscode.workspace.fs.writeFile(file, misspelt('an-edit'));
    const { document } = await open(file);
    await untilEqual(() => findingsOf(file), [activity]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, document.lineAt(2).range.end, 'g');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilEqual(() => findingsOf(file), []);
    assert.ok(document.isDirty);
    assert.ok(await document.save());
  });

  it('come back after the server was restarted', async () => {
    const file = inWorkspace('a-restart.coop.yaml');
    await vscode.workspace.fs.writeFile(file, misspelt('a-restart'));
    await open(file);
    await untilEqual(() => findingsOf(file), [activity]);
    await vscode.commands.executeCommand('cooperationRecords.restartServer');
    await untilEqual(() => findingsOf(file), [activity]);
  });

  it('come and go with a file that nobody has opened', async () => {
    const file = inWorkspace('on-the-disk.coop.yaml');
    await vscode.workspace.fs.writeFile(file, misspelt('on-the-disk'));
    await untilEqual(() => findingsOf(file), [activity]);
    await vscode.workspace.fs.delete(file);
    await untilEqual(() => findingsOf(file), []);
  });
});
