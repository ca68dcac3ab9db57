import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, inWorkspace, open, untilEqual } from './editor';

/** A record whose parties are out of order, one of them by its name alone. */
const text = `id: a-refactoring
title: Buổi họp thử
activity: meeting
date: 2020-12-31
parties:
  # nhà tài trợ
  - organization: usaid
    role: funder
  - name: Quỹ bảo tồn thử
    role: organizer
  - { organization: vn-mps, role: host }
source:
  publisher: vn-mps
  published: 2021-01-02
`;

const sorted = text
  .replace('  # nhà tài trợ\n  - organization: usaid\n    role: funder\n', '')
  .replace('  - name: Quỹ bảo tồn thử\n    role: organizer\n', '')
  .replace(
    'role: host }\n',
    'role: host }\n  - name: Quỹ bảo tồn thử\n    role: organizer\n  # nhà tài trợ\n  - organization: usaid\n    role: funder\n',
  );

const extracted = sorted.replace(
  'name: Quỹ bảo tồn thử',
  'organization: quy-bao-ton-thu\n    as: Quỹ bảo tồn thử',
);

describe('refactorings', () => {
  const record = inWorkspace('a-refactoring.coop.yaml');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(record);
  });

  it('sort the parties and extract one of them, and are undone in a step each', async () => {
    await vscode.workspace.fs.writeFile(record, new TextEncoder().encode(text));
    const { document } = await open(record);
    const registry = await vscode.workspace.openTextDocument(inWorkspace('organizations.coop.yaml'));
    const before = registry.getText();
    await untilEqual(() => findingsOf(record), []);
    await accept(document, 'parties', vscode.CodeActionKind.RefactorRewrite, /by role|theo vai trò/);
    assert.equal(document.getText(), sorted);
    await accept(document, 'Quỹ bảo tồn thử', vscode.CodeActionKind.RefactorExtract, /registry|danh mục/);
    assert.equal(document.getText(), extracted);
    assert.ok(registry.getText().includes('- id: quy-bao-ton-thu\n    name: Quỹ bảo tồn thử\n'));
    await untilEqual(() => findingsOf(record), []);
    await undo(document);
    assert.equal(document.getText(), sorted);
    assert.equal(registry.getText(), before);
    await undo(document);
    assert.equal(document.getText(), text);
  });
});

/** Accepts the refactoring that is offered where the words stand first. */
async function accept(
  document: vscode.TextDocument,
  words: string,
  kind: vscode.CodeActionKind,
  title: RegExp,
): Promise<void> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const offered = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    kind.value,
  );
  const action = offered.find((each) => title.test(each.title));
  assert.ok(action?.edit, `offered is only: ${offered.map((each) => each.title).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** Takes back the last change of a text, as a person does: once. */
async function undo(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
}
