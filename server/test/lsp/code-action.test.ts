import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
  ExecuteCommandRequest,
  FileChangeType,
  ShowDocumentRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';
import { textsAfter } from './workspace-edit';

const LITERALS: ClientCapabilities['textDocument'] = {
  codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
};

const CAPABLE: ClientCapabilities = {
  textDocument: LITERALS,
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
};

const NAMING = record('a', { parties: '[vn-mps, Quỹ Voi]' });
const NAMED = NAMING.replace('Quỹ Voi', 'quy-voi');
const PROBLEM = '5:19 unknown-organization';
const REGISTRY = 'organizations:\n  - id: quy-voi\n    name: Quỹ Voi\n    kind: other\n';
const ADDITION = 'Thêm vào danh mục của kho';

describe('code actions', () => {
  it('create the registry and change the record in one edit', () =>
    serves({}, CAPABLE, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, NAMING);
      await client.shows(path, [PROBLEM]);
      const action = await addition(client, path);
      assert.equal(action.kind, CodeActionKind.QuickFix);
      assert.deepEqual(action.diagnostics, client.shown(path));
      const registry = uriOf(join(folder, 'organizations.coop.yaml'));
      const [created, filled, renamed, ...others] = action.edit?.documentChanges ?? [];
      assert.deepEqual(created, { kind: 'create', uri: registry });
      assert.ok(filled && 'textDocument' in filled && renamed && 'textDocument' in renamed);
      assert.deepEqual(filled.textDocument, { uri: registry, version: null });
      assert.deepEqual(renamed.textDocument, { uri: uriOf(path), version: 1 });
      assert.deepEqual(others, []);

      const after = textsAfter(action.edit, { [uriOf(path)]: NAMING });
      assert.deepEqual(after, { [registry]: REGISTRY, [uriOf(path)]: NAMED });
      await write(folder, { 'organizations.coop.yaml': REGISTRY });
      await client.edit(path, NAMED);
      await client.changedOnDisk(join(folder, 'organizations.coop.yaml'), FileChangeType.Created);
      await client.shows(path, []);
    }));

  it('add to a registry that is open and not saved', () =>
    serves({ 'organizations.coop.yaml': 'organizations: []\n' }, CAPABLE, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      const registry = join(folder, 'organizations.coop.yaml');
      await client.open(registry, 'organizations: []\n');
      await client.open(path, NAMING);
      const text = 'organizations:\n  - { id: x, name: X, kind: ngo }\n';
      await client.edit(registry, text);
      const { edit } = await addition(client, path);
      const [first] = edit?.documentChanges ?? [];
      assert.deepEqual(first && 'textDocument' in first && first.textDocument, {
        uri: uriOf(registry),
        version: 2,
      });
      assert.equal(
        textsAfter(edit, { [uriOf(registry)]: text, [uriOf(path)]: NAMING })[uriOf(registry)],
        text + REGISTRY.replace('organizations:\n', ''),
      );
    }));

  it('for a large registry are worked out when they are chosen, where the client can wait', () => {
    const entries = Array.from({ length: 4000 }, (_, n) => `  - { id: x-${n}, name: X ${n}, kind: ngo }\n`);
    const text = `organizations:\n${entries.join('')}`;
    const codeAction = {
      ...LITERALS?.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    };
    const patient = { ...CAPABLE, textDocument: { codeAction } };
    return serves({ 'organizations.coop.yaml': text }, patient, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, NAMING);
      await client.shows(path, [PROBLEM]);
      const offered = await addition(client, path);
      assert.equal(offered.edit, undefined);
      const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, offered);
      const registry = uriOf(join(folder, 'organizations.coop.yaml'));
      assert.deepEqual(textsAfter(edit, { [registry]: text, [uriOf(path)]: NAMING }), {
        [registry]: text + REGISTRY.replace('organizations:\n', ''),
        [uriOf(path)]: NAMED,
      });
      await client.edit(path, record('a'));
      const late = await client.connection.sendRequest(CodeActionResolveRequest.type, offered);
      assert.equal(late.edit, undefined);
    });
  });

  it('are plain edits for a client that knows no other', () =>
    serves({}, { textDocument: LITERALS }, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, NAMING);
      const { edit } = await addition(client, path);
      assert.equal(edit?.documentChanges, undefined);
      assert.deepEqual(textsAfter(edit, { [uriOf(path)]: NAMING }), {
        [uriOf(join(folder, 'organizations.coop.yaml'))]: REGISTRY,
        [uriOf(path)]: NAMED,
      });
    }));

  it('are quick fixes, and none where others are asked for', () =>
    serves({}, CAPABLE, async ({ client, folder }) => {
      const { capabilities } = await client.initialized;
      assert.deepEqual(capabilities.codeActionProvider, {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.extract', 'source.fixAll.coop'],
      });
      assert.equal(capabilities.executeCommandProvider, undefined);
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, NAMING);
      const sources = await actions(client, path, [CodeActionKind.Source]);
      assert.deepEqual(sources, []);
      assert.ok((await actions(client, path, [CodeActionKind.QuickFix])).length > 0);
    }));

  it('are only those of the range, and of the diagnostics that are named', () =>
    serves({}, CAPABLE, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, NAMING);
      const nowhere = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
      const textDocument = { uri: uriOf(path) };
      const asked = { textDocument, range: nowhere, context: { diagnostics: [] } };
      assert.deepEqual(await client.connection.sendRequest(CodeActionRequest.type, asked), []);
      await client.shows(path, [PROBLEM]);
      const named = { ...asked, context: { diagnostics: [...client.shown(path)] } };
      const offered = (await client.connection.sendRequest(CodeActionRequest.type, named)) ?? [];
      assert.ok(offered.some(({ title }) => title === ADDITION));
    }));

  it('follow what was typed last', () =>
    serves({}, CAPABLE, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, record('a'));
      await client.edit(path, NAMING);
      const { edit } = await addition(client, path);
      assert.equal(textsAfter(edit, { [uriOf(path)]: NAMING })[uriOf(path)], NAMED);
    }));

  it('are commands for a client that knows no others, which apply an edit', () =>
    serves({}, {}, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.codeActionProvider, true);
      assert.deepEqual(capabilities.executeCommandProvider, { commands: ['coop.applyCodeAction'] });
      const edits: WorkspaceEdit[] = [];
      client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        edits.push(edit);
        return { applied: true };
      });
      await client.open(path, NAMING);
      const command = (await commands(client, path)).find(({ title }) => title === ADDITION);
      assert.ok(command);
      const { command: name, arguments: given = [] } = command;
      const execute = { command: name, arguments: given };
      await client.connection.sendRequest(ExecuteCommandRequest.type, execute);
      assert.deepEqual(textsAfter(edits[0], { [uriOf(path)]: NAMING }), {
        [uriOf(join(folder, 'organizations.coop.yaml'))]: REGISTRY,
        [uriOf(path)]: NAMED,
      });
      await client.edit(path, record('a'));
      await client.connection.sendRequest(ExecuteCommandRequest.type, execute);
      await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'other', arguments: [1] });
      assert.equal(edits.length, 1);
    }));

  it('apply all safe fixes, for whoever asks for the kind or one above it', () =>
    serves({}, CAPABLE, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      const text = record('a', { date: '2020-5-10', parties: '[Bộ Công an, Quỹ Voi]' });
      await client.open(path, text);
      for (const kind of ['source.fixAll.coop', 'source.fixAll', 'source']) {
        const [action, ...others] = await actions(client, path, [kind]);
        assert.ok(action);
        assert.deepEqual(others, []);
        assert.equal(action.kind, 'source.fixAll.coop');
        assert.equal(
          textsAfter(action.edit, { [uriOf(path)]: text })[uriOf(path)],
          record('a', { parties: '[vn-mps, Quỹ Voi]' }),
        );
      }
      await client.edit(path, record('a'));
      assert.deepEqual(await actions(client, path, ['source.fixAll']), []);
    }));

  it('write other ways to say the same where they are asked for', () =>
    serves({}, CAPABLE, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, record('a', { parties: '\n  - vn-mps\n  - iom' }));
      const kinds = (await actions(client, path, [CodeActionKind.Refactor])).map(({ kind }) => kind);
      assert.ok(kinds.every((kind) => kind?.startsWith('refactor.')));
    }));

  it('have tab stops where something is left open, for a client that takes them', () => {
    const workspaceEdit = { ...CAPABLE.workspace?.workspaceEdit, snippetEditSupport: true };
    const skilled = { ...CAPABLE, workspace: { workspaceEdit } };
    const text = `${record('a').replace(/source: .*\n/, '')}source:\n  published: 2020-05-12\n`;
    return serves({}, skilled, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      await client.open(path, text);
      const action = (await actions(client, path)).find(({ title }) => title.includes('“publisher”'));
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      const start = { line: 6, character: 0 };
      assert.deepEqual(change.edits, [
        { range: { start, end: start }, snippet: { kind: 'snippet', value: '  publisher: $1\n' } },
      ]);
    });
  });

  it('show the page of a rule, by the server where the client has no command', () =>
    serves({}, { ...CAPABLE, window: { showDocument: { support: true } } }, async ({ client, folder }) => {
      const path = join(folder, 'a.coop.yaml');
      const { capabilities } = await client.initialized;
      assert.deepEqual(capabilities.executeCommandProvider, { commands: ['coop.showRule'] });
      const shown: string[] = [];
      client.connection.onRequest(ShowDocumentRequest.type, ({ uri }) => {
        shown.push(uri);
        return { success: true };
      });
      await client.open(path, NAMING);
      const page = (await actions(client, path)).find(({ command }) => command !== undefined);
      assert.equal(page?.title, 'Xem trang của quy tắc “unknown-organization”');
      const { command = '', arguments: given = [] } = page.command ?? {};
      await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
      assert.deepEqual(shown, ['file:///rules-beside/rules/vi/unknown-organization.md']);
    }));
});

