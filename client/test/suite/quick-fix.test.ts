import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, inWorkspace, open, problemsOf, untilEqual } from './editor';

const name = 'Trung tâm Hợp tác Quốc tế';
const id = 'trung-tam-hop-tac-quoc-te';

/** A record that names an organization that no registry knows. */
const naming = `id: a-quick-fix
title: Buổi họp thử
activity: meeting
date: 2020-12-31
parties:
  - organization: vn-mps
    role: host
  - organization: ${name}
    role: participant
source:
  publisher: vn-mps
  published: 2021-01-02
`;

describe('quick fixes', () => {
  it('add what a record names to the registry, and write its id', async () => {
    const file = inWorkspace('a-quick-fix.coop.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(naming));
    const { document } = await open(file);
    await untilEqual(() => findingsOf(file), ['8 unknown-organization']);
    const fix = await additionAt(file);
    assert.ok(fix.edit !== undefined, 'the fix comes without its edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), naming.replace(name, id));
    const registry = await vscode.workspace.openTextDocument(inWorkspace('organizations.coop.yaml'));
    assert.ok(registry.getText().includes(`- id: ${id}\n    name: ${name}\n    kind: other\n`));
    await untilEqual(() => findingsOf(file), []);
    await vscode.window.showTextDocument(registry);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** The fix that adds to the registry, at the file's first problem. */
async function additionAt(file: vscode.Uri): Promise<vscode.CodeAction> {
  const [problem] = problemsOf(file);
  const offered = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    file,
    problem?.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const fix = offered.find(({ title }) => /registry|danh mục/.test(title));
  assert.ok(fix !== undefined, `offered is only: ${offered.map(({ title }) => title).join(', ')}`);
  return fix;
}
