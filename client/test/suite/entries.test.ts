import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace, open, problemsOf, until, workspaceFolder } from './editor';

/** An organization as the view hands it to a command. */
function organization(id: string): object {
  return { archive: workspaceFolder().with({ fragment: '' }).toString(), space: 'organization', id };
}

/** Waits until the editor in front satisfies the condition. */
function untilShown(describe: string, holds: (editor: vscode.TextEditor) => boolean) {
  return until(
    () => {
      const editor = vscode.window.activeTextEditor;
      return editor !== undefined && holds(editor) ? editor : undefined;
    },
    () => `${describe}; in front is ${vscode.window.activeTextEditor?.document.uri.toString()}`,
  );
}

/** The line that the cursor is in. */
function lineOf({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text.trim();
}

describe('organizations and agreements', () => {
  it('have a view of their own', async () => {
    await vscode.commands.executeCommand('cooperationRecords.entries.focus');
    const commands = await vscode.commands.getCommands(true);
    for (const command of [
      'findEntry',
      'openEntry',
      'showEntryRecords',
      'showNamedEntries',
      'showAllEntries',
    ]) {
      assert.ok(commands.includes(`cooperationRecords.${command}`), command);
    }
  });

  it('are shown in their registry, where it ships with the extension', async () => {
    await vscode.commands.executeCommand('cooperationRecords.openEntry', organization('vn-mps'));
    const editor = await untilShown(
      'the registry is not shown',
      ({ document }) => document.uri.scheme === 'coop-reference',
    );
    assert.equal(lineOf(editor), '- id: vn-mps');
    assert.deepEqual(problemsOf(editor.document.uri), []);
  });

  it('can not be written to there', async () => {
    await vscode.commands.executeCommand('cooperationRecords.openEntry', organization('iom'));
    const editor = await untilShown('the registry is not shown', (shown) => lineOf(shown) === '- id: iom');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(editor.document.getText(), before);
    assert.equal(editor.document.isDirty, false);
  });

  it('are shown in their file, where the archive defines them', async () => {
    await vscode.commands.executeCommand('cooperationRecords.openEntry', organization('vn-ban-dieu-phoi'));
    const file = inWorkspace('organizations.coop.yaml').path;
    const editor = await untilShown('the file is not shown', ({ document }) => document.uri.path === file);
    assert.equal(lineOf(editor), '- id: vn-ban-dieu-phoi');
  });

  it('show the records that name them', async () => {
    await open(inWorkspace('organizations.coop.yaml'));
    await vscode.commands.executeCommand('cooperationRecords.showEntryRecords', organization('iom'));
    const editor = await untilShown(
      'nothing is shown',
      ({ document }) => document.uri.path !== inWorkspace('organizations.coop.yaml').path,
    );
    assert.ok(/\.coop\.ya?ml$/.test(editor.document.uri.path));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('offer a list to find one in', async () => {
    const shown = vscode.commands.executeCommand('cooperationRecords.findEntry');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await shown;
  });
});
