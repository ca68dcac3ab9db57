import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CodeLensRequest,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ErrorCodes,
  FileChangeType,
} from 'vscode-languageserver/node';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { type ClientOptions, type TestClient, uriOf, withClient } from './client';

const WATCHING = { watchesFiles: true };
const WRONG = record('wrong', { activity: 'metting' });
const WRONG_PROBLEM = '3:11 invalid-value';

/** A client like VS Code, as far as the server looks at it. */
const CAPABLE: ClientOptions['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { publishDiagnostics: { tagSupport: { valueSet: [1, 2] } } },
};

describe('the language server', () => {
  it('announces what it has, and nothing else', () =>
    withClient({}, async (client) => {
      const { capabilities } = await client.initialized;
      assert.deepEqual(Object.keys(capabilities).sort(), [
        'codeActionProvider',
        'completionProvider',
        'declarationProvider',
        'definitionProvider',
        'documentFormattingProvider',
        'documentHighlightProvider',
        'documentLinkProvider',
        'documentOnTypeFormattingProvider',
        'documentRangeFormattingProvider',
        'documentSymbolProvider',
        'executeCommandProvider',
        'foldingRangeProvider',
        'hoverProvider',
        'positionEncoding',
        'referencesProvider',
        'renameProvider',
        'selectionRangeProvider',
        'textDocumentSync',
        'typeDefinitionProvider',
        'typeHierarchyProvider',
        'workspace',
        'workspaceSymbolProvider',
      ]);
      const lenses = { textDocument: { uri: 'file:///a.coop.yaml' } };
      await assert.rejects(client.connection.sendRequest(CodeLensRequest.type, lenses), {
        code: ErrorCodes.MethodNotFound,
      });
    }));

  it('completes what is being written', () =>
    serves({}, {}, async ({ client, at }) => {
      await client.open(at('a.coop.yaml'), record('a'));
      await client.edit(at('a.coop.yaml'), record('a', { activity: 'hội' }));
      const position = { line: 2, character: 13 };
      const textDocument = { uri: uriOf(at('a.coop.yaml')) };
      const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
      const labels = (Array.isArray(list) ? list : (list?.items ?? [])).map(({ label }) => label);
      assert.ok(labels.includes('conference'), labels.join());
    }));

  it('registers watchers where the client can watch and does not by itself', async () => {
    await withClient({ capabilities: CAPABLE }, async (client) => {
      await client.until(() => client.registered.includes('workspace/didChangeWatchedFiles'));
    });
    await withClient({ capabilities: CAPABLE, initializationOptions: WATCHING }, async (client) => {
      await client.quiet();
      assert.deepEqual(client.registered, ['workspace/didChangeConfiguration']);
    });
  });

  describe('with a client that can do nothing', () => {
    it('looks at the disk itself', () =>
      inFolder({ 'a.coop.yaml': WRONG, 'b/b.coop.yaml': WRONG.replace('wrong', 'b') }, (folder) =>
        withClient({ params: { rootUri: uriOf(folder), workspaceFolders: undefined } }, async (client) => {
          const at = (path: string): string => join(folder, path);
          await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
          await client.shows(at('b/b.coop.yaml'), [WRONG_PROBLEM]);
          await write(folder, { 'a.coop.yaml': record('a'), 'c.coop.yaml': WRONG.replace('wrong', 'c') });
          await rm(at('b'), { recursive: true });
          const start = Date.now();
          await client.shows(at('a.coop.yaml'), []);
          await client.shows(at('b/b.coop.yaml'), []);
          await client.shows(at('c.coop.yaml'), [WRONG_PROBLEM]);
          assert.ok(Date.now() - start < 4000);
          await write(folder, { '.gitignore': 'c*' });
          await client.shows(at('c.coop.yaml'), []);
          assert.deepEqual(client.registered, []);
        }),
      )).timeout(20_000);

    it('takes its root as a path too', () =>
      inFolder({ 'a.coop.yaml': WRONG }, (folder) =>
        withClient({ params: { rootPath: folder } }, (client) =>
          client.shows(join(folder, 'a.coop.yaml'), [WRONG_PROBLEM]),
        ),
      ));
  });

  describe('settings', () => {
    it('decide whose problems are shown', () =>
      serves(
        { 'a.coop.yaml': WRONG, 'b.coop.yaml': WRONG.replace('wrong', 'b') },
        {},
        async ({ client, at }) => {
          await client.open(at('a.coop.yaml'), WRONG);
          await client.shows(at('b.coop.yaml'), [WRONG_PROBLEM]);
          await client.configure({ diagnostics: { scope: 'openFiles' } });
          await client.shows(at('b.coop.yaml'), []);
          await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
          await client.close(at('a.coop.yaml'));
          await client.shows(at('a.coop.yaml'), []);
          await client.configure({ diagnostics: { scope: 'archive' } });
          await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
          await client.shows(at('b.coop.yaml'), [WRONG_PROBLEM]);
        },
      ));

    it('are asked for where the client answers', () =>
      serves(
        { 'a.coop.yaml': WRONG },
        { capabilities: CAPABLE, settings: { language: 'vi' } },
        async ({ client, at }) => {
          await client.until(() => isVietnamese(client, at('a.coop.yaml')));
          await client.configure({ language: 'en' });
          await client.until(() => !isVietnamese(client, at('a.coop.yaml')));
        },
      ));

    it('may be anything', () =>
      serves({ 'a.coop.yaml': WRONG }, {}, async ({ client, at }) => {
        await client.configure([]);
        await client.configure({ language: 7, diagnostics: 'all' });
        await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
      }));
  });

  describe('language', () => {
    it('is the user’s, else the archive’s, else the client’s, else English', async () => {
      const files = { 'a.coop.yaml': WRONG };
      const ofArchive = { ...files, 'coop.config.yaml': 'language: vi\n' };
      const options = (language: string, locale?: string): ClientOptions => ({
        initializationOptions: {
          ...WATCHING,
          settings: { language },
          ...(locale !== undefined && { locale }),
        },
      });
      assert.equal(await languageShown(ofArchive, options('en', 'vi')), 'en');
      assert.equal(await languageShown(ofArchive, options('auto', 'en')), 'vi');
      assert.equal(await languageShown(files, options('auto', 'vi-VN')), 'vi');
      assert.equal(await languageShown(files, { ...options('auto'), locale: 'vi' }), 'vi');
      assert.equal(await languageShown(files, options('auto', 'fr')), 'en');
    });

    it('changes with the archive’s settings', () =>
      serves({ 'a.coop.yaml': WRONG, 'coop.config.yaml': '' }, {}, async ({ client, at }) => {
        await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
        await client.open(at('coop.config.yaml'), 'language: vi\n');
        await client.until(() => isVietnamese(client, at('a.coop.yaml')));
        assert.match(
          client.shown(at('a.coop.yaml'))[0]?.codeDescription?.href ?? '',
          /\/vi\/invalid-value\.md$/,
        );
      }));
  });

  describe('folders', () => {
    const REGISTRY = 'organizations:\n  - { id: own, name: Own, kind: other }\n';
    const RECORD = record('a', { parties: '[own, iom]' });
    const UNKNOWN = '5:11 unknown-organization';

    it('are archives of their own, one in another too', () =>
      inFolder(
        { 'organizations.coop.yaml': REGISTRY, 'a.coop.yaml': RECORD, 'in/a.coop.yaml': RECORD },
        (folder) =>
          withClient(
            { folders: [folder, join(folder, 'in')], initializationOptions: WATCHING },
            async (client) => {
              await client.shows(join(folder, 'in/a.coop.yaml'), [UNKNOWN]);
              await client.quiet();
              assert.deepEqual(client.problems(join(folder, 'a.coop.yaml')), []);
              await client.open(join(folder, 'in/a.coop.yaml'), RECORD);
              await client.changeFolders([], [join(folder, 'in')]);
              await client.shows(join(folder, 'in/a.coop.yaml'), ['1:5 duplicate-id']);
              await client.changeFolders([join(folder, 'in')], []);
              await client.shows(join(folder, 'in/a.coop.yaml'), [UNKNOWN]);
              await client.shows(join(folder, 'a.coop.yaml'), []);
            },
          ),
      ));

    it('that go take their problems with them', () =>
      inFolder({ 'x/a.coop.yaml': WRONG, 'y/a.coop.yaml': WRONG }, (folder) =>
        withClient(
          { folders: [join(folder, 'x'), join(folder, 'y')], initializationOptions: WATCHING },
          async (client) => {
            await client.shows(join(folder, 'y/a.coop.yaml'), [WRONG_PROBLEM]);
            await client.changeFolders([], [join(folder, 'y')]);
            await client.shows(join(folder, 'y/a.coop.yaml'), []);
            await client.shows(join(folder, 'x/a.coop.yaml'), [WRONG_PROBLEM]);
          },
        ),
      ));

    it('need not be: a file alone has the archive that it lies in', () =>
      inFolder(
        {
          'x/coop.config.yaml': '',
          'x/organizations.coop.yaml': REGISTRY,
          'x/b/a.coop.yaml': RECORD,
          'y/c/b.coop.yaml': WRONG,
          'y/a.coop.yaml': RECORD,
        },
        (folder) =>
          withClient({ initializationOptions: WATCHING }, async (client) => {
            await client.open(join(folder, 'x/b/a.coop.yaml'), RECORD);
            await client.open(join(folder, 'y/a.coop.yaml'), RECORD);
            await client.shows(join(folder, 'y/a.coop.yaml'), [UNKNOWN]);
            await client.shows(join(folder, 'x/b/a.coop.yaml'), []);
            await client.quiet();
            assert.equal(client.last(join(folder, 'y/c/b.coop.yaml')), undefined);
            await client.close(join(folder, 'y/a.coop.yaml'));
            await client.shows(join(folder, 'y/a.coop.yaml'), []);
            await client.open(join(folder, 'y/a.coop.yaml'), RECORD);
            await client.shows(join(folder, 'y/a.coop.yaml'), [UNKNOWN]);
          }),
      ));
  });

  describe('texts without a file', () => {
    it('are records', () =>
      serves({ 'organizations.coop.yaml': 'organizations: []\n' }, {}, async ({ client }) => {
        await client.open('untitled:Untitled-1', WRONG);
        await client.shows('untitled:Untitled-1', [WRONG_PROBLEM]);
        await client.close('untitled:Untitled-1');
        await client.shows('untitled:Untitled-1', []);
      }));

    it('are records without a folder too, if their language says so', () =>
      withClient({}, async (client) => {
        await client.open('untitled:Untitled-2', WRONG, 'yaml');
        await client.open('untitled:Untitled-1', WRONG);
        await client.shows('untitled:Untitled-1', [WRONG_PROBLEM]);
        assert.equal(client.last('untitled:Untitled-2'), undefined);
      }));

    it('with a name are what the name says', () =>
      serves({}, {}, async ({ client, at }) => {
        const uri = `untitled:${at('organizations.coop.yaml')}`;
        await client.open(uri, 'organisations: []\n');
        await client.shows(uri, ['1:1 unknown-field']);
      }));
  });

  it('takes names as clients write them', () =>
    inFolder({}, (folder) =>
      withClient(
        { folders: [join(folder, 'Hồ sơ (1)')], initializationOptions: WATCHING },
        async (client) => {
          const name = 'Hội nghị #1 100%.coop.yaml';
          await write(folder, { [`Hồ sơ (1)/${name.normalize('NFD')}`]: WRONG });
          await client.changedOnDisk(
            join(folder, 'Hồ sơ (1)', name.normalize('NFD')),
            FileChangeType.Created,
          );
          await client.until(() => client.published.length > 0);
          assert.equal(
            decodeURIComponent(client.published[0]?.uri ?? ''),
            `file://${folder}/Hồ sơ (1)/${name.normalize('NFD')}`,
          );
          await client.open(join(folder, 'Hồ sơ (1)', name.normalize('NFC')), record('a'));
          await client.shows(join(folder, 'Hồ sơ (1)', name.normalize('NFC')), []);
          await client.shows(client.published[0]?.uri ?? '', []);
        },
      ),
    ));

  it('tells how the archive is, where that is wanted', () =>
    inFolder({ 'a.coop.yaml': WRONG, 'coop.config.yaml': '' }, async (folder) => {
      const wants = { ...WATCHING, statusNotifications: true };
      await withClient({ folders: [folder], initializationOptions: wants }, async (client) => {
        await client.until(() => client.statuses.at(-1)?.problems.errors === 1);
        const last = client.statuses.at(-1);
        assert.ok(last !== undefined);
        const { entriesVersion, ...status } = last;
        assert.match(entriesVersion, /^file:/);
        assert.deepEqual(status, {
          state: 'ready',
          files: 2,
          records: 1,
          problems: { errors: 1, warnings: 0, information: 0, hints: 0 },
        });
        await client.open(join(folder, 'a.coop.yaml'), record('a'));
        await client.until(() => client.statuses.at(-1)?.problems.errors === 0);
      });
      await withClient({ folders: [folder], initializationOptions: WATCHING }, async (client) => {
        await client.shows(join(folder, 'a.coop.yaml'), [WRONG_PROBLEM]);
        await client.quiet();
        assert.deepEqual(client.statuses, []);
      });
    }));

  it('goes on after what makes no sense', () =>
    serves({ 'a.coop.yaml': WRONG }, {}, async ({ client, at }) => {
      const { connection } = client;
      const uri = uriOf(at('a.coop.yaml'));
      await connection.sendNotification('textDocument/didOpen', {});
      await connection.sendNotification(DidOpenTextDocumentNotification.method, {
        textDocument: { uri: 7, text: null },
      });
      await connection.sendNotification(DidChangeTextDocumentNotification.method, { textDocument: { uri } });
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///%E1%BB' } });
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: 1 });
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'x:%' }, {}] });
      await connection.sendNotification('workspace/didChangeWorkspaceFolders', {});
      await connection.sendNotification('workspace/didChangeConfiguration', {});
      await connection.sendNotification('unknown/notification', {});
      await connection.sendRequest(CompletionRequest.method, { textDocument: {} });
      await assert.rejects(connection.sendRequest(CompletionRequest.method, 7));
      await client.open(at('a.coop.yaml'), record('a'));
      await client.shows(at('a.coop.yaml'), []);
    }));
});

interface Served {
  readonly client: TestClient;
  /** Absolute path of a file in the folder. */
  readonly at: (path: string) => string;
}

/** A client that watches files, with one workspace folder that holds these. */
function serves(
  files: Files,
  options: ClientOptions,
  work: (served: Served) => Promise<void>,
): Promise<void> {
  return inFolder(files, (folder) =>
    withClient({ initializationOptions: WATCHING, ...options, folders: [folder] }, (client) =>
      work({ client, at: (path) => join(folder, path) }),
    ),
  );
}

async function languageShown(files: Files, options: ClientOptions): Promise<string> {
  let language = '';
  await serves(files, options, async ({ client, at }) => {
    await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
    language = isVietnamese(client, at('a.coop.yaml')) ? 'vi' : 'en';
  });
  return language;
}

function isVietnamese(client: TestClient, path: string): boolean {
  return String(client.shown(path)[0]?.message).includes('không có giá trị');
}
