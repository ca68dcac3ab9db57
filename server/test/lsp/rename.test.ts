import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  ErrorCodes,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  type TextDocumentPositionParams,
  WillRenameFilesRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { record } from '../node/records';
import { type Files, inFolder } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';
import { textsAfter } from './workspace-edit';

const CAPABLE: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    fileOperations: { willRename: true },
  },
};

const REGISTRY = 'organizations:\n  - { id: quy-voi, name: Quỹ Voi, kind: ngo }\n';
const NAMING = record('a', { parties: '[vn-mps, quy-voi]' });
const FILES = {
  'a.coop.yaml': NAMING,
  'x/ă b.coop.yaml': record('b', { parties: '[vn-mps, "quy-voi"]' }),
  'organizations.coop.yaml': REGISTRY,
};

interface Served {
  readonly client: TestClient;
  readonly at: (path: string) => string;
  /** Where the words begin in the file `a.coop.yaml`. */
  readonly on: (words: string) => TextDocumentPositionParams;
}

function serves(
  files: Files,
  capabilities: ClientCapabilities,
  work: (served: Served) => Promise<void>,
): Promise<void> {
  return inFolder(files, (folder) =>
    withClient(
      {
        folders: [folder],
        capabilities,
        locale: 'vi',
        initializationOptions: { watchesFiles: true, statusNotifications: true },
      },
      async (client) => {
        const at = (path: string): string => join(folder, path);
        await client.open(at('a.coop.yaml'), NAMING);
        await client.until(() => client.statuses.at(-1)?.state === 'ready');
        const document = TextDocument.create(uriOf(at('a.coop.yaml')), '', 1, NAMING);
        const on = (words: string): TextDocumentPositionParams => ({
          textDocument: { uri: document.uri },
          position: document.positionAt(NAMING.indexOf(words)),
        });
        await work({ client, at, on });
      },
    ),
  );
}

function byUri(files: Readonly<Record<string, string>>, at: Served['at']): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [uriOf(at(path)), text]));
}

