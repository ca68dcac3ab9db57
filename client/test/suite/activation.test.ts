import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { cooperationFiles, extensionUnderTest, inWorkspace, open, until } from './editor';

describe('activation', () => {
  it('runs the packed files, not the sources', () => {
    const folder = extensionUnderTest().extensionPath;
    assert.ok(existsSync(join(folder, 'server', 'dist')), `no bundle in ${folder}`);
    for (const source of ['server/src', 'client/src', 'node_modules', 'scripts']) {
      assert.ok(!existsSync(join(folder, source)), `${source} is in the package`);
    }
  });

  it('waits until a cooperation file is opened', async () => {
    const plain = inWorkspace('plain-notes.txt');
    await vscode.workspace.fs.writeFile(plain, new TextEncoder().encode('Ghi chú.\n'));
    await open(plain);
    assert.equal(extensionUnderTest().isActive, false);
  });

  it('starts with a record', async () => {
    const [record] = (await cooperationFiles()).filter(
      (uri) => !/(organizations|agreements|config)\.[a-z.]*$/.test(uri.path),
    );
    assert.ok(record !== undefined, 'the samples hold no record');
    const { document } = await open(record);
    assert.equal(document.languageId, 'cooperation-record');
    const isActive = () => extensionUnderTest().isActive || undefined;
    await until(isActive, () => 'the extension did not start');
  });

  for (const command of ['cooperationRecords.restartServer', 'cooperationRecords.showOutput']) {
    it(`offers the command ${command}`, async () => {
      assert.ok((await vscode.commands.getCommands(true)).includes(command));
    });
  }
});
