import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, inWorkspace, open, problemsOf, until, untilEqual } from './editor';

const organization = 'Trung tâm Hợp tác Quốc tế';
const agreement = 'Thỏa thuận thử về phòng, chống lũ';

/** A record that names an organization, or an agreement, that no registry knows. */
const unknownOrganization = `id: a-quick-fix
title: Buổi họp thử
activity: meeting
date: 2020-12-31
parties:
  - organization: vn-mps
    role: host
  - organization: ${organization}
    role: participant
source:
  publisher: vn-mps
  published: 2021-01-02
`;
const unknownAgreement = `${unknownOrganization.replace(organization, 'iom')}agreements:
  - agreement: ${agreement}
    relation: under
`;

const id = 'trung-tam-hop-tac-quoc-te';
const entry = `- id: ${id}\n    name: ${organization}\n    kind: other\n`;
const agreementId = 'thoa-thuan-thu-ve-phong-chong-lu';

describe('quick fixes', () => {
  const record = inWorkspace('a-quick-fix.coop.yaml');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(record);
  });

  it('add what a record names to the registry and write its id, and are undone in one step', async () => {
    const document = await write(record, unknownOrganization);
    const registry = await vscode.workspace.openTextDocument(inWorkspace('organizations.coop.yaml'));
    const before = registry.getText();
    await untilEqual(() => findingsOf(record), ['8 unknown-organization']);
    await acceptAddition(record);
    assert.equal(document.getText(), unknownOrganization.replace(organization, id));
    assert.ok(registry.getText().includes(entry), registry.getText());
    await untilEqual(() => findingsOf(record), []);
    await undo(document);
    assert.equal(document.getText(), unknownOrganization);
    assert.equal(registry.getText(), before);
    await untilEqual(() => findingsOf(record), ['8 unknown-organization']);
  });

  it('create a registry where there is none, and are undone in one step', async () => {
    const registry = inWorkspace('agreements.coop.yaml');
    const before = await vscode.workspace.fs.readFile(registry);
    await vscode.workspace.fs.delete(registry);
    try {
      const document = await write(record, unknownAgreement);
      await untilEqual(() => findingsOf(record), ['14 unknown-agreement']);
      await acceptAddition(record);
      assert.equal(document.getText(), unknownAgreement.replace(agreement, agreementId));
      const created = await vscode.workspace.openTextDocument(registry);
      assert.ok(created.getText().includes(`- id: ${agreementId}\n`), created.getText());
      await untilEqual(() => findingsOf(record), []);
      await undo(document);
      assert.equal(document.getText(), unknownAgreement);
      await untilGone(registry);
      await untilEqual(() => findingsOf(record), ['14 unknown-agreement']);
    } finally {
      await vscode.workspace.fs.writeFile(registry, before);
    }
  });
});

/** Writes a file and opens it. */
async function write(file: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const { document } = await open(file);
  return document;
}

/** Accepts the fix that adds to the registry, at the file's first problem. */
async function acceptAddition(file: vscode.Uri): Promise<void> {
  const [problem] = problemsOf(file);
  const offered = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    file,
    problem?.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const fix = offered.find(({ title }) => /registry|danh mục/.test(title));
  assert.ok(fix !== undefined, `offered is only: ${offered.map(({ title }) => title).join(', ')}`);
  assert.ok(fix.edit !== undefined, 'the fix comes without its edit');
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
}

/** Takes back the last change of a text, as a person does: once. */
async function undo(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
}

/** Waits until a file is not on disk any more. */
async function untilGone(file: vscode.Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  let names: readonly string[] = [name];
  const look = (): true | undefined => {
    void namesBeside(file).then((found) => {
      names = found;
    });
    return names.includes(name) ? undefined : true;
  };
  await until(look, () => `${name} is still there`);
}

/** What is in the folder of a file. */
async function namesBeside(file: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..'));
  return entries.map(([name]) => name);
}
