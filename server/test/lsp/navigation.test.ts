import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  FileChangeType,
  LocationLink as Link,
  type Location,
  type LocationLink,
  ReferencesRequest,
  type TextDocumentPositionParams,
  TypeDefinitionRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { PROJECT } from '../support/reference';
import { type TestClient, uriOf, withClient } from './client';

const REGISTRY = `organizations:
  - id: quy-voi
    name: { vi: Quỹ Voi, en: Elephant Fund }
    kind: ngo
    parent: iom
`;
const NAMING = record('a', { parties: '[vn-mps, quy-voi]' });
const LINKS: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    typeDefinition: { linkSupport: true },
  },
};
const CONTENT: ClientCapabilities = { workspace: { textDocumentContent: {} } };

/** LSP has no request of the library's own for it in the test client. */
const CONTENT_REQUEST = 'workspace/textDocumentContent';

interface Served {
  readonly client: TestClient;
  readonly at: (path: string) => string;
  /** Where the words begin, one character on, in the file `a.coop.yaml`. */
  readonly on: (words: string) => TextDocumentPositionParams;
}

/** Runs the work with a client that has opened a record, beside a registry and another record. */
function serves(capabilities: ClientCapabilities, work: (served: Served) => Promise<void>): Promise<void> {
  const files = {
    'a.coop.yaml': NAMING,
    'b.coop.yaml': record('b', { parties: '[vn-mps, Quỹ Voi]', related: '[a]' }),
    'organizations.coop.yaml': REGISTRY,
  };
  return inFolder(files, (folder) =>
    withClient({ folders: [folder], capabilities, locale: 'vi' }, async (client) => {
      const at = (path: string): string => join(folder, path);
      await client.open(at('a.coop.yaml'), NAMING);
      await client.shows(at('b.coop.yaml'), ['5:19 name-not-id']);
      const document = TextDocument.create(uriOf(at('a.coop.yaml')), '', 1, NAMING);
      const on = (words: string): TextDocumentPositionParams => ({
        textDocument: { uri: document.uri },
        position: document.positionAt(NAMING.indexOf(words) + 1),
      });
      await work({ client, at, on });
    }),
  );
}

/** `file line:character-character`, lines and characters from 0. */
function shown({ uri, range: { start, end } }: Location): string {
  return `${uri.slice(uri.lastIndexOf('/') + 1)} ${start.line}:${start.character}-${end.character}`;
}

describe('going to where an entry is declared', () => {
  it('gives a place in the registry, whatever it is called', () =>
    serves({}, async ({ client, on }) => {
      for (const { type } of [DefinitionRequest, DeclarationRequest, TypeDefinitionRequest]) {
        const found = await client.connection.sendRequest<Location[]>(type.method, on('quy-voi'));
        assert.deepEqual(found.map(shown), ['organizations.coop.yaml 1:8-15']);
      }
      assert.equal(await client.connection.sendRequest(DefinitionRequest.type, on('Hội nghị')), null);
    }));

  it('gives links to a client that takes them', () =>
    serves(LINKS, async ({ client, on }) => {
      for (const { type } of [DefinitionRequest, DeclarationRequest, TypeDefinitionRequest]) {
        const [link] = await client.connection.sendRequest<LocationLink[]>(type.method, on('quy-voi'));
        assert.ok(Link.is(link));
        assert.deepEqual(link.originSelectionRange, {
          start: { line: 4, character: 18 },
          end: { line: 4, character: 25 },
        });
        assert.equal(
          shown({ uri: link.targetUri, range: link.targetSelectionRange }),
          'organizations.coop.yaml 1:8-15',
        );
      }
    }));

  it('gives the file that ships to a client that shows files only', () =>
    serves({}, async ({ client, on }) => {
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.workspace?.textDocumentContent, undefined);
      const [found] = await client.connection.sendRequest<Location[]>(DefinitionRequest.method, on('vn-mps'));
      assert.ok(found);
      assert.equal(
        found.uri,
        uriOf(join(PROJECT, 'server/reference/viet-nam-ministries.organizations.coop.yaml')),
      );
      assert.equal(textAt(await readFile(fileURLToPath(found.uri), 'utf8'), found), 'vn-mps');
    }));

  it('gives a read-only document to a client that shows such', () =>
    serves(CONTENT, async ({ client, on }) => {
      const { capabilities } = await client.initialized;
      assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['coop-reference'] });
      const [found] = await client.connection.sendRequest<Location[]>(DefinitionRequest.method, on('vn-mps'));
      assert.equal(found?.uri, 'coop-reference:/viet-nam-ministries.organizations.coop.yaml');
      for (const uri of [found.uri, found.uri.replace(':/', ':///')]) {
        const { text } = await client.connection.sendRequest<{ text: string }>(CONTENT_REQUEST, { uri });
        assert.equal(textAt(text, found), 'vn-mps');
      }
      for (const uri of [
        'coop-reference:/../reference.test.ts',
        'coop-reference:/none.coop.yaml',
        'file:///etc/hosts',
      ])
        await assert.rejects(client.connection.sendRequest(CONTENT_REQUEST, { uri }), /no document/);
    }));
});