describe('renaming', () => {
  it('is prepared, and changes all files in one edit that can be looked at first', () =>
    serves(FILES, CAPABLE, async ({ client, at, on }) => {
      const { capabilities } = await client.initialized;
      assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
      assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, on('quy-voi')), {
        range: { start: { line: 4, character: 18 }, end: { line: 4, character: 25 } },
        placeholder: 'quy-voi',
      });
      const edit = await client.connection.sendRequest(RenameRequest.type, {
        ...on('quy-voi'),
        newName: 'q-v',
      });
      const renamed = Object.entries(FILES).map(([path, text]) => [path, text.replace('quy-voi', 'q-v')]);
      assert.deepEqual(textsAfter(edit, byUri(FILES, at)), byUri(Object.fromEntries(renamed), at));
      assert.deepEqual(edit?.changeAnnotations, {
        'Danh mục': {
          label: 'Danh mục',
          description: 'Đổi mã “quy-voi” thành “q-v”',
          needsConfirmation: false,
        },
        'Hồ sơ': { label: 'Hồ sơ', description: 'Đổi mã “quy-voi” thành “q-v”', needsConfirmation: false },
      });
      const changes = (edit?.documentChanges ?? []).flatMap((change) =>
        'textDocument' in change ? [change] : [],
      );
      assert.deepEqual(
        changes.map(({ textDocument, edits }) => [
          textDocument.uri,
          textDocument.version,
          edits.map((each) => 'annotationId' in each && each.annotationId),
        ]),
        [
          [uriOf(at('organizations.coop.yaml')), null, ['Danh mục']],
          [uriOf(at('a.coop.yaml')), 1, ['Hồ sơ']],
          [uriOf(at('x/ă b.coop.yaml')), null, ['Hồ sơ']],
        ],
      );
    }));

  it('is plain edits for a client that knows no other', () =>
    serves(FILES, {}, async ({ client, at, on }) => {
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.renameProvider, true);
      assert.equal(capabilities.workspace?.fileOperations, undefined);
      const edit = await client.connection.sendRequest(RenameRequest.type, {
        ...on('quy-voi'),
        newName: 'q-v',
      });
      assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
      const renamed = Object.entries(FILES).map(([path, text]) => [path, text.replace('quy-voi', 'q-v')]);
      assert.deepEqual(textsAfter(edit, byUri(FILES, at)), byUri(Object.fromEntries(renamed), at));
    }));

  it('reaches what is not saved, with its version', () =>
    serves(FILES, CAPABLE, async ({ client, at, on }) => {
      const path = at('x/ă b.coop.yaml');
      await client.open(path, record('b'));
      const text = `# mới\n${record('b', { parties: '[iom, quy-voi]' })}`;
      await client.edit(path, text);
      const edit = await client.connection.sendRequest(RenameRequest.type, {
        ...on('quy-voi'),
        newName: 'q-v',
      });
      const changes = (edit?.documentChanges ?? []).flatMap((change) =>
        'textDocument' in change ? [change] : [],
      );
      assert.deepEqual(changes.at(-1)?.textDocument, { uri: uriOf(path), version: 2 });
      assert.equal(textsAfter(edit, { [uriOf(path)]: text })[uriOf(path)], text.replace('quy-voi', 'q-v'));
    }));

  it('is refused with its reason', () =>
    serves(FILES, CAPABLE, async ({ client, on }) => {
      const { connection } = client;
      const refused = { code: LSPErrorCodes.RequestFailed };
      await assert.rejects(connection.sendRequest(PrepareRenameRequest.type, on('vn-mps')), {
        ...refused,
        message: /đi kèm chương trình/,
      });
      for (const [newName, message] of [
        ['Quỹ Voi', /không phải là mã/],
        ['iom', /đã có trong danh mục đi kèm/],
      ] as const)
        await assert.rejects(connection.sendRequest(RenameRequest.type, { ...on('quy-voi'), newName }), {
          ...refused,
          message,
        });
      assert.equal(await connection.sendRequest(PrepareRenameRequest.type, on('Hội nghị')), null);
      assert.equal(
        await connection.sendRequest(RenameRequest.type, { ...on('Hội nghị'), newName: 'b' }),
        null,
      );
    }));
});

describe('before files are renamed', () => {
  const files = {
    ...FILES,
    'b.coop.yaml': record('b', { source: '{ publisher: vn-vna, published: unknown, article: bài/a b.txt }' }),
  };

  it('paths of saved articles are mended', () =>
    serves(files, CAPABLE, async ({ client, at }) => {
      const { capabilities } = await client.initialized;
      assert.deepEqual(capabilities.workspace?.fileOperations, {
        willRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] },
      });
      const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
        files: [
          { oldUri: uriOf(at('bài')), newUri: uriOf(at('báo')) },
          { oldUri: uriOf(at('b.coop.yaml')), newUri: uriOf(at('x/c.coop.yaml')) },
        ],
      });
      const uri = uriOf(at('b.coop.yaml'));
      assert.deepEqual(textsAfter(edit, { [uri]: files['b.coop.yaml'] }), {
        [uri]: files['b.coop.yaml'].replace('bài/a b.txt', '../báo/a b.txt'),
      });
      assert.deepEqual(Object.keys(edit?.changeAnnotations ?? {}), ['Đường dẫn bản lưu bài báo']);
    }));

  it('nothing is changed where no path is concerned', () =>
    serves(files, CAPABLE, async ({ client, at }) => {
      const params = { files: [{ oldUri: uriOf(at('a.coop.yaml')), newUri: uriOf(at('x/a.coop.yaml')) }] };
      assert.equal(await client.connection.sendRequest(WillRenameFilesRequest.type, params), null);
    }));

  it('a client that does not ask is not answered', () =>
    serves(files, {}, async ({ client }) => {
      await assert.rejects(client.connection.sendRequest(WillRenameFilesRequest.type, { files: [] }), {
        code: ErrorCodes.MethodNotFound,
      });
    }));
});