const ALL = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function actions(
  client: TestClient,
  path: string,
  only?: readonly CodeActionKind[],
): Promise<readonly CodeAction[]> {
  const result = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf(path) },
    range: ALL,
    context: { diagnostics: [...client.shown(path)], ...(only !== undefined && { only: [...only] }) },
  });
  return (result ?? []).flatMap((action) => ('kind' in action ? [action] : []));
}

async function commands(client: TestClient, path: string): Promise<readonly Command[]> {
  const result = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf(path) },
    range: ALL,
    context: { diagnostics: [] },
  });
  return (result ?? []).filter((each) => Command.is(each));
}

async function addition(client: TestClient, path: string): Promise<CodeAction> {
  const offered = await actions(client, path);
  const action = offered.find(({ title }) => title === ADDITION);
  assert.ok(action, offered.map(({ title }) => title).join());
  return action;
}

/** Runs the work with a client that has a folder with the files open, and speaks Vietnamese. */
function serves(
  files: Files,
  capabilities: ClientCapabilities,
  work: (situation: { readonly client: TestClient; readonly folder: string }) => Promise<void>,
): Promise<void> {
  return inFolder(files, (folder) =>
    withClient(
      { folders: [folder], capabilities, locale: 'vi', initializationOptions: { watchesFiles: true } },
      async (client) => {
        await client.quiet();
        await work({ client, folder });
      },
    ),
  );
}
