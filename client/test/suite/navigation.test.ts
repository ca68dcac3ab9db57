import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace, open, until } from './editor';

const REGISTRY = 'a-navigation.organizations.coop.yaml';
const RECORD = 'a-navigation.coop.yaml';
const OTHER = 'a-navigation-other.coop.yaml';

const texts: Readonly<Record<string, string>> = {
  [REGISTRY]: `organizations:
  - id: trung-tam-thu
    name: Trung tâm thử
    kind: research
    country: VN
    parent: vn-mps
`,
  [RECORD]: `id: a-navigation
title: Buổi họp thử
activity: meeting
date: 2020-12-31
parties:
  - organization: vn-mps
    role: host
  - trung-tam-thu
source:
  publisher: vn-mps
  published: 2021-01-02
  article: a-navigation.txt
evidence:
  - quote: Buổi họp
    supports: parties.trung-tam-thu
`,
  [OTHER]: `id: a-navigation-other
title: Buổi họp khác
activity: meeting
date: 2020-12-31
parties: [vn-mps, "trung-tam-thu"] # không đổi
source: { publisher: vn-mps, published: 2021-01-02 }
related: [a-navigation]
`,
  'a-navigation.txt': 'Buổi họp\n',
};

const files = Object.keys(texts).map(inWorkspace);

describe('navigation and renaming', () => {
  before(async () => {
    for (const [name, text] of Object.entries(texts)) await write(name, text);
    await open(inWorkspace(RECORD));
    await untilSome(() => symbolsIn(REGISTRY, 'trung-tam-thu'));
    await untilSome(() => symbolsIn(OTHER, 'Buổi họp khác'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [...files, inWorkspace('a-navigation-saved.txt')])
      await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('go from a record to the registry, and to a read-only one where the entry ships', async () => {
    const { document } = await open(inWorkspace(RECORD));
    const [own] = await definitions(document, 'trung-tam-thu');
    assert.equal(own?.targetUri.path, inWorkspace(REGISTRY).path);
    const [shipped] = await definitions(document, 'vn-mps');
    assert.ok(shipped !== undefined);
    assert.equal(shipped.targetUri.scheme, 'coop-reference');
    const registry = await vscode.workspace.openTextDocument(shipped.targetUri);
    assert.equal(registry.getText(shipped.targetSelectionRange ?? shipped.targetRange), 'vn-mps');
  });

  it('find what names an entry in all files', async () => {
    const { document } = await open(inWorkspace(RECORD));
    const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, 'trung-tam-thu'),
    );
    assert.deepEqual(namesOf(found.map(({ uri }) => uri)), [OTHER, RECORD, RECORD, REGISTRY]);
    const highlighted = await vscode.commands.executeCommand<readonly vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, 'trung-tam-thu'),
    );
    assert.equal(highlighted.length, 2);
  });

  it('walk up from an organization to its parent', async () => {
    const { document } = await open(inWorkspace(RECORD));
    const [item] = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.prepareTypeHierarchy',
      document.uri,
      positionOf(document, 'trung-tam-thu'),
    );
    assert.equal(item?.name, 'Trung tâm thử');
    const above = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.provideSupertypes',
      item,
    );
    assert.deepEqual(
      above.map(({ detail }) => detail),
      ['vn-mps'],
    );
  });

  it('rename an organization in three files', async () => {
    const { document } = await open(inWorkspace(RECORD));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'trung-tam-thu'),
      'trung-tam-moi',
    );
    assert.deepEqual(namesOf(edit.entries().map(([uri]) => uri)), [OTHER, RECORD, REGISTRY]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const name of [REGISTRY, RECORD, OTHER]) {
      const { document: changed } = await open(inWorkspace(name));
      assert.equal(changed.getText(), texts[name]?.replaceAll('trung-tam-thu', 'trung-tam-moi'));
      await save(changed);
    }
  });

  it('refuse to rename what ships', async () => {
    const { document } = await open(inWorkspace(RECORD));
    const renamed = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'vn-mps'),
      'vn-bo-cong-an',
    );
    await assert.rejects(Promise.resolve(renamed), /vn-mps/);
  });

  it('mend the path of a saved article that gets another name', async () => {
    const { document } = await open(inWorkspace(RECORD));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace('a-navigation.txt'), inWorkspace('a-navigation-saved.txt'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(
      () => (document.getText().includes('article: a-navigation-saved.txt\n') ? true : undefined),
      () => document.getText(),
    );
    await save(document);
  });
});

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
}

/** The editor saves what is renamed as well, and of two at once one gives up. */
async function save(document: vscode.TextDocument): Promise<void> {
  const look = (): true | undefined => {
    if (!document.isDirty) return true;
    void document.save();
    return undefined;
  };
  await until(look, () => `${document.uri.path} is not saved`);
}

function definitions(document: vscode.TextDocument, words: string): Thenable<readonly vscode.LocationLink[]> {
  return vscode.commands.executeCommand(
    'vscode.executeDefinitionProvider',
    document.uri,
    positionOf(document, words),
  );
}

/** What the editor finds by words in one file. */
async function symbolsIn(file: string, words: string): Promise<readonly vscode.SymbolInformation[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    words,
  );
  return found.filter(({ location }) => location.uri.path === inWorkspace(file).path);
}

/** Asks again until there is an answer: the server may not have seen the newest files yet. */
async function untilSome<T>(ask: () => Thenable<readonly T[]>): Promise<readonly T[]> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await ask();
    if (found.length > 0) return found;
    assert.ok(Date.now() < deadline, 'nothing is found');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}

function namesOf(uris: readonly vscode.Uri[]): readonly string[] {
  return uris.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).sort();
}
