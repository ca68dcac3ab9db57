import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace, open, until } from './editor';

const text = `# Họp thử
# Structure and layout
id: a-layout
title: Buổi họp thử
activity: meeting
date: 2020-12-31
parties:
- organization: vn-mps   
  role: host
-   iom


source:
    publisher: vn-mps
    published: 2021-01-02
    url: https://example.org/tin
`;

describe('structure and layout', () => {
  const record = inWorkspace('a-layout.coop.yaml');

  before(async () => vscode.workspace.fs.writeFile(record, new TextEncoder().encode(text)));

  afterEach(async () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  after(async () => vscode.workspace.fs.delete(record));

  it('gives an outline of fields and parties', async () => {
    await open(record);
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', record);
    const parties = symbols.find(({ name }) => name === 'parties');
    assert.equal(parties?.children.length, 2);
    assert.notEqual(parties?.children[1]?.name, 'iom');
  });

  it('finds entries and records of the archive without their marks', async () => {
    await open(record);
    const symbols = await ask<vscode.SymbolInformation>(
      'vscode.executeWorkspaceSymbolProvider',
      'buoi hop thu',
    );
    const found = symbols.find(({ containerName }) => containerName === 'a-layout');
    assert.equal(found?.location.uri.toString(), record.toString());
    assert.equal(found?.location.range.start.line, 2);
  });

  it('folds, selects and links', async () => {
    await open(record);
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', record);
    assert.ok(folds.some(({ start, end }) => start === 0 && end === 1));
    assert.ok(folds.some(({ start, end }) => start === 6 && end === 9));
    const [selection] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', record, [
      new vscode.Position(7, 20),
    ]);
    const selections: vscode.Range[] = [];
    for (let each = selection; each !== undefined; each = each.parent) selections.push(each.range);
    for (const [from, to] of [
      [16, 22],
      [2, 22],
    ] as const)
      assert.ok(selections.some((range) => range.isEqual(new vscode.Range(7, from, 7, to))));
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', record);
    assert.ok(links.some(({ target }) => target?.toString(true) === 'https://example.org/tin'));
  });

  it('formats, and takes it back in one step', async () => {
    const { document } = await open(record);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until(
      () => (document.getText() === text ? undefined : true),
      () => 'the text stays as it is',
    );
    assert.ok(
      document
        .getText()
        .includes('parties:\n  - organization: vn-mps\n    role: host\n  - iom\n\nsource:\n  publ'),
    );
    assert.ok(document.getText().startsWith(text.slice(0, 20)));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('goes on with a list after Enter, and ends it at an empty item', async () => {
    const editor = await open(record);
    const { document } = editor;
    const line = 6;
    editor.selection = new vscode.Selection(line, 8, line, 8);
    const press = async (above: string, below: string): Promise<void> => {
      await vscode.commands.executeCommand('type', { text: '\n' });
      await until(
        () => {
          const cursor = document.offsetAt(editor.selection.active);
          const now = document.getText();
          return now.slice(0, cursor).endsWith(above) && now.slice(cursor).startsWith(below)
            ? true
            : undefined;
        },
        () => `the cursor is at ${editor.selection.active.line} in ${document.getText()}`,
      );
    };
    await press('parties:\n- ', '\n- organization');
    await vscode.commands.executeCommand('type', { text: 'unodc' });
    await press('- unodc\n- ', '\n- organization');
    await press('- unodc\n', '\n- organization');
  });
});

/** What the editor gets from whoever serves the command. */
async function ask<T>(command: string, ...parameters: readonly unknown[]): Promise<readonly T[]> {
  return (await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...parameters)) ?? [];
}
