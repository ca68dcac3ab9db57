import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, inWorkspace, open, untilEqual } from './editor';

const faulty = `id: a-code-action
title: Buổi họp thử
activity: meetings
date: 31/12/2020 # ngày họp
parties: [Bộ Công an, iom]
source: { publisher: vn-mps, published: 2021-01-02 }
`;

describe('code actions', () => {
  const record = inWorkspace('a-code-action.coop.yaml');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(record);
  });

  it('put a problem right, and all safe ones in one step', async () => {
    await vscode.workspace.fs.writeFile(record, new TextEncoder().encode(faulty));
    const { document } = await open(record);
    await untilEqual(() => findingsOf(record), ['3 invalid-value', '4 date-format', '5 name-not-id']);
    await accept(record, 'quickfix', 2, /“meeting”/);
    assert.equal(document.getText(), faulty.replace('meetings', 'meeting'));
    await untilEqual(() => findingsOf(record), ['4 date-format', '5 name-not-id']);
    await accept(record, 'source.fixAll.coop', 0, /./);
    const fixed = faulty
      .replace('meetings', 'meeting')
      .replace('31/12/2020', '2020-12-31')
      .replace('Bộ Công an', 'vn-mps');
    assert.equal(document.getText(), fixed);
    await untilEqual(() => findingsOf(record), []);
  });

  it('offer to hide a problem and to show its rule', async () => {
    await vscode.workspace.fs.writeFile(record, new TextEncoder().encode(faulty));
    await open(record);
    await untilEqual(() => findingsOf(record), ['3 invalid-value', '4 date-format', '5 name-not-id']);
    const offered = await actionsAt(record, 'quickfix', 2);
    assert.ok(offered.some(({ edit, title }) => edit !== undefined && /this line|dòng này/.test(title)));
    const page = offered.find(({ command }) => command !== undefined)?.command;
    assert.equal(page?.command, 'cooperationRecords.showRulePage');
    assert.deepEqual(page.arguments, ['invalid-value']);
  });
});

/** Applies the action of a kind at a line (from 0) whose title matches. */
async function accept(file: vscode.Uri, kind: string, line: number, title: RegExp): Promise<void> {
  const offered = await actionsAt(file, kind, line);
  const action = offered.find((each) => title.test(each.title));
  assert.ok(action?.edit, `offered is only: ${offered.map((each) => each.title).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

async function actionsAt(
  file: vscode.Uri,
  kind: string,
  line: number,
): Promise<readonly vscode.CodeAction[]> {
  const range = new vscode.Range(line, 0, line, 200);
  return vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    file,
    range,
    kind,
    20,
  );
}