function textAt(text: string, { uri, range }: Location): string {
  return TextDocument.create(uri, '', 1, text).getText(range);
}

describe('asking for what names an entry', () => {
  it('gives the places in all files, with the declaration where that is wanted', () =>
    serves({}, async ({ client, on }) => {
      const ask = async (words: string, includeDeclaration: boolean): Promise<readonly string[]> => {
        const params = { ...on(words), context: { includeDeclaration } };
        return ((await client.connection.sendRequest(ReferencesRequest.type, params)) ?? []).map(shown);
      };
      assert.deepEqual(await ask('quy-voi', false), ['a.coop.yaml 4:18-25', 'b.coop.yaml 4:18-25']);
      assert.deepEqual(await ask('quy-voi', true), [
        'a.coop.yaml 4:18-25',
        'b.coop.yaml 4:18-25',
        'organizations.coop.yaml 1:8-15',
      ]);
      const [shipped, ...named] = await ask('vn-mps', true);
      assert.match(shipped ?? '', /^viet-nam-ministries\.organizations\.coop\.yaml /);
      assert.deepEqual(named, ['a.coop.yaml 4:10-16', 'b.coop.yaml 4:10-16']);
      assert.deepEqual(await ask('a\n', true), ['a.coop.yaml 0:4-5', 'b.coop.yaml 6:10-11']);
    }));

  it('sees what is not saved', () =>
    serves({}, async ({ client, at, on }) => {
      await client.open(at('c.coop.yaml'), record('c', { parties: '[quy-voi, iom]' }));
      const params = { ...on('quy-voi'), context: { includeDeclaration: false } };
      const found = await client.connection.sendRequest(ReferencesRequest.type, params);
      assert.deepEqual(found?.map(shown).at(-1), 'c.coop.yaml 4:10-17');
    }));

  it('sees what was said to have changed on disk', () =>
    serves({}, async ({ client, at, on }) => {
      const params = { ...on('quy-voi'), context: { includeDeclaration: false } };
      for (const id of ['c', 'd', 'e']) {
        await writeFile(at(`${id}.coop.yaml`), record(id, { parties: '[quy-voi, iom]' }));
        await client.changedOnDisk(at(`${id}.coop.yaml`), FileChangeType.Created);
        const found = await client.connection.sendRequest(ReferencesRequest.type, params);
        assert.deepEqual(found?.map(shown).at(-1), `${id}.coop.yaml 4:10-17`);
      }
    }));

  it('highlights them in the text', () =>
    serves({}, async ({ client, on }) => {
      const named = await client.connection.sendRequest(DocumentHighlightRequest.type, on('quy-voi'));
      assert.deepEqual(named, [
        {
          range: { start: { line: 4, character: 18 }, end: { line: 4, character: 25 } },
          kind: DocumentHighlightKind.Read,
        },
      ]);
      const declared = await client.connection.sendRequest(DocumentHighlightRequest.type, on(' a\n'));
      assert.deepEqual(
        declared?.map(({ kind }) => kind),
        [DocumentHighlightKind.Write],
      );
    }));
});

describe('the type hierarchy', () => {
  it('is walked up and down', () =>
    serves(CONTENT, async ({ client, at, on }) => {
      const { connection } = client;
      const [item] = (await connection.sendRequest(TypeHierarchyPrepareRequest.type, on('quy-voi'))) ?? [];
      assert.ok(item);
      assert.equal(item.name, 'Quỹ Voi');
      assert.equal(item.detail, 'quy-voi');
      assert.equal(item.uri, uriOf(at('organizations.coop.yaml')));
      const [above] = (await connection.sendRequest(TypeHierarchySupertypesRequest.type, { item })) ?? [];
      assert.ok(above);
      assert.equal(above.detail, 'iom');
      assert.match(above.uri, /^coop-reference:\//);
      const below = (await connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: above })) ?? [];
      assert.ok(below.some(({ detail }) => detail === 'quy-voi'));
      assert.equal(await connection.sendRequest(TypeHierarchyPrepareRequest.type, on('Hội nghị')), null);
    }));
});
