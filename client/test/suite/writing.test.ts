import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  extensionUnderTest,
  findingsOf,
  inWorkspace,
  open,
  until,
  untilEqual,
  workspaceFolder,
} from './editor';

const answers = {
  activity: 'signing',
  date: '2019-07-18',
  title: 'Lễ ký thử của kho',
  parties: [
    { kind: 'entry', id: 'vn-mps' },
    { kind: 'group', name: '16 cơ quan chính phủ' },
  ],
  source: { publisher: { kind: 'entry', id: 'vn-vna' }, published: '2019-07-19' },
};

/** A command of the extension. */
function run<Result>(command: string, ...given: readonly unknown[]): Thenable<Result> {
  return vscode.commands.executeCommand<Result>(`cooperationRecords.${command}`, ...given);
}

/** Closes what is in front, without asking whether it is to be saved. */
async function dropEditor(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** What a question of a command gives while Escape is pressed until it ends. */
async function cancelled<Result>(running: Thenable<Result>): Promise<Result> {
  let isOver = false;
  void running.then(() => {
    isOver = true;
  });
  await until(
    () => {
      if (isOver) return true;
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return undefined;
    },
    () => 'the command goes on after Escape',
  );
  return running;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
  return names.some(([name]) => uri.path.endsWith(`/${name}`));
}

describe('writing commands', () => {
  before(async () => {
    await open(inWorkspace('organizations.coop.yaml'));
    await until(
      () => extensionUnderTest().isActive || undefined,
      () => 'the extension does not start',
    );
  });

  it('write a record that is valid at once, and save nothing', async () => {
    const folder = inWorkspace('2024');
    const uri = await run<vscode.Uri | undefined>('newRecord', { answers, folder });
    assert.ok(uri !== undefined, 'no record is written');
    assert.equal(uri.scheme, 'untitled');
    assert.equal(uri.path, vscode.Uri.joinPath(folder, 'le-ky-thu-cua-kho-2019.coop.yaml').path);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor.document.languageId, 'cooperation-record');
    const text = editor.document.getText();
    assert.ok(
      text.startsWith('id: le-ky-thu-cua-kho-2019\ntitle: Lễ ký thử của kho\nactivity: signing\n'),
      text,
    );
    assert.ok(text.includes('- name: 16 cơ quan chính phủ\n'), text);
    // It is read before it can be said that nothing is wrong: something wrong is put in, told, and taken out.
    await editor.edit((edit) => edit.insert(editor.document.positionAt(text.length), 'x: 1\n'));
    await until(
      () => findingsOf(uri)[0],
      () => 'the new record is not checked',
    );
    await vscode.commands.executeCommand('undo');
    await untilEqual(() => findingsOf(uri), []);
    assert.equal(await exists(vscode.Uri.joinPath(folder, 'le-ky-thu-cua-kho-2019.coop.yaml')), false);
    await dropEditor();
  });

  it('lead through the tab stops of a new record', async () => {
    const uri = await run<vscode.Uri | undefined>('newRecord', { answers, folder: inWorkspace('2024') });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined && uri !== undefined);
    await vscode.commands.executeCommand('type', { text: 'VN' });
    await vscode.commands.executeCommand('hideSuggestWidget');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Hue' });
    assert.ok(
      editor.document.getText().includes('place: { country: VN, locality: Hue }'),
      editor.document.getText(),
    );
    await dropEditor();
  });

  it('write nothing when the questions are cancelled', async () => {
    await open(inWorkspace('organizations.coop.yaml'));
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    assert.equal(await cancelled(run('newRecord')), undefined);
    assert.equal(await cancelled(run('addOrganization')), undefined);
    assert.equal(await cancelled(run('newArchive')), undefined);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });

  it('add an organization and an agreement to the registry, each undone in one step', async () => {
    const organizations = await vscode.workspace.openTextDocument(inWorkspace('organizations.coop.yaml'));
    const before = organizations.getText();
    const given = { vi: 'Hội Thử lệnh', en: 'Command Trial Society', kind: 'ngo' };
    assert.equal(await run('addOrganization', given), 'hoi-thu-lenh');
    assert.ok(organizations.getText().includes('- id: hoi-thu-lenh\n    name:\n      vi: Hội Thử lệnh\n'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), organizations.uri.toString());
    assert.equal(editor.document.lineAt(editor.selection.active).text.trim(), '- id: hoi-thu-lenh');
    await vscode.commands.executeCommand('undo');
    assert.equal(organizations.getText(), before);
    await dropEditor();
    assert.equal(await run('addAgreement', { vi: 'Văn kiện thử lệnh', id: 'vk-thu' }), 'vk-thu');
    assert.ok(vscode.window.activeTextEditor?.document.getText().includes('- id: vk-thu\n'));
    await dropEditor();
  });

  it('make a folder an archive, and touch no file that is there', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'kho-moi');
    const config = vscode.Uri.joinPath(folder, 'coop.config.yaml');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('language: en\n'));
    await run('newArchive', { folder, language: 'vi', withSample: true });
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
    assert.equal(kept, 'language: en\n');
    for (const name of ['organizations.coop.yaml', 'agreements.coop.yaml', '2024'])
      assert.ok(await exists(vscode.Uri.joinPath(folder, name)), name);
    await until(
      () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('ho-so-mau-2024.coop.yaml') || undefined,
      () => 'the sample is not shown',
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    await dropEditor();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('check the archive and give the counts', async () => {
    const checked = await run<{ files: number; records: number; problems: { errors: number } }>(
      'checkArchive',
    );
    assert.ok(checked.files > 20 && checked.records > 10, JSON.stringify(checked));
    assert.ok(checked.problems.errors > 0, JSON.stringify(checked));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('fix what is safe in files that are not open, all at once or after a look', async () => {
    const file = inWorkspace('a-fix-archive.coop.yaml');
    const text = `id: a-fix-archive
title: Buổi họp thử
activity: meeting
date: 2020-12-31
parties: [Bộ Công an, iom]
source: { publisher: vn-vna, published: 2021-01-02 }
`;
    for (const way of ['review', 'all']) {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      await untilEqual(() => findingsOf(file), ['5 name-not-id']);
      let isOver = false;
      const running = run('fixArchive', way).then(() => {
        isOver = true;
      });
      const look = (): true | undefined => {
        if (isOver) return true;
        if (way === 'review') void vscode.commands.executeCommand('refactorPreview.discard');
        return undefined;
      };
      await until(look, () => `the command goes on: ${way}`);
      await running;
      const { document } = await open(file);
      assert.equal(document.getText().includes('[vn-mps, iom]'), way === 'all', way);
    }
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file);
  });

  it('show the page of a rule', async () => {
    const page = await run<vscode.Uri>('showRulePage', 'name-not-id');
    assert.match(page.path, /\/rules\/(en|vi)\/name-not-id\.md$/);
    await vscode.workspace.fs.stat(page);
    assert.equal((await run<vscode.Uri>('showRulePage', '../../../x')).path.endsWith('/x.md'), false);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
