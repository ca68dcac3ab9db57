import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace, open, untilEqual } from './editor';

const text = `id: a-reading
title: Buổi họp thử
activity: meeting
date: 2024-07-18
parties:
  - organization: vn-mps
    role: host
  - iom
source:
  publisher: vn-mps
  published: 2021-33
`;

const registry = `organizations:
  - id: a-reading-org
    name: Tổ chức thử
    kind: other
    scope: international
`;

describe('what is shown while reading', () => {
  const record = inWorkspace('a-reading.coop.yaml');
  const organizations = inWorkspace('reading.organizations.coop.yaml');

  before(async () => {
    await write(record, text);
    await write(organizations, registry);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(record);
    await vscode.workspace.fs.delete(organizations);
  });

  it('is a card of what is named, and a date in words, at the pointer', async () => {
    await open(record);
    assert.match(await hover(record, 5, 20), /`vn-mps`/);
    assert.match(await hover(record, 6, 6), /`role`/);
    assert.match(await hover(record, 10, 16), /\(1\/1–31\/3\/2021\)|\(1 January – 31 March 2021\)/);
  });

  it('is the name behind an id and the words of a date, until that is switched off', async () => {
    const { document } = await open(record);
    const settings = vscode.workspace.getConfiguration('cooperationRecords', document);
    await untilHinted(record, [3, 5, 7, 9, 10]);
    try {
      await settings.update('inlayHints.dates', false, vscode.ConfigurationTarget.Global);
      await untilHinted(record, [5, 7, 9]);
    } finally {
      await settings.update('inlayHints.dates', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is how many records name an entry, which are shown when that is chosen', async () => {
    const named = text.replace('iom', 'a-reading-org');
    const { document } = await open(record);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(record, new vscode.Range(0, 0, document.lineCount, 0), named);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await open(organizations);
    let lens: vscode.CodeLens | undefined;
    await settled(async () => {
      [lens] = await lensesOf(organizations);
      return /^1 /.test(lens?.command?.title ?? '');
    });
    const { command, arguments: values = [] } = lens?.command ?? {};
    assert.equal(command, 'cooperationRecords.showReferences');
    await vscode.commands.executeCommand(command, ...values);
    await vscode.commands.executeCommand('closeReferenceSearch');
    await open(record);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is what ids mean, in colours', async () => {
    await open(record);
    let types: readonly string[] = [];
    await settled(async () => {
      types = await tokenTypes(record);
      return types.includes('variable');
    });
    assert.deepEqual([...new Set(types)].sort(), ['number', 'type', 'variable']);
  });
});

async function write(file: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
}

/** What is shown of a place, as Markdown. */
async function hover(file: vscode.Uri, line: number, character: number): Promise<string> {
  let shown = '';
  await settled(async () => {
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      new vscode.Position(line, character),
    );
    const contents = hovers.flatMap((each) => each.contents);
    shown = contents.map((each) => (typeof each === 'string' ? each : each.value)).join('\n');
    return shown !== '';
  });
  return shown;
}

/** Waits until the lines, from 0, that have hints are these. */
async function untilHinted(file: vscode.Uri, lines: readonly number[]): Promise<void> {
  let found: readonly number[] = [];
  await settled(async () => {
    const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      file,
      new vscode.Range(0, 0, 100, 0),
    );
    found = hints.map(({ position }) => position.line);
    return found.join() === lines.join();
  });
  assert.deepEqual(found, lines);
}

function lensesOf(file: vscode.Uri): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file, 10);
}

/** The types of a file's semantic tokens, in their order. */
async function tokenTypes(file: vscode.Uri): Promise<readonly string[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    file,
  );
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    file,
  );
  const numbers = [...(tokens?.data ?? [])];
  return numbers.filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type] ?? '');
}

/** Asks again until the answer is yes, for a minute at most. */
async function settled(ask: () => Promise<boolean>): Promise<void> {
  let answer: boolean | undefined;
  const again = (): void => {
    void ask().then((yes) => {
      answer = yes;
      if (!yes) setTimeout(again, 200);
    });
  };
  again();
  await untilEqual(() => answer, true);
}
